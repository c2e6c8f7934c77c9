import { describe, expect, it } from 'vitest';
import type { Language } from '../../schemas/text.ts';
import { renderDocument } from '../../web/page.tsx';
import { idsOf, tagsOf, textOf } from '../support/html.ts';
import { samplePages } from '../support/page-models.tsx';
import { sampleShell, type SamplePage } from '../support/page-samples.ts';

const languages: readonly Language[] = ['en', 'zh-Hant', 'zh-Hans'];
const pages = samplePages();
const rendered = (sample: SamplePage, language: Language) =>
  renderDocument(sample.make(language), sampleShell(language, sample.audience));

const everywhere = languages.flatMap((language) =>
  pages.map((sample) => ({ name: sample.name, language, html: rendered(sample, language) })),
);

describe.each(everywhere)('$name in $language', ({ html, language }) => {
  const tags = tagsOf(html);

  it('has no words missing and no value unfilled', () => {
    expect(textOf(html)).not.toMatch(/\{\w+\}|undefined|\[object|NaN/u);
  });

  it('needs no inline script or style', () => {
    expect(
      tags.filter(
        ({ attributes }) =>
          'style' in attributes || Object.keys(attributes).some((name) => name.startsWith('on')),
      ),
    ).toEqual([]);
    expect(html).not.toMatch(/<style|<script(?![^>]*\ssrc=)|javascript:/iu);
  });

  it('has one main heading, a title and a language', () => {
    expect(tags.filter(({ name }) => name === 'h1')).toHaveLength(1);
    expect(tags.find(({ name }) => name === 'html')?.attributes['lang']).toBe(
      { en: 'en', 'zh-Hant': 'zh-Hant-HK', 'zh-Hans': 'zh-Hans' }[language],
    );
  });

  it('uses every id once, and refers to ids that exist', () => {
    const ids = idsOf(html);
    expect(ids.filter((id, n) => ids.indexOf(id) !== n)).toEqual([]);
    const named = tags.flatMap(({ attributes }) => [
      ...(attributes['href']?.startsWith('#') === true ? [attributes['href'].slice(1)] : []),
      ...['for', 'form', 'aria-describedby', 'aria-labelledby', 'data-copy', 'data-copied'].flatMap(
        (key) => attributes[key]?.split(' ') ?? [],
      ),
    ]);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('labels every control and describes every picture', () => {
    const labelled = new Set(
      tags.flatMap(({ name, attributes }) => (name === 'label' ? [attributes['for']] : [])),
    );
    const controls = tags.filter(
      ({ name, attributes }) =>
        ['select', 'textarea'].includes(name) || (name === 'input' && attributes['type'] !== 'hidden'),
    );
    expect(controls.filter(({ attributes }) => !labelled.has(attributes['id']))).toEqual([]);
    expect(tags.filter(({ name, attributes }) => name === 'img' && (attributes['alt'] ?? '') === '')).toEqual(
      [],
    );
  });

  it('loses no words when the language is changed: whatever takes words is in the form the change sends', () => {
    const takesWords = ({ name, attributes: { type } }: (typeof tags)[number]) =>
      name === 'textarea' || (name === 'input' && type === 'text');
    const id = tags.find(({ attributes }) => attributes['name'] === 'switchLanguage')?.attributes['form'];
    const [outside = '', inside = ''] =
      id === undefined ? [html] : html.split(new RegExp(`(?=<form[^>]* id="${id}")`, 'u'));
    const [, after = ''] = inside.split('</form>', 2);
    expect(tagsOf(outside + after).filter(takesWords)).toEqual([]);
  });

  it('proves every form that changes something to be ours', () => {
    const forms = html
      .split('<form')
      .slice(1)
      .map((rest) => rest.slice(0, rest.indexOf('</form>')));
    const posts = forms.filter(
      (form) => form.includes('method="post"') && !/sign-(?:in|out)\/|\/(?:verify|fees)"/u.test(form),
    );
    // A file goes to the document store, which knows a form of ours by its signature.
    const toStore = posts.filter((form) => form.includes('action="/uploads/'));
    expect(toStore.filter((form) => !form.includes('name="x-amz-signature"'))).toEqual([]);
    expect(
      posts.filter(
        (form) =>
          !toStore.includes(form) && (!form.includes('name="csrf"') || !form.includes('name="requestKey"')),
      ),
    ).toEqual([]);
  });
});

describe('error pages and summaries', () => {
  it('says "Error" in the title when something is to be mended', () => {
    const wrong = everywhere.find(({ name, language }) => name === 'form-page-errors' && language === 'en');
    expect(wrong?.html).toContain('<title>Error: About you');
    expect(wrong?.html).toContain('govuk-error-summary');
  });

  it('keeps what was typed', () => {
    const html = everywhere.find(({ name }) => name === 'form-page-errors')?.html ?? '';
    const day = tagsOf(html).find(({ attributes }) => attributes['id'] === 'expiry-day');
    expect(day?.attributes['value']).toBe('31');
  });

  it('gives a support contact on every error page', () => {
    const errors = everywhere.filter(
      ({ name }) => name.startsWith('problem-') || /^sign-in-.*[A-Za-z]$/u.test(name),
    );
    expect(errors.length).toBeGreaterThan(30);
    expect(errors.filter(({ html }) => !html.includes('mailto:help@example.hk'))).toEqual([]);
  });

  it('tells who holds money in suspense not to pay again, and offers no way to', () => {
    for (const { html } of everywhere.filter(
      ({ name, language }) => ['pay-late', 'application-held-money'].includes(name) && language === 'en',
    )) {
      expect(textOf(html)).toContain('Do not pay again');
      expect(html).not.toMatch(/action="[^"]*\/pay\/|href="[^"]*\/pay\//u);
    }
  });

  it('says on Simplified pages, and only there, that the text is machine-made', () => {
    expect(
      everywhere.filter(({ html }) => html.includes('product-machine-made')).map(({ language }) => language),
    ).toEqual(pages.map(() => 'zh-Hans'));
  });
});
