import type { Answer } from '../../../schemas/answers.ts';
import type { Question } from '../../../schemas/question.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { Body, Column, Title } from '../../components/blocks.tsx';
import { Button, Form, type FormStamp, LinkButton } from '../../components/form.tsx';
import { prefilledWords } from '../../components/prefilled.ts';
import { SummaryList } from '../../components/summary-list.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { answerWords } from '../../questions/answer-words.ts';
import { reuseTexts } from '../../texts/form.ts';
import { words } from '../../texts/words.ts';

export interface ReuseModel {
  readonly case: string;
  readonly service: Text;
  readonly rows: readonly {
    readonly question: Question;
    readonly answer: Answer;
    /** The application it was given in. */
    readonly service: Text;
    readonly sentAt: Instant;
  }[];
  /** The form asks for files, which are not taken over. */
  readonly asksForFiles: boolean;
  /** Where an empty form begins. */
  readonly emptyPath: string;
  readonly stamp: FormStamp;
}

export function reusePage(model: ReuseModel, language: Language): Page {
  const title = words(reuseTexts.title, language);
  const action = pathTo('takeOver', { language: segmentOf(language), case: model.case });
  return {
    title,
    body: (
      <Column>
        <Title caption={words(model.service, language)}>{title}</Title>
        <Body>{words(reuseTexts.lead, language)}</Body>
        {model.asksForFiles && <Body>{words(reuseTexts.filesAgain, language)}</Body>}
        <SummaryList
          rows={model.rows.map(({ question, answer, service, sentAt }) => ({
            key: words(question.label, language),
            value: `${answerWords(question, answer, language)}\n${prefilledWords({ service, sentAt }, language)}`,
          }))}
        />
        <Form action={action} stamp={model.stamp}>
          <div class="govuk-button-group">
            <Button>{words(reuseTexts.use, language)}</Button>
            <LinkButton href={model.emptyPath} kind="secondary">
              {words(reuseTexts.empty, language)}
            </LinkButton>
          </div>
        </Form>
      </Column>
    ),
  };
}
