import { formatHongKongDollars } from '../../../rules/money.ts';
import { formatHongKongDate, formatHongKongMoment } from '../../../rules/time.ts';
import type { FeeWorking } from '../../../schemas/fee-working.ts';
import type { Cents } from '../../../schemas/money.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { HongKongDate, Instant } from '../../../schemas/time.ts';
import { Bullets, Heading } from '../../components/blocks.tsx';
import { FoldedWorking } from '../../components/fee-working.tsx';
import { LinkButton } from '../../components/form.tsx';
import { segmentOf } from '../../languages.ts';
import { applicationTexts } from '../../texts/applications.ts';
import { words } from '../../texts/words.ts';

export interface FeeState {
  readonly item: string;
  readonly name: Text;
  readonly amount: Cents;
  readonly working?: FeeWorking | undefined;
  readonly state:
    | { readonly kind: 'paid'; readonly at: Instant; readonly receipt: string }
    | {
        readonly kind: 'due';
        readonly payBy?: HongKongDate | undefined;
        readonly payable: boolean;
        /** The case has not come to the stage at which it is asked for. */
        readonly later?: boolean;
      };
}

interface FeeLinesProps {
  readonly fees: readonly FeeState[];
  readonly case: string;
  /** Money of the applicant is in suspense: nobody is asked to pay until that is settled. */
  readonly held: boolean;
  readonly language: Language;
}

export const FeeLines = ({ fees, case: id, held, language }: FeeLinesProps) => {
  const payable = held ? undefined : fees.find(({ state }) => state.kind === 'due' && state.payable);
  return fees.length === 0 ? null : (
    <section>
      <Heading>{words(applicationTexts.payments, language)}</Heading>
      <Bullets items={fees.map((fee) => feeSentence(fee, language))} />
      <Workings fees={fees} language={language} />
      {payable !== undefined && (
        <LinkButton href={pathTo('pay', { language: segmentOf(language), case: id, item: payable.item })}>
          {words(applicationTexts.payNow, language)}
        </LinkButton>
      )}
    </section>
  );
};

/** How each fee was worked out, where there is more to say than the amount. */
export const Workings = ({ fees, language }: Pick<FeeLinesProps, 'fees' | 'language'>) => (
  <>
    {fees.map(({ item, name, amount, working }) => (
      <FoldedWorking
        key={item}
        caption={words(name, language)}
        amount={amount}
        working={working}
        language={language}
      />
    ))}
  </>
);

/** One fee as a sentence: paid when and by what, or to be paid by when. */
export const feeSentence = ({ name, amount, state }: FeeState, language: Language): string => {
  const fee = { name: words(name, language), amount: formatHongKongDollars(amount, language) };
  if (state.kind === 'paid') {
    return words(applicationTexts.feePaid, language, {
      ...fee,
      moment: formatHongKongMoment(state.at, language),
      receipt: state.receipt,
    });
  }
  if (state.later === true) return words(applicationTexts.feeLater, language, fee);
  return state.payBy === undefined
    ? words(applicationTexts.feeDueNoDate, language, fee)
    : words(applicationTexts.feeDue, language, { ...fee, date: formatHongKongDate(state.payBy, language) });
};
