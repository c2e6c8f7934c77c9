import { formatHongKongMoment } from '../../../rules/time.ts';
import type { Answer } from '../../../schemas/answers.ts';
import type { Question } from '../../../schemas/question.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { Body, Tag, Title } from '../../components/blocks.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Button, Form } from '../../components/form.tsx';
import { Table } from '../../components/table.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { answerWords } from '../../questions/answer-words.ts';
import { deskDuplicateTexts, deskWorkTexts } from '../../texts/desk-work.ts';
import { type Standing, standingTexts } from '../../texts/stages.ts';
import { words } from '../../texts/words.ts';
import { deskField, deskFormId, type FormPlace } from './case-forms.tsx';

interface Side {
  readonly reference: string;
  readonly receivedAt: Instant;
  readonly standing: Standing;
}

const colours = { same: 'green', near: 'yellow', differs: 'orange' } as const;

export interface DuplicateModel extends FormPlace {
  readonly other: string;
  readonly service: Text;
  /** This application and the earlier one. */
  readonly these: readonly Side[];
  readonly rows: readonly {
    readonly question: Question;
    readonly answers: readonly (Answer | undefined)[];
    /** `near`: the same words, written otherwise. */
    readonly how: keyof typeof colours;
  }[];
  readonly may: { readonly settle: boolean; readonly merge: boolean };
}

/** Two applications side by side, and what the officer makes of them. */
export function duplicatePage(model: DuplicateModel, language: Language): Page {
  const say = (key: keyof typeof deskDuplicateTexts) => words(deskDuplicateTexts[key], language);
  const here = { language: segmentOf(language), case: model.case };
  const told = (answer: Answer | undefined, question: Question) =>
    answer === undefined ? say('unanswered') : answerWords(question, answer, language);
  return {
    title: say('title'),
    hasErrors: model.errors.length > 0,
    wide: true,
    ...(model.may.settle ? { switchForm: { id: deskFormId } } : {}),
    body: (
      <>
        <a class="govuk-back-link" href={pathTo('deskWork', here)}>
          {words(deskWorkTexts.title, language)}
        </a>
        <ErrorSummary errors={model.errors} language={language} />
        <Title caption={words(model.service, language)}>{say('title')}</Title>
        <Table
          caption={say('title')}
          captionHeard
          heads={[
            say('question'),
            `${say('this')} ${model.these[0]?.reference}`,
            `${say('other')} ${model.these[1]?.reference}`,
            say('compared'),
          ]}
          rows={[
            {
              key: 'received',
              cells: [
                say('received'),
                ...model.these.map(({ receivedAt }) => formatHongKongMoment(receivedAt, language)),
                '',
              ],
            },
            {
              key: 'standing',
              cells: [
                say('standing'),
                ...model.these.map(({ standing }) => words(standingTexts[standing], language)),
                '',
              ],
            },
            ...model.rows.map(({ question, answers, how }) => ({
              key: `answer ${question.id}`,
              cells: [
                words(question.label, language),
                ...answers.map((answer, n) => (
                  <span class="product-as-typed" key={n}>
                    {told(answer, question)}
                  </span>
                )),
                <Tag key="how" colour={colours[how]}>
                  {say(how)}
                </Tag>,
              ],
            })),
          ]}
        />
        {model.may.settle && (
          <Form
            id={deskFormId}
            action={pathTo('settleDuplicate', { ...here, other: model.other })}
            stamp={model.stamp}
          >
            <TextArea {...deskField(model, 'why', say('why'), language)} rows={3} />
            <Button kind="secondary" name="verdict" value="different">
              {say('different')}
            </Button>
            {model.may.merge ? (
              <>
                <Body>{say('mergedHint')}</Body>
                <Button kind="warning" name="verdict" value="merged">
                  {say('merged')}
                </Button>
              </>
            ) : (
              <Body>
                {say('supervisorMerges')}{' '}
                <a class="govuk-link" href={pathTo('deskWork', here)}>
                  {words(deskWorkTexts.escalate, language)}
                </a>
              </Body>
            )}
          </Form>
        )}
      </>
    ),
  };
}
