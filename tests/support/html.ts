/** One start tag of a document. */
export interface TagFound {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

const decoded = (text: string): string =>
  text.replaceAll(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => entities[entity] ?? entity);

/** The start tags of HTML that our own renderer wrote (attributes double-quoted or bare), in order. */
export const tagsOf = (html: string): TagFound[] =>
  Array.from(
    html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)\s*\/?>/giu),
    ([, name = '', attributes = '']) => ({
      name: name.toLowerCase(),
      attributes: Object.fromEntries(
        Array.from(attributes.matchAll(/([^\s=]+)(?:="([^"]*)")?/gu), ([, key = '', value = '']) => [
          key.toLowerCase(),
          decoded(value),
        ]),
      ),
    }),
  );

/** What a reader sees: text without tags. */
export const textOf = (html: string): string =>
  decoded(html.replaceAll(/<[^>]*>/gu, ' ')).replaceAll(/\s+/gu, ' ');

export const idsOf = (html: string): string[] =>
  tagsOf(html).flatMap(({ attributes }) => (attributes['id'] === undefined ? [] : [attributes['id']]));
