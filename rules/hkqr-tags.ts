/** One tag of an EMVCo text; `26.02` is tag 02 inside template 26. */
export type Tag = { id: string; value: string };

/**
 * Reads the tags (two digits, two digits of length, value), those of the named templates one by one, in the order of the text. `undefined` when
 * lengths do not fit, a tag is empty or comes twice.
 */
export const readTags = (text: string, templates: readonly string[]): Tag[] | undefined => {
  const outer = readLevel(text, '');
  const tags = outer?.flatMap((tag) =>
    templates.includes(tag.id) ? (readLevel(tag.value, `${tag.id}.`) ?? [undefined]) : [tag],
  );
  const complete = tags?.filter((tag) => tag !== undefined);
  return complete?.length === tags?.length ? complete : undefined;
};

export const findTag = (tags: readonly Tag[], id: string): string | undefined =>
  tags.find((tag) => tag.id === id)?.value;

/** Writes tags in ascending order, templates around their own; absent values are left out. Throws when a value is too long for its length. */
export const writeTags = (tags: readonly { id: string; value: string | undefined }[]): string => {
  const outer = new Map<string, Tag[]>();
  for (const { id, value } of tags) {
    if (value !== undefined) {
      const [first = '', inner = ''] = id.split('.');
      outer.set(first, [...(outer.get(first) ?? []), { id: inner, value }]);
    }
  }
  return writeLevel(
    Array.from(outer, ([id, inner]) => ({
      id,
      value: inner[0]?.id === '' ? inner[0].value : writeLevel(inner),
    })),
  );
};

const readLevel = (text: string, prefix: string): Tag[] | undefined => {
  const tags = new Map<string, Tag>();
  for (let at = 0; at < text.length;) {
    const head = /^(\d\d)(\d\d)$/u.exec(text.slice(at, at + 4));
    const [, id = '', size = '0'] = head ?? [];
    const end = at + 4 + Number(size);
    if (Number(size) === 0 || end > text.length || tags.has(id)) {
      return undefined;
    }
    tags.set(id, { id: `${prefix}${id}`, value: text.slice(at + 4, end) });
    at = end;
  }
  return [...tags.values()];
};

const writeLevel = (tags: readonly Tag[]): string =>
  tags
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, value }) => {
      if (!/^\d\d$/u.test(id) || value.length === 0 || value.length > 99) {
        throw new RangeError(`tag ${id} cannot carry its value`);
      }
      return `${id}${String(value.length).padStart(2, '0')}${value}`;
    })
    .join('');
