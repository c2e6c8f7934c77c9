import { formatHongKongDate } from '../../../rules/time.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import type { HongKongDate } from '../../../schemas/time.ts';
import { Heading, Inset } from '../../components/blocks.tsx';
import { errorAt, type FieldErrors } from '../../components/error-summary.tsx';
import { Button, Form, type FormStamp } from '../../components/form.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import { applicationTexts } from '../../texts/applications.ts';
import { words } from '../../texts/words.ts';

/** A question of the office to the applicant; `how` it ended, when it did. */
export interface AskedRequest {
  readonly id: string;
  readonly what: string;
  readonly until: HongKongDate;
  readonly closed?:
    | { readonly how: 'answered' | 'closed' | 'lapsed'; readonly answer?: string | undefined }
    | undefined;
}

/** Of the form that answers what is asked; one thing is asked at a time. */
export const answerFormId = 'answer-form';

export const answerPath = (caseId: string, request: string, language: Language): string =>
  pathTo('answerRequest', { language: segmentOf(language), case: caseId, request });

interface RequestsProps {
  readonly model: {
    readonly case: string;
    readonly requests: readonly AskedRequest[];
    readonly typedAnswer?: string | undefined;
    readonly stamp: FormStamp;
  };
  readonly errors: FieldErrors;
  readonly language: Language;
}

/** The open request with its answer form (the control's id is `answer`), and what was asked before. */
export const Requests = ({ model, errors, language }: RequestsProps) => {
  const open = model.requests.filter(({ closed }) => closed === undefined);
  const closed = model.requests.filter((request) => request.closed !== undefined);
  return (
    <>
      {open.map((request, n) => (
        <section key={request.id}>
          <Heading>{words(applicationTexts.askedTitle, language)}</Heading>
          <Inset>
            <p class="govuk-body product-as-typed">{request.what}</p>
          </Inset>
          <p class="govuk-body">
            {words(applicationTexts.askedUntil, language, {
              date: formatHongKongDate(request.until, language),
            })}
          </p>
          <Form
            action={answerPath(model.case, request.id, language)}
            stamp={model.stamp}
            {...(n === 0 ? { id: answerFormId } : {})}
          >
            <TextArea
              id={n === 0 ? 'answer' : `answer-${n + 1}`}
              name="answer"
              label={words(applicationTexts.yourAnswer, language)}
              value={model.typedAnswer}
              error={errorAt(errors, 'answer')}
              language={language}
            />
            <Button>{words(applicationTexts.sendAnswer, language)}</Button>
          </Form>
        </section>
      ))}
      {closed.length > 0 && (
        <section>
          <Heading>{words(applicationTexts.earlier, language)}</Heading>
          {closed.map((request) => (
            <SummaryList key={request.id} rows={requestRows(request, language, 'applicant')} />
          ))}
        </section>
      )}
    </>
  );
};

/** A request and what became of it, worded for the applicant or for an officer. */
export const requestRows = (request: AskedRequest, language: Language, reader: 'applicant' | 'officer') => [
  {
    key: words(reader === 'applicant' ? applicationTexts.weAsked : applicationTexts.deskAsked, language),
    value: request.what,
  },
  {
    key: words(
      reader === 'applicant' ? applicationTexts.youAnswered : applicationTexts.deskAnswered,
      language,
    ),
    value: outcomeOf(request, language),
  },
];

const outcomeOf = ({ closed, until }: AskedRequest, language: Language): string => {
  if (closed === undefined) {
    return words(applicationTexts.requestOpen, language, { date: formatHongKongDate(until, language) });
  }
  return (
    closed.answer ??
    words(closed.how === 'lapsed' ? applicationTexts.requestLapsed : applicationTexts.requestClosed, language)
  );
};
