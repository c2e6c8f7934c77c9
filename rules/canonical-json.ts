/**
 * JSON with sorted keys and no spaces, the same text for the same value, for hashing (the form of RFC 8785). Throws on what JSON would
 * change or drop silently: undefined, functions, BigInt, numbers that are not finite, halves of surrogate pairs, holes in arrays, and objects
 * that are not plain.
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === 'boolean') {
    return String(value);
  }
  if (typeof value === 'number' && Number.isFinite(value)) {
    return JSON.stringify(value);
  }
  if (typeof value === 'string' && value.isWellFormed()) {
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    let text = '[';
    for (const item of value) text += `${text === '[' ? '' : ','}${canonicalJson(item)}`;
    return `${text}]`;
  }
  if (isPlainObject(value)) {
    let text = '{';
    for (const key of Object.keys(value).toSorted())
      text += `${text === '{' ? '' : ','}${canonicalJson(key)}:${canonicalJson(value[key])}`;
    return `${text}}`;
  }
  throw new TypeError(`no canonical JSON for ${typeof value}`);
};

const isPlainObject = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    (prototype === Object.prototype || prototype === null) && Object.getOwnPropertySymbols(value).length === 0
  );
};
