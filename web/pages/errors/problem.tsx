import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import { Body, Column, Heading, Title } from '../../components/blocks.tsx';
import { SupportLine } from '../../components/support-line.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page, Support } from '../../page.tsx';
import { problemTexts, problemWords } from '../../texts/problems.ts';
import { words } from '../../texts/words.ts';

export type ProblemName = keyof typeof problemTexts;

export interface ProblemModel {
  readonly problem: ProblemName;
  readonly status: number;
  readonly support: Support;
  /** What support can find the request by. */
  readonly correlation?: string | undefined;
  /** On a page of officers. */
  readonly officers?: boolean;
  /** Where to go on from here: what exists already, signing in, the page again. */
  readonly next?:
    | { readonly kind: 'seeExisting' | 'signIn' | 'tryAgain' | 'home'; readonly path: string }
    | undefined;
}

/** The page of a request that could not be answered: what happened, what to do, and whom to ask. */
export function problemPage(model: ProblemModel, language: Language): Page {
  const { title, what, todo } = problemTexts[model.problem];
  const isLost = model.problem === 'notFound' && model.officers === true;
  return {
    title: words(title, language),
    status: model.status,
    body: (
      <Column>
        <Title>{words(title, language)}</Title>
        <Body>{words(what, language)}</Body>
        <Body>{words(isLost ? problemWords.notFoundOfficer : todo, language)}</Body>
        {model.next !== undefined && (
          <Body>
            <a class="govuk-link" href={model.next.path}>
              {words(problemWords[model.next.kind], language)}
            </a>
          </Body>
        )}
        {isLost && (
          <Body>
            <a class="govuk-link" href={pathTo('desk', { language: segmentOf(language) })}>
              {words(problemWords.desk, language)}
            </a>
          </Body>
        )}
        <Heading>{words(problemWords.help, language)}</Heading>
        <SupportLine support={model.support} language={language} />
        {model.correlation !== undefined && (
          <Body>{words(problemWords.correlation, language, { id: model.correlation })}</Body>
        )}
      </Column>
    ),
  };
}
