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

/**
 * A page without its words: two pages of one shape are accessible both or neither, in whatever language, so one of them is checked in a run.
 * Takes HTML as a browser writes it.
 */
export const shapeOfPage = (html: string): string =>
  html.replaceAll(/<[^>]*>|[^<]+/gu, (part) => (part.startsWith('<') ? shapeOfTag(part) : said(part)));
