import type { Language } from '../../schemas/text.ts';
import { formTexts } from '../texts/form.ts';
import { words } from '../texts/words.ts';
import { Banner } from './blocks.tsx';

/** Tells somebody whose session ended in the middle of a form that what they typed is shown again, and not yet saved. */
export const KeptBanner = ({ language }: { readonly language: Language }) => (
  <Banner language={language}>
    <p class="govuk-notification-banner__heading">{words(formTexts.keptAfterSignIn, language)}</p>
  </Banner>
);
