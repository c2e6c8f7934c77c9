import { createHash } from 'node:crypto';

/** Markup that is safe to place in a page: only `html` makes it, and `html` escapes everything else. */
export type Markup = { readonly markup: string };

type Insert = Markup | string | number | undefined | readonly Markup[];

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string) => text.replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign);

const insert = (value: Insert): string => {
  if (value === undefined) return '';
  if (typeof value === 'string') return escape(value);
  if (typeof value === 'number') return String(value);
  if ('markup' in value) return value.markup;
  return value.map((part) => part.markup).join('');
};

/** A template whose inserted texts are escaped; use it for every byte of a simulator's page. */
export const html = (strings: TemplateStringsArray, ...values: Insert[]): Markup => ({
  markup: strings.map((part, at) => part + insert(values[at])).join(''),
});

/** Text with its web addresses made into links, so that a person can follow what a mail says. */
export const linked = (text: string): Markup => ({
  markup: text
    .split(/(https?:\/\/[^\s<>"']+)/u)
    .map((part, at) => (at % 2 === 1 ? `<a href="${escape(part)}">${escape(part)}</a>` : escape(part)))
    .join(''),
});

const style = `
:root{color-scheme:light dark}
body{font:1.1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1rem}
.simulator{border:3px dashed currentColor;padding:.5rem 1rem;font-weight:700}
label{display:block;padding:.4rem 0}label.inline{display:inline}
fieldset{margin:1rem 0}
input[type=radio],input[type=checkbox]{width:1.3rem;height:1.3rem;vertical-align:middle}
input[type=text],input[type=number],input[type=date],input[type=email]{font:inherit;padding:.4rem;max-width:100%;box-sizing:border-box}
button{font:inherit;padding:.6rem 1.4rem;margin:.5rem .5rem .5rem 0;cursor:pointer}
:focus-visible{outline:3px solid #b35900;outline-offset:2px}
dt{font-weight:700}dd{margin:0 0 .6rem}
article{border-top:1px solid currentColor;padding:.5rem 0}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}
small{display:block}`;

/** What a Content-Security-Policy must name for the pages' one style block. */
export const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** A whole page of a simulator, marked so that nobody takes it for the real thing. `mark` is the visible warning. */
export const simulatorPage = (page: {
  title: string;
  mark: string;
  language?: string;
  body: Markup;
}): string =>
  `<!doctype html>\n${
    html`<html lang="${page.language ?? 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title}</title>
        ${{ markup: `<style>${style}</style>` }}
      </head>
      <body>
        <header><p class="simulator">${page.mark}</p></header>
        <main>
          <h1>${page.title}</h1>
          ${page.body}
        </main>
      </body>
    </html>`.markup
  }`;
