import { formatHongKongDate, formatHongKongMoment } from '../../../rules/time.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { HongKongDate, Instant } from '../../../schemas/time.ts';
import { Bullets, Heading } from '../../components/blocks.tsx';
import { RadioField } from '../../components/choice-field.tsx';
import { errorAt } from '../../components/error-summary.tsx';
import { Button } from '../../components/form.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { TextArea, TextField } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import { commandTexts } from '../../texts/desk.ts';
import { referralStateTexts, referralTexts } from '../../texts/referrals.ts';
import { words } from '../../texts/words.ts';
import { deskChosen, deskField, deskFieldId, type FormPlace } from './case-forms.tsx';

/** What became of asking one body. */
export interface ReferralShown {
  readonly stage: string;
  readonly body: string;
  readonly name: Text;
  readonly state: keyof typeof referralStateTexts;
  readonly due?: HongKongDate | undefined;
  readonly at?: Instant | undefined;
  /** In the words of whoever replied or passed it over. */
  readonly text?: string | undefined;
  readonly conditions: readonly Text[];
}

export const ReferralsShown = ({
  referrals,
  language,
}: {
  readonly referrals: readonly ReferralShown[];
  readonly language: Language;
}) =>
  referrals.length === 0 ? null : (
    <section>
      <Heading>{words(referralTexts.title, language)}</Heading>
      <SummaryList
        rows={referrals.map((referral) => ({
          key: words(referral.name, language),
          value: <Said referral={referral} language={language} />,
        }))}
      />
    </section>
  );

const Said = ({ referral, language }: { readonly referral: ReferralShown; readonly language: Language }) => (
  <>
    <strong>{words(referralStateTexts[referral.state], language)}</strong>
    {referral.due !== undefined && (
      <>
        <br />
        {words(referralTexts.dueBy, language, { date: formatHongKongDate(referral.due, language) })}
      </>
    )}
    {referral.at !== undefined && (
      <>
        <br />
        {formatHongKongMoment(referral.at, language)}
      </>
    )}
    {referral.text !== undefined && <p class="govuk-body product-as-typed">{referral.text}</p>}
    {referral.conditions.length > 0 && (
      <Bullets items={referral.conditions.map((condition) => words(condition, language))} />
    )}
  </>
);

interface Named {
  readonly id: string;
  readonly name: Text;
}

export interface ReferralFormModel {
  readonly stage: string;
  /** Bodies that have not replied. */
  readonly open: readonly Named[];
  /** Bodies an officer may ask besides. */
  readonly more: readonly Named[];
}

interface FormProps {
  readonly place: FormPlace;
  readonly referral: ReferralFormModel;
  readonly language: Language;
}

const stepPath = (place: FormPlace, step: string, language: Language) =>
  pathTo('deskStep', { language: segmentOf(language), case: place.case, step });

/** Sends `body` with `moreDays` or `passWhy`; `addBody` for another body. */
export const ReferralForms = ({ place, referral, language }: FormProps) => (
  <>
    {referral.open.length > 0 && (
      <section>
        <Heading>{words(referralTexts.manage, language)}</Heading>
        <Bodies
          place={place}
          name="body"
          label={words(referralTexts.which, language)}
          bodies={referral.open}
          language={language}
        />
        <TextField
          {...deskField(place, 'moreDays', words(referralTexts.moreDays, language), language)}
          inputMode="numeric"
          width={4}
        />
        <Button kind="secondary" action={stepPath(place, 'referral.extend', language)}>
          {words(commandTexts['referral.extend'], language)}
        </Button>
        <TextArea
          {...deskField(place, 'passWhy', words(referralTexts.passWhy, language), language)}
          rows={3}
        />
        <Button kind="secondary" action={stepPath(place, 'referral.passOver', language)}>
          {words(commandTexts['referral.passOver'], language)}
        </Button>
      </section>
    )}
    {referral.more.length > 0 && (
      <section>
        <Heading>{words(referralTexts.add, language)}</Heading>
        <Bodies
          place={place}
          name="addBody"
          label={words(referralTexts.which, language)}
          bodies={referral.more}
          language={language}
        />
        <Button kind="secondary" action={stepPath(place, 'referral.add', language)}>
          {words(commandTexts['referral.add'], language)}
        </Button>
      </section>
    )}
  </>
);

interface BodiesProps {
  readonly place: FormPlace;
  readonly name: string;
  readonly label: string;
  readonly bodies: readonly Named[];
  readonly language: Language;
}

const Bodies = ({ place, name, label, bodies, language }: BodiesProps) => (
  <RadioField
    id={deskFieldId(name)}
    name={name}
    label={label}
    error={errorAt(place.errors, deskFieldId(name))}
    chosen={deskChosen(place, name)}
    items={bodies.map((body) => ({ value: body.id, label: words(body.name, language) }))}
    language={language}
  />
);
