import { formatHongKongDate } from '../../../rules/time.ts';
import { writtenLicenceCode } from '../../../rules/written-code.ts';
import type { LicenceStatus } from '../../../schemas/licence.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { HongKongDate, Instant } from '../../../schemas/time.ts';
import { BackLink, Body, Bullets, Column, Heading, Title } from '../../components/blocks.tsx';
import { endWords } from '../../components/licence-end.ts';
import { LicenceStatusTag } from '../../components/licence-status-tag.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { licenceTexts } from '../../texts/licence.ts';
import { words } from '../../texts/words.ts';

export interface LicenceModel {
  readonly case: string;
  readonly title: Text;
  readonly department: Text;
  /** Nothing yet while the licence is being signed. */
  readonly issued:
    | {
        readonly number: string;
        readonly status: LicenceStatus;
        /** Its first day, where that has not come. */
        readonly startsOn?: HongKongDate | undefined;
        readonly holder: string;
        readonly validFrom: HongKongDate;
        readonly validTo: HongKongDate;
        /** Where it ends at a moment of that day. */
        readonly endsAt?: Instant | undefined;
        readonly shown: readonly { readonly label: Text; readonly value: string }[];
        readonly conditions: readonly Text[];
        readonly code: string;
      }
    | undefined;
}

type Issued = NonNullable<LicenceModel['issued']>;

export function licencePage(model: LicenceModel, language: Language): Page {
  const at = { language: segmentOf(language), case: model.case };
  const title = words(model.title, language);
  return {
    title,
    body: (
      <Column>
        <BackLink href={pathTo('application', at)} language={language} />
        <Title caption={words(model.department, language)}>{title}</Title>
        {model.issued === undefined ? (
          <>
            <Body>{words(licenceTexts.notYet, language)}</Body>
            <Body>
              <a class="govuk-link" href={pathTo('licence', at)}>
                {words(licenceTexts.lookAgain, language)}
              </a>
            </Body>
          </>
        ) : (
          <>
            <Particulars issued={model.issued} department={model.department} language={language} />
            <Code issued={model.issued} path={pathTo('licenceCode', at)} language={language} />
            <HowToVerify language={language} />
          </>
        )}
      </Column>
    ),
  };
}

const Particulars = ({
  issued,
  department,
  language,
}: {
  issued: Issued;
  department: Text;
  language: Language;
}) => (
  <>
    <SummaryList
      rows={[
        {
          key: words(licenceTexts.number, language),
          value: <strong id="licence-number">{issued.number}</strong>,
        },
        {
          key: words(licenceTexts.status, language),
          value: <LicenceStatusTag status={issued.status} startsOn={issued.startsOn} language={language} />,
        },
        { key: words(licenceTexts.holder, language), value: issued.holder },
        {
          key: words(licenceTexts.validFrom, language),
          value: formatHongKongDate(issued.validFrom, language),
        },
        { key: words(licenceTexts.validTo, language), value: endWords(issued, language) },
        ...issued.shown.map(({ label, value }) => ({ key: words(label, language), value })),
        { key: words(licenceTexts.issuedBy, language), value: words(department, language) },
      ]}
    />
    {issued.conditions.length > 0 && (
      <>
        <Heading>{words(licenceTexts.conditions, language)}</Heading>
        <Bullets items={issued.conditions.map((condition) => words(condition, language))} />
      </>
    )}
  </>
);

const Code = ({ issued, path, language }: { issued: Issued; path: string; language: Language }) => (
  <>
    <Heading>{words(licenceTexts.show, language)}</Heading>
    <Body>{words(licenceTexts.showWhat, language)}</Body>
    <img
      class="product-code"
      width="360"
      height="360"
      src={path}
      alt={words(licenceTexts.codeAlt, language, { number: issued.number })}
    />
    <h3 class="govuk-heading-s" id="code-text-title">
      {words(licenceTexts.codeText, language)}
    </h3>
    <p class="product-code-text" id="code-text" aria-labelledby="code-text-title" role="group">
      {writtenLicenceCode(issued.code)}
    </p>
    <button
      type="button"
      class="govuk-button govuk-button--secondary"
      data-copy="code-text"
      data-copied="copied"
      hidden
    >
      {words(licenceTexts.copy, language)}
    </button>{' '}
    <span
      id="copied"
      class="govuk-body"
      role="status"
      data-text={words(licenceTexts.copied, language)}
    ></span>
  </>
);

const HowToVerify = ({ language }: { language: Language }) => (
  <>
    <Heading>{words(licenceTexts.how, language)}</Heading>
    <Bullets items={[words(licenceTexts.howOffline, language), words(licenceTexts.howHere, language)]} />
    <Body>
      <a class="govuk-link" href={pathTo('verifyForm', { language: segmentOf(language) })}>
        {words(licenceTexts.checkPage, language)}
      </a>
    </Body>
  </>
);
