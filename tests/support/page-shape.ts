/** Attributes whose value the look or the meaning of a page hangs on; of others it matters only whether they say something. */
const telling = new Set([
  'aria-controls',
  'aria-current',
  'aria-describedby',
  'aria-expanded',
  'aria-hidden',
  'aria-invalid',
  'aria-labelledby',
  'aria-live',
  'autocomplete',
  'checked',
  'class',
  'colspan',
  'disabled',
  'for',
  'hidden',
  'id',
  'inputmode',
  'name',
  'open',
  'role',
  'rowspan',
  'scope',
  'tabindex',
  'type',
]);

const said = (text: string): string => (text.trim() === '' ? '' : 'x');

const shapeOfTag = (tag: string): string =>
  tag.replaceAll(/([\w-]+)="([^"]*)"/gu, (_, name: string, value: string) =>
    telling.has(name) ? `${name}="${value.replaceAll(/[\da-f]{32}/gu, 'id')}"` : `${name}="${said(value)}"`,
  );

/** HTML, as a browser writes it, without its words: two texts of one shape are accessible both or neither, in whatever language. */
export const shapeOf = (html: string): string =>
  html.replaceAll(/<[^>]*>|[^<]+/gu, (part) => (part.startsWith('<') ? shapeOfTag(part) : said(part)));

/** The shapes of a page: of its main part, and of the frame around it, which is another in each language. */
export function shapesOfPage(html: string): string[] {
  const main = /<main[\s>][\s\S]*<\/main>/u.exec(html)?.[0] ?? '';
  return [main, html.replace(main, '')].map(shapeOf);
}
