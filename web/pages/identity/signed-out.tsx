import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import { Body, Column, Title } from '../../components/blocks.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { identityTexts } from '../../texts/identity.ts';
import { problemWords } from '../../texts/problems.ts';
import { words } from '../../texts/words.ts';

export interface SignedOutModel {
  readonly door: 'applicant' | 'staff';
}

export function signedOutPage(model: SignedOutModel, language: Language): Page {
  const at = { language: segmentOf(language) };
  const title = words(identityTexts.signedOut, language);
  return {
    title,
    body: (
      <Column>
        <Title>{title}</Title>
        <Body>{words(identityTexts.signedOutWhat, language)}</Body>
        <Body>
          <a class="govuk-link" href={pathTo('signIn', { ...at, door: model.door })}>
            {words(identityTexts.signInAgain, language)}
          </a>
        </Body>
        {model.door === 'applicant' && (
          <Body>
            <a class="govuk-link" href={pathTo('catalogue', at)}>
              {words(problemWords.home, language)}
            </a>
          </Body>
        )}
      </Column>
    ),
  };
}
