import { describe, expect, it } from 'vitest';
import { languageOf, languages, segmentOf } from '../../web/languages.ts';
import { renderDocument, type Page, type Shell } from '../../web/page.tsx';
import { tagsOf, textOf } from '../support/html.ts';
import { sampleSession, sampleShell } from '../support/page-samples.ts';

const page: Page = { title: 'T', body: 'B' };
const hrefs = (html: string) => tagsOf(html).flatMap(({ attributes }) => attributes['href'] ?? []);

describe('the language switch', () => {
  it('leads to the same page, query and all, in the other languages', () => {
    const html = renderDocument(page, { ...sampleShell('en'), path: '/en/desk?after=en/tc' });
    expect(hrefs(html)).toEqual(expect.arrayContaining(['/tc/desk?after=en/tc', '/sc/desk?after=en/tc']));
  });

  it('on a form submits what was typed, and Enter does not press it', () => {
    const switchForm = { id: 'answers', action: '/en/answers' };
    const html = renderDocument({ ...page, switchForm }, sampleShell('en'));
    const buttons = tagsOf(html).filter(
      ({ name, attributes }) => name === 'button' && attributes['form'] === 'answers',
    );
    expect(buttons.map(({ attributes }) => attributes['value'])).toEqual([undefined, 'tc', 'sc']);
    expect(buttons.map(({ attributes }) => attributes['formaction'])).toEqual([
      undefined,
      '/tc/answers',
      '/sc/answers',
    ]);
    expect(tagsOf(html).some(({ attributes }) => attributes['rel'] === 'alternate')).toBe(false);
  });

  it('knows three languages by their addresses and no others', () => {
    expect(languages.map(({ language }) => languageOf(segmentOf(language)))).toEqual([
      'en',
      'zh-Hant',
      'zh-Hans',
    ]);
    expect(languageOf('fr')).toBeUndefined();
  });
});

describe('the frame', () => {
  it('shows staff only the areas their roles open', () => {
    const shell: Shell = sampleShell('en', 'caseworker');
    const desk = {
      ...shell,
      signedInAs: {
        name: 'LEE',
        door: 'staff' as const,
        signOutPath: '/en/sign-out/staff',
        csrf: 'c',
        mayOpen: ['desk' as const],
        session: sampleSession,
      },
    };
    expect(hrefs(renderDocument(page, desk))).toContain('/en/desk');
    expect(hrefs(renderDocument(page, desk))).not.toContain('/en/operations/suspense');
  });

  it('offers signing out to who is signed in, as a form', () => {
    const form = tagsOf(renderDocument(page, sampleShell('en'))).find(({ name }) => name === 'form');
    expect(form?.attributes).toMatchObject({ method: 'post', action: '/en/sign-out/applicant' });
    expect(textOf(renderDocument(page, sampleShell('en', 'public')))).not.toContain('Sign out');
  });
});
