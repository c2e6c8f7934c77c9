import { formatHongKongDate, formatHongKongMoment } from '../../../rules/time.ts';
import type { DeclaredReason } from '../../../schemas/calendar.ts';
import type { MoveJob, MoveOutcome } from '../../../schemas/declared-day.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import type { HongKongDate, Instant } from '../../../schemas/time.ts';
import { BackLink, Banner, Body, Column, Heading, Title, Warning } from '../../components/blocks.tsx';
import { ErrorSummary, type FieldErrors } from '../../components/error-summary.tsx';
import { Button, Form, type FormStamp } from '../../components/form.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { dayKindTexts, declaredDayTexts } from '../../texts/declared-days.ts';
import { words } from '../../texts/words.ts';
import { MoveFigures, ToLookAt } from './moved-deadlines.tsx';

export type DayState = 'waiting' | 'counts' | 'withdrawn';

interface Acted {
  readonly name: string;
  readonly at: Instant;
}

export interface DeclaredDayModel {
  readonly date: HongKongDate;
  readonly reason: DeclaredReason;
  readonly announced: string;
  readonly state: DayState;
  readonly declared: Acted;
  readonly confirmed?: Acted | undefined;
  /** `own`: the person who looks declared it, and cannot confirm it. */
  readonly acts: { readonly confirm: boolean; readonly own: boolean; readonly retry: boolean };
  readonly job?: MoveJob | undefined;
  /** Of the officer's department. */
  readonly toLookAt: readonly MoveOutcome[];
  /** There may be more after this case. */
  readonly more?: string | undefined;
  readonly done?: 'declaredNow' | 'confirmedNow' | 'withdrawnNow' | 'retriedNow';
  readonly errors: FieldErrors;
  readonly stamp: FormStamp;
}

/** A declared day; sends `act`: `confirm`, `withdraw`, or `retry` what failed. */
export function declaredDayPage(model: DeclaredDayModel, language: Language): Page {
  const { date, done, job } = model;
  const title = formatHongKongDate(date, language);
  const at = { language: segmentOf(language) };
  return {
    title: `${title} – ${words(declaredDayTexts.title, language)}`,
    hasErrors: model.errors.length > 0,
    body: (
      <Column>
        <BackLink href={pathTo('declaredDays', at)} language={language} />
        <ErrorSummary errors={model.errors} language={language} />
        {done !== undefined && (
          <Banner language={language} kind="success">
            <p class="govuk-notification-banner__heading">{words(declaredDayTexts[done], language)}</p>
          </Banner>
        )}
        <Title caption={words(dayKindTexts[model.reason], language)}>{title}</Title>
        <SummaryList rows={factsOf(model, language)} />
        {model.acts.confirm && <ToConfirm model={model} language={language} />}
        {job !== undefined && (
          <>
            <Heading>{words(declaredDayTexts.job, language)}</Heading>
            <MoveFigures job={job} language={language} />
            {model.acts.retry && job.phase === 'done' && job.failed > 0 && (
              <Acts model={model} acts={['retry']} language={language} />
            )}
            <ToLookAt date={date} listed={model.toLookAt} more={model.more} language={language} />
          </>
        )}
      </Column>
    ),
  };
}

function factsOf(model: DeclaredDayModel, language: Language) {
  const acted = ({ name, at }: Acted) =>
    words(declaredDayTexts.actedOn, language, { name, moment: formatHongKongMoment(at, language) });
  return [
    { key: words(declaredDayTexts.state, language), value: words(declaredDayTexts[model.state], language) },
    { key: words(declaredDayTexts.announced, language), value: model.announced },
    { key: words(declaredDayTexts.declaredBy, language), value: acted(model.declared) },
    ...(model.confirmed
      ? [{ key: words(declaredDayTexts.confirmedBy, language), value: acted(model.confirmed) }]
      : []),
  ];
}

interface PartProps {
  readonly model: DeclaredDayModel;
  readonly language: Language;
}

const ToConfirm = ({ model, language }: PartProps) =>
  model.acts.own ? (
    <>
      <Body>{words(declaredDayTexts.secondPerson, language)}</Body>
      <Acts model={model} acts={['withdraw']} language={language} />
    </>
  ) : (
    <>
      <Warning language={language}>{words(declaredDayTexts.confirmWhat, language)}</Warning>
      <Acts model={model} acts={['confirm', 'withdraw']} language={language} />
    </>
  );

const Acts = ({
  model,
  acts,
  language,
}: PartProps & { readonly acts: readonly ('confirm' | 'withdraw' | 'retry')[] }) => (
  <Form action={pathTo('actOnDay', { language: segmentOf(language), date: model.date })} stamp={model.stamp}>
    <div class="govuk-button-group">
      {acts.map((act) => (
        <Button key={act} name="act" value={act} {...(act === 'withdraw' ? { kind: 'secondary' } : {})}>
          {words(declaredDayTexts[act], language)}
        </Button>
      ))}
    </div>
  </Form>
);
