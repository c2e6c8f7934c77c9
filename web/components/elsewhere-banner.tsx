import type { Language } from '../../schemas/text.ts';
import { draftTexts } from '../texts/drafts.ts';
import { problemTexts } from '../texts/problems.ts';
import { words } from '../texts/words.ts';
import { Banner } from './blocks.tsx';

/** Tells somebody whose draft changed elsewhere meanwhile that nothing was overwritten, and that their own typing is still there. */
export const ElsewhereBanner = ({ language }: { readonly language: Language }) => (
  <Banner language={language}>
    <p class="govuk-notification-banner__heading">{words(problemTexts.stale.title, language)}</p>
    <p class="govuk-body">{words(draftTexts.elsewhere, language)}</p>
  </Banner>
);
