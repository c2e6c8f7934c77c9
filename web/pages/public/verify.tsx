import { formatHongKongDate } from '../../../rules/time.ts';
import type { LicenceStatus } from '../../../schemas/licence.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { HongKongDate, Instant } from '../../../schemas/time.ts';
import { Body, Column, Heading, Title } from '../../components/blocks.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { endWords } from '../../components/licence-end.ts';
import { LicenceStatusTag } from '../../components/licence-status-tag.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { licenceTexts } from '../../texts/licence.ts';
import { type VerdictName, verdictTexts, verifyTexts } from '../../texts/verify.ts';
import { words } from '../../texts/words.ts';

/** What the signed code says; shown only when its signature holds. */
export interface ClaimsShown {
  readonly licence: Text;
  readonly issuer: Text;
  readonly number: string;
  readonly holder: string;
  readonly maskedId?: string | undefined;
  readonly validFrom: HongKongDate;
  readonly validTo: HongKongDate;
  /** Where it ends at a moment of that day. */
  readonly endsAt?: Instant | undefined;
  readonly extra: readonly { readonly label: Text; readonly value: string }[];
}

export interface VerifyModel {
  readonly code?: string | undefined;
  /** The form was sent empty. */
  readonly missing?: boolean;
  readonly result?:
    | {
        readonly verdict: VerdictName;
        readonly claims?: ClaimsShown | undefined;
        /** What our own records say; `unknown` when they could not be asked or hold no such licence. */
        readonly status?: LicenceStatus | 'unknown' | undefined;
      }
    | undefined;
}

type Result = NonNullable<VerifyModel['result']>;

const formId = 'verification';

/** After a check the form says so (`checked`), so that a change of language shows the result in that language. */
export function verifyPage(model: VerifyModel, language: Language): Page {
  const title = words(verifyTexts.title, language);
  const action = pathTo('verify', { language: segmentOf(language) });
  const missing = model.missing === true ? words(verifyTexts.missing, language) : undefined;
  return {
    title:
      model.result === undefined
        ? title
        : `${words(verdictTexts[model.result.verdict].title, language)} – ${title}`,
    hasErrors: missing !== undefined,
    switchForm: { id: formId, action },
    body: (
      <Column>
        <ErrorSummary
          errors={missing === undefined ? [] : [{ field: 'code', message: missing }]}
          language={language}
        />
        {model.result === undefined ? (
          <>
            <Title>{title}</Title>
            <Body>{words(verifyTexts.lead, language)}</Body>
          </>
        ) : (
          <ResultShown result={model.result} language={language} />
        )}
        <form method="post" action={action} id={formId} novalidate>
          {model.result !== undefined && <input type="hidden" name="checked" value="yes" />}
          <TextArea
            id="code"
            name="code"
            label={words(model.result === undefined ? verifyTexts.code : verifyTexts.again, language)}
            value={model.code}
            error={missing}
            language={language}
          />
          <button type="submit" class="govuk-button">
            {words(verifyTexts.check, language)}
          </button>
        </form>
      </Column>
    ),
  };
}

const ResultShown = ({ result, language }: { readonly result: Result; readonly language: Language }) => {
  const { title, what } = verdictTexts[result.verdict];
  const startsOn = result.verdict === 'notYetValid' ? result.claims?.validFrom : undefined;
  const tone = result.verdict === 'valid' ? 'good' : 'bad';
  return (
    <>
      <div class={`product-verdict product-verdict--${tone}`}>
        <h1 class="govuk-heading-l">{words(title, language)}</h1>
        <Body>
          {startsOn === undefined
            ? words(what, language)
            : words(verifyTexts.startsOn, language, { date: formatHongKongDate(startsOn, language) })}
        </Body>
      </div>
      {result.claims !== undefined && <Claims claims={result.claims} language={language} />}
      {result.status !== undefined && (
        <>
          <Heading>{words(verifyTexts.statusTitle, language)}</Heading>
          {result.status === 'unknown' ? (
            <Body>{words(verifyTexts.statusUnknown, language)}</Body>
          ) : (
            <p class="govuk-body">
              <LicenceStatusTag status={result.status} startsOn={startsOn} language={language} />
            </p>
          )}
        </>
      )}
    </>
  );
};

const Claims = ({ claims, language }: { readonly claims: ClaimsShown; readonly language: Language }) => (
  <SummaryList
    rows={[
      { key: words(verifyTexts.licence, language), value: words(claims.licence, language) },
      { key: words(licenceTexts.number, language), value: claims.number },
      {
        key: words(licenceTexts.holder, language),
        value: [claims.holder, ...(claims.maskedId === undefined ? [] : [claims.maskedId])].join('\n'),
      },
      { key: words(licenceTexts.validFrom, language), value: formatHongKongDate(claims.validFrom, language) },
      { key: words(licenceTexts.validTo, language), value: endWords(claims, language) },
      ...claims.extra.map(({ label, value }) => ({ key: words(label, language), value })),
      { key: words(verifyTexts.issuer, language), value: words(claims.issuer, language) },
    ]}
  />
);
