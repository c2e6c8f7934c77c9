import { formatHongKongDollars } from '../../../rules/money.ts';
import { formatHongKongDate } from '../../../rules/time.ts';
import type { Cents } from '../../../schemas/money.ts';
import type { Language } from '../../../schemas/text.ts';
import type { HongKongDate } from '../../../schemas/time.ts';
import { Heading, Inset } from '../../components/blocks.tsx';
import { applicationTexts } from '../../texts/applications.ts';
import { words } from '../../texts/words.ts';

/** The date an answer is promised for; `paused` while the office waits for the applicant. */
export interface DueDate {
  readonly date: HongKongDate;
  readonly provisional: boolean;
  readonly overdue: boolean;
}

/** By when an application is answered, and what its end brings. */
export interface DatesModel {
  readonly due?: DueDate | undefined;
  readonly paused: boolean;
  /** Put on hold by the office. */
  readonly held?: boolean;
  /** Granted, with something left to be done before it takes effect. */
  readonly grantedSoFar?: boolean;
  /** Why the department ended it. */
  readonly cancelled?: string | undefined;
  /** What is to be paid back. */
  readonly refund?: Cents | undefined;
}

interface Part {
  readonly model: DatesModel;
  readonly language: Language;
}

export const Ended = ({ model, language }: Part) => (
  <>
    {model.cancelled !== undefined && (
      <section>
        <Heading>{words(applicationTexts.cancelledWhy, language)}</Heading>
        <p class="govuk-body product-as-typed">{model.cancelled}</p>
      </section>
    )}
    {model.refund !== undefined && (
      <Inset>
        {words(applicationTexts.refundOwed, language, {
          amount: formatHongKongDollars(model.refund, language),
        })}
      </Inset>
    )}
  </>
);

export const Due = ({ model, language }: Part) => {
  if (model.paused) {
    return <Inset>{words(applicationTexts.duePaused, language)}</Inset>;
  }
  if (model.held === true) return <Inset>{words(applicationTexts.dueHeld, language)}</Inset>;
  if (model.grantedSoFar === true) return <Inset>{words(applicationTexts.grantedSoFar, language)}</Inset>;
  if (model.due === undefined) {
    return null;
  }
  const { provisional, overdue } = model.due;
  const date = { date: formatHongKongDate(model.due.date, language) };
  const sentence = overdue
    ? applicationTexts.overdue
    : provisional
      ? applicationTexts.dueProvisional
      : applicationTexts.due;
  return <Inset>{words(sentence, language, date)}</Inset>;
};
