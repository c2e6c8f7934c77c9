import { formatHongKongDollars } from '../../../rules/money.ts';
import { formatHongKongDate } from '../../../rules/time.ts';
import type { FeeWorking } from '../../../schemas/fee-working.ts';
import type { Cents } from '../../../schemas/money.ts';
import type { Question } from '../../../schemas/question.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { HongKongDate } from '../../../schemas/time.ts';
import { BackLink, Body, Bullets, Column, Heading, Inset, Title } from '../../components/blocks.tsx';
import { ErrorSummary, type FieldErrors } from '../../components/error-summary.tsx';
import { type ConcessionTold, concessionSentence } from '../../components/fee-line.ts';
import { Working } from '../../components/fee-working.tsx';
import { Button } from '../../components/form.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import type { FieldValues } from '../../questions/control.tsx';
import { QuestionControl } from '../../questions/controls.tsx';
import { feeTexts } from '../../texts/fees.ts';
import { words } from '../../texts/words.ts';

export interface FeesModel {
  readonly service: string;
  readonly name: Text;
  readonly today: HongKongDate;
  /** Asked now, in order; nothing where the fee depends on nothing. */
  readonly questions: readonly Question[];
  readonly fields: FieldValues;
  readonly errors: FieldErrors;
  readonly hidden?: ReadonlySet<string>;
  /** Some questions were not asked before: they follow from what was answered. */
  readonly more?: boolean;
  /** Proof that the form is ours, where somebody is signed in. */
  readonly csrf?: string | undefined;
  readonly concessions: readonly ConcessionTold[];
  readonly result?:
    | {
        readonly total: Cents;
        readonly fees: readonly {
          readonly name: Text;
          readonly amount: Cents;
          readonly working: FeeWorking;
        }[];
      }
    | undefined;
}

const formId = 'fee-questions';

/** "What will I pay?", answered for anybody. */
export function feesPage(model: FeesModel, language: Language): Page {
  const title = words(feeTexts.title, language);
  const at = { language: segmentOf(language), service: model.service };
  const fixed = model.questions.length === 0;
  return {
    title: `${title} – ${words(model.name, language)}`,
    hasErrors: model.errors.length > 0,
    ...(fixed ? {} : { switchForm: { id: formId, action: pathTo('countFees', at) } }),
    body: (
      <Column>
        <BackLink href={pathTo('service', at)} language={language} />
        <ErrorSummary errors={model.errors} language={language} />
        <Title caption={words(model.name, language)}>{title}</Title>
        {model.result !== undefined && <Result model={model} result={model.result} language={language} />}
        {model.result === undefined && <Body>{words(feeTexts.lead, language)}</Body>}
        {fixed && <Body>{words(feeTexts.leadFixed, language)}</Body>}
        {model.more === true && (
          <div class="govuk-inset-text" role="status">
            {words(feeTexts.more, language)}
          </div>
        )}
        {!fixed && <Questions model={model} action={pathTo('countFees', at)} language={language} />}
        {model.concessions.length > 0 && (
          <>
            <Heading>{words(feeTexts.inForce, language)}</Heading>
            <Bullets
              items={model.concessions.map((concession) => concessionSentence(concession, language))}
            />
          </>
        )}
      </Column>
    ),
  };
}

interface Part {
  readonly model: FeesModel;
  readonly language: Language;
}

const Questions = ({ model, action, language }: Part & { readonly action: string }) => (
  <form method="post" action={action} id={formId} novalidate>
    {model.csrf !== undefined && <input type="hidden" name="csrf" value={model.csrf} />}
    <input type="hidden" name="asked" value={model.questions.map(({ id }) => id).join(' ')} />
    {model.questions.map((question) => (
      <QuestionControl
        key={question.id}
        question={question}
        fields={model.fields}
        errors={model.errors}
        hidden={model.hidden}
        language={language}
      />
    ))}
    <Button>{words(model.result === undefined ? feeTexts.show : feeTexts.again, language)}</Button>
  </form>
);

const Result = ({
  model,
  result,
  language,
}: Part & { readonly result: NonNullable<FeesModel['result']> }) => (
  <div role="status">
    <h2 class="govuk-heading-l" id="you-pay">
      {result.total === 0
        ? words(feeTexts.resultNothing, language)
        : words(feeTexts.result, language, { amount: formatHongKongDollars(result.total, language) })}
    </h2>
    {result.fees.map(({ name, amount, working }, n) => (
      <Working
        key={n}
        caption={words(name, language)}
        working={working}
        amount={amount}
        language={language}
      />
    ))}
    <Inset>{words(feeTexts.asOfToday, language, { date: formatHongKongDate(model.today, language) })}</Inset>
  </div>
);
