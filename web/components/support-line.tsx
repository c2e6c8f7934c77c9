import type { Language } from '../../schemas/text.ts';
import type { Support } from '../page.tsx';
import { shellTexts } from '../texts/shell.ts';
import { words } from '../texts/words.ts';
import { Filled } from './filled.tsx';

/** Where to get help, as one sentence with links. */
export const SupportLine = ({
  support,
  language,
}: {
  readonly support: Support;
  readonly language: Language;
}) => (
  <p class="govuk-body">
    <Filled
      sentence={words(shellTexts.supportLine, language, { email: '{email}', phone: '{phone}' })}
      parts={{
        email: (
          <a class="govuk-link" href={`mailto:${support.email}`}>
            {support.email}
          </a>
        ),
        phone: (
          <a class="govuk-link" href={`tel:${support.phone.replaceAll(/[^+\d]/gu, '')}`}>
            {support.phone}
          </a>
        ),
      }}
    />
  </p>
);
