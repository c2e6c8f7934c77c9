import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import { Body, Column, Heading, Title } from '../../components/blocks.tsx';
import { SupportLine } from '../../components/support-line.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page, Support } from '../../page.tsx';
import { identityTexts, type SignInProblemName, signInProblemTexts } from '../../texts/identity.ts';
import { problemWords } from '../../texts/problems.ts';
import { words } from '../../texts/words.ts';

export interface SignInProblemModel {
  readonly problem: SignInProblemName;
  readonly door: 'applicant' | 'staff';
  readonly status: number;
  readonly support: Support;
  readonly correlation?: string | undefined;
}

export function signInProblemPage(model: SignInProblemModel, language: Language): Page {
  const { title, what, todo } = signInProblemTexts[model.problem];
  return {
    title: words(title, language),
    status: model.status,
    body: (
      <Column>
        <Title>{words(title, language)}</Title>
        <Body>{words(what, language)}</Body>
        <Body>{words(todo, language)}</Body>
        <Body>
          <a class="govuk-link" href={pathTo('signIn', { language: segmentOf(language), door: model.door })}>
            {words(identityTexts.tryAgain, language)}
          </a>
        </Body>
        <Heading>{words(problemWords.help, language)}</Heading>
        <SupportLine support={model.support} language={language} />
        {model.correlation !== undefined && (
          <Body>{words(problemWords.correlation, language, { id: model.correlation })}</Body>
        )}
      </Column>
    ),
  };
}
