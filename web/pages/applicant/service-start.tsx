import type { Performance } from '../../../schemas/performance.ts';
import type { PrivacyNotice } from '../../../schemas/privacy.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import { BackLink, Body, Bullets, Column, Heading, Title } from '../../components/blocks.tsx';
import { type FeeSummary, concessionSentence, feeLineInFull } from '../../components/fee-line.ts';
import { Form, type FormStamp } from '../../components/form.tsx';
import { performanceWords } from '../../components/performance.ts';
import { PrivacyStatement } from '../../components/privacy-statement.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { catalogueTexts } from '../../texts/catalogue.ts';
import { feeTexts } from '../../texts/fees.ts';
import { performanceTexts } from '../../texts/performance.ts';
import { privacyTexts } from '../../texts/privacy.ts';
import { words } from '../../texts/words.ts';

export interface ServiceStartModel {
  readonly service: string;
  readonly name: Text;
  readonly summary: Text;
  readonly department: Text;
  readonly form?: string | undefined;
  readonly fees: readonly FeeSummary[];
  /** Nothing where nobody decides: what is applied for comes at once. */
  readonly pledgeWorkingDays?: number | undefined;
  /** The working days are counted from the day a fee is received, not from the day one applies. */
  readonly paysFirst: boolean;
  readonly forWhom: readonly Text[];
  readonly haveReady: readonly Text[];
  /** How it did lately; absent before the first count. */
  readonly performance?: Performance | undefined;
  readonly privacy: PrivacyNotice;
  /** Signed in: the start button posts. Not signed in: it leads to signing in, and back here. */
  readonly start:
    | { readonly kind: 'post'; readonly stamp: FormStamp }
    | { readonly kind: 'signIn'; readonly path: string }
    /** No sign-in is asked for. */
    | { readonly kind: 'open' };
  /** A draft of this service the person already has. */
  readonly draftPath?: string | undefined;
}

export function serviceStartPage(model: ServiceStartModel, language: Language): Page {
  const say = (text: Parameters<typeof words>[0]) => words(text, language);
  const title = say(model.name);
  return {
    title,
    body: (
      <Column>
        <BackLink href={pathTo('catalogue', { language: segmentOf(language) })} language={language} />
        <Title caption={say(model.department)}>{title}</Title>
        <p class="govuk-body-l">{say(model.summary)}</p>
        <SummaryList
          rows={[
            { key: say(catalogueTexts.fee), value: <Fees model={model} language={language} /> },
            {
              key: say(catalogueTexts.pledge),
              value: pledgeLine(model, language),
            },
            {
              key: say(performanceTexts.title),
              value: performanceWords(model.performance, language),
            },
          ]}
        />
        <Heading>{say(catalogueTexts.forWhom)}</Heading>
        <Bullets items={model.forWhom.map(say)} />
        {model.haveReady.length > 0 && (
          <>
            <Heading>{say(catalogueTexts.haveReady)}</Heading>
            <Bullets items={model.haveReady.map(say)} />
          </>
        )}
        <Body>{say(model.start.kind === 'open' ? catalogueTexts.noSignIn : catalogueTexts.signInFirst)}</Body>
        {model.draftPath !== undefined && (
          <Body>
            <a class="govuk-link" href={model.draftPath}>
              {say(catalogueTexts.continueDraft)}
            </a>
          </Body>
        )}
        <StartButton model={model} language={language} />
        <Heading>{say(privacyTexts.title)}</Heading>
        <PrivacyStatement privacy={model.privacy} language={language} />
        {model.form !== undefined && (
          <p class="govuk-body-s product-secondary">
            {words(catalogueTexts.form, language, { form: model.form })}
          </p>
        )}
      </Column>
    ),
  };
}

const Fees = ({ model, language }: { readonly model: ServiceStartModel; readonly language: Language }) => (
  <>
    {feeLineInFull(model.fees, language)}
    {model.fees
      .flatMap(({ concessions }) => concessions)
      .map((concession, n) => (
        <p class="govuk-body govuk-!-margin-top-1" key={n}>
          {concessionSentence(concession, language)}
        </p>
      ))}
    {model.fees.length > 0 && (
      <p class="govuk-body govuk-!-margin-top-1">
        <a
          class="govuk-link"
          href={pathTo('fees', { language: segmentOf(language), service: model.service })}
        >
          {words(feeTexts.title, language)}
        </a>
      </p>
    )}
  </>
);

function pledgeLine({ paysFirst, pledgeWorkingDays: days }: ServiceStartModel, language: Language): string {
  if (days === undefined) return words(catalogueTexts.pledgeAtOnce, language);
  const when = paysFirst ? catalogueTexts.pledgeAfterFee : catalogueTexts.pledgeNoFee;
  return words(when, language, { days });
}

const StartButton = ({
  model,
  language,
}: {
  readonly model: ServiceStartModel;
  readonly language: Language;
}) => {
  const label = (
    <>
      {words(catalogueTexts.start, language)}
      <svg
        class="govuk-button__start-icon"
        xmlns="http://www.w3.org/2000/svg"
        width="17.5"
        height="19"
        viewBox="0 0 33 40"
        aria-hidden="true"
        focusable="false"
      >
        <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
      </svg>
    </>
  );
  if (model.start.kind === 'signIn') {
    return (
      <a href={model.start.path} role="button" draggable={false} class="govuk-button govuk-button--start">
        {label}
      </a>
    );
  }
  if (model.start.kind === 'open') {
    const open = pathTo('startWithoutSignIn', { language: segmentOf(language), service: model.service });
    return (
      <form method="post" action={open}>
        <button type="submit" class="govuk-button govuk-button--start">
          {label}
        </button>
      </form>
    );
  }
  const action = pathTo('startApplication', { language: segmentOf(language), service: model.service });
  return (
    <Form action={action} stamp={model.start.stamp}>
      <button type="submit" class="govuk-button govuk-button--start">
        {label}
      </button>
    </Form>
  );
};
