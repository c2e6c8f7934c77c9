import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html, linked, simulatorPage } from '../../local/pages.ts';

test('no inserted text can open a tag, close an attribute or begin an entity of its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', ';') }), (text) => {
      const { markup } = html`${text}`;
      expect(markup).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/u);
    }),
  );
});

test('an address in a text becomes a link and everything else stays text', () => {
  expect(linked('See http://localhost:8080/en/x?a=1&b=2 <now>').markup).toBe(
    'See <a href="http://localhost:8080/en/x?a=1&amp;b=2">http://localhost:8080/en/x?a=1&amp;b=2</a> &lt;now&gt;',
  );
  expect(linked('javascript:alert(1)').markup).toBe('javascript:alert(1)');
});

test('a page says what it simulates and in which language', () => {
  const page = simulatorPage({
    title: 'Bank <1>',
    mark: 'Not real',
    language: 'zh-Hant',
    body: html`<p>x</p>`,
  });
  expect(page).toContain('<html lang="zh-Hant">');
  expect(page).toContain('Not real');
  expect(page).toContain('<h1>Bank &lt;1&gt;</h1>');
});
