import type { BulkKind, BulkOutcome } from '../../../schemas/bulk.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { BackLink, Banner, Body, Heading, Inset, Title } from '../../components/blocks.tsx';
import { ErrorSummary, type FieldErrors } from '../../components/error-summary.tsx';
import { Button, Form, type FormStamp } from '../../components/form.tsx';
import { Table } from '../../components/table.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import type { FieldValues } from '../../questions/control.tsx';
import { bulkTexts } from '../../texts/bulk.ts';
import { deskTexts } from '../../texts/desk.ts';
import { refusalTexts } from '../../texts/refusals.ts';
import { words } from '../../texts/words.ts';
import { bulkFormId, Plan } from './bulk-plan.tsx';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** A frozen list of cases: what is to be done is chosen, confirmed, and then shown for each. */
export interface BulkModel {
  readonly job: string;
  readonly team: string;
  readonly step: 'choose' | 'confirm' | 'result';
  readonly action?: string | undefined;
  readonly cases: readonly {
    readonly case: string;
    readonly path: string;
    readonly reference: string;
    readonly service: Text | undefined;
    readonly outcome: BulkOutcome | undefined;
  }[];
  readonly choices?:
    | {
        readonly kinds: readonly BulkKind[];
        readonly colleagues: readonly Option[];
        readonly teams: readonly Option[];
      }
    | undefined;
  readonly stamp: FormStamp;
  readonly typed?: FieldValues | undefined;
  readonly errors: FieldErrors;
}

interface Part {
  readonly model: BulkModel;
  readonly language: Language;
}

export function bulkPage(model: BulkModel, language: Language): Page {
  const title = words(bulkTexts.title, language);
  const here = { language: segmentOf(language), job: model.job };
  return {
    title,
    hasErrors: model.errors.length > 0,
    ...(model.step === 'choose' ? { switchForm: { id: bulkFormId, action: pathTo('planBulk', here) } } : {}),
    wide: true,
    body: (
      <>
        <BackLink href={pathTo('desk', here)} language={language} />
        <ErrorSummary errors={model.errors} language={language} />
        <Title caption={`${model.team} · ${words(bulkTexts.many, language, { count: model.cases.length })}`}>
          {title}
        </Title>
        {model.step === 'choose' && <Plan model={model} language={language} />}
        {model.step === 'confirm' && <Confirm model={model} language={language} />}
        {model.step === 'result' && <Progress model={model} language={language} />}
        <Cases model={model} language={language} />
      </>
    ),
  };
}

const Confirm = ({ model, language }: Part) => {
  const here = { language: segmentOf(language), job: model.job };
  return (
    <section>
      <Heading>{words(bulkTexts.confirm, language)}</Heading>
      <Inset>
        <strong>
          {words(bulkTexts.confirmWhat, language, {
            action: model.action ?? '',
            count: model.cases.length,
          })}
        </strong>
      </Inset>
      <Body>{words(bulkTexts.confirmHint, language)}</Body>
      <Form action={pathTo('startBulk', here)} stamp={model.stamp}>
        <Button>{words(bulkTexts.start, language)}</Button>
      </Form>
      <Body>
        <a class="govuk-link" href={`${pathTo('bulk', here)}?change=yes`}>
          {words(bulkTexts.other, language)}
        </a>
      </Body>
    </section>
  );
};

const Progress = ({ model, language }: Part) => {
  const known = model.cases.flatMap(({ outcome }) => (outcome ? [outcome] : []));
  const done = known.filter(({ outcome }) => outcome === 'done').length;
  const count = model.cases.length;
  const isDone = known.length === count;
  return (
    <>
      <Banner language={language} {...(isDone ? { kind: 'success' as const } : {})}>
        <p class="govuk-notification-banner__heading">
          {isDone
            ? words(bulkTexts.finished, language, { done, left: count - done })
            : words(bulkTexts.underWay, language, { known: known.length, count })}
        </p>
        {!isDone && (
          <>
            <Body>{words(bulkTexts.underWayHint, language)}</Body>
            <a
              class="govuk-notification-banner__link"
              href={pathTo('bulk', { language: segmentOf(language), job: model.job })}
            >
              {words(bulkTexts.again, language)}
            </a>
          </>
        )}
      </Banner>
      <Body>{model.action}</Body>
    </>
  );
};

const Cases = ({ model, language }: Part) => {
  const withResult = model.step === 'result';
  return (
    <>
      {!withResult && <Body>{words(bulkTexts.frozen, language)}</Body>}
      <Table
        caption={words(bulkTexts.cases, language)}
        heads={[
          words(deskTexts.reference, language),
          words(deskTexts.service, language),
          ...(withResult ? [words(bulkTexts.result, language)] : []),
        ]}
        rows={model.cases.map(({ case: id, reference, path, service, outcome }) => ({
          key: id,
          cells: [
            <a key="go" class="govuk-link" href={path}>
              {reference}
            </a>,
            service === undefined ? '–' : words(service, language),
            ...(withResult ? [outcomeWords(outcome, language)] : []),
          ],
        }))}
      />
    </>
  );
};

function outcomeWords(outcome: BulkOutcome | undefined, language: Language): string {
  if (outcome === undefined) return words(bulkTexts.waiting, language);
  return outcome.outcome === 'refused'
    ? words(bulkTexts.refused, language, { why: words(refusalTexts[outcome.refusal], language) })
    : words(bulkTexts[outcome.outcome], language);
}
