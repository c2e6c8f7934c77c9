/**
 * A constant at the margin made by zod: `z.…`, or from another schema, whose names are capitals. It ends where the next thing stands at the
 * margin; the formatter sees to that.
 */
const SCHEMA =
  /^((?:export )?const \w+(?:: [\w<>.]+)? = )((?:z|[A-Z]\w*[a-z]\w*)\.[\s\S]*?);\n(?=\n*(?:[^\s)\]}]|(?![\s\S])))/gmu;

/** A module whose schemas are told to have no effects, so that one nobody reads with is left out: zod makes them by calls. */
export const schemasUnused = (source: string): string =>
  source.replaceAll(
    SCHEMA,
    (_, begin: string, made: string) => `${begin}/* @__PURE__ */ (() => ${made})();\n`,
  );
