import { formatHongKongDate } from '../../../rules/time.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { HongKongDate, Instant } from '../../../schemas/time.ts';
import { Body, Bullets, Column, Heading, Inset, Title } from '../../components/blocks.tsx';
import { ErrorSummary, type FieldErrors } from '../../components/error-summary.tsx';
import { Button, Form, type FormStamp } from '../../components/form.tsx';
import { Letter } from '../../components/letter.tsx';
import { endWords } from '../../components/licence-end.ts';
import { SummaryList } from '../../components/summary-list.tsx';
import { languageTag, segmentOf } from '../../languages.ts';
import type { LetterModel } from '../../letter.ts';
import type { Page } from '../../page.tsx';
import type { FieldValues } from '../../questions/control.tsx';
import { commandTexts, type DeskCommand } from '../../texts/desk.ts';
import { previewTexts } from '../../texts/letters.ts';
import { licenceTexts } from '../../texts/licence.ts';
import { words } from '../../texts/words.ts';

/** A licence before it is issued. */
interface LicenceAhead {
  readonly title: Text;
  readonly holder: string;
  readonly shown: readonly { readonly label: Text; readonly value: string }[];
  readonly valid:
    | {
        readonly validFrom: HongKongDate;
        readonly validTo: HongKongDate;
        readonly endsAt?: Instant | undefined;
      }
    | undefined;
  readonly conditions: readonly Text[];
}

export interface PreviewModel {
  readonly case: string;
  readonly reference: string;
  readonly service: Text;
  /** Of the application, and so of the letter. */
  readonly language: Language;
  readonly letter?: LetterModel | undefined;
  readonly licence?: LicenceAhead | undefined;
  readonly told: 'now' | 'proposed' | 'afterwards';
  /** What is signed; nothing while something is wrong. */
  readonly command?: DeskCommand | undefined;
  readonly action: string;
  /** The address of this page itself. */
  readonly here: string;
  readonly typed: FieldValues;
  readonly errors: FieldErrors;
  readonly stamp: FormStamp;
}

const formId = 'sign';
/** What every form carries anew. */
const stamps = new Set(['requestKey', 'csrf', 'seen', 'switchLanguage']);

/**
 * What an officer is about to sign. Everything typed on the case page goes with it, forward or back; where something is wrong, the step
 * itself is tried, which is refused and shows the mistakes at their controls.
 */
export function previewPage(model: PreviewModel, language: Language): Page {
  const title = words(
    model.command === undefined ? previewTexts.toPutRight : previewTexts.decision,
    language,
  );
  const back = pathTo('showTypedCase', { language: segmentOf(language), case: model.case });
  return {
    title: `${title} ${model.reference}`,
    hasErrors: model.errors.length > 0,
    switchForm: { id: formId, action: model.here },
    body: (
      <Column>
        <ErrorSummary errors={model.errors} language={language} />
        <Title caption={`${model.reference} ${words(model.service, language)}`}>{title}</Title>
        {model.command !== undefined && (
          <>
            <Body>{words(previewTexts.what, language)}</Body>
            <LetterAhead model={model} language={language} />
          </>
        )}
        {model.licence !== undefined && (
          <LicenceShown licence={model.licence} of={model.language} language={language} />
        )}
        <Form action={model.action} stamp={model.stamp} id={formId}>
          {Object.entries(model.typed)
            .filter(([name]) => !stamps.has(name))
            .flatMap(([name, value]) =>
              [value]
                .flat()
                .map((one, n) => <input key={`${name} ${n}`} type="hidden" name={name} value={one} />),
            )}
          <div class="govuk-button-group">
            {model.command !== undefined && <Button>{words(commandTexts[model.command], language)}</Button>}
            <Button kind="secondary" action={model.command === undefined ? model.action : back}>
              {words(previewTexts.back, language)}
            </Button>
          </div>
        </Form>
      </Column>
    ),
  };
}

const LetterAhead = ({ model, language }: { readonly model: PreviewModel; readonly language: Language }) =>
  model.letter === undefined ? (
    <Inset>{words(previewTexts.noLetter, language)}</Inset>
  ) : (
    <>
      <Heading>{words(previewTexts.letter, language)}</Heading>
      {model.told !== 'now' && <Inset>{words(previewTexts[model.told], language)}</Inset>}
      <Letter letter={model.letter} language={model.language} level={3} />
    </>
  );

interface LicenceProps {
  readonly licence: LicenceAhead;
  readonly of: Language;
  readonly language: Language;
}

const LicenceShown = ({ licence, of, language }: LicenceProps) => {
  const { valid } = licence;
  return (
    <>
      <Heading>{words(previewTexts.licence, language)}</Heading>
      <Body>{words(valid ? previewTexts.ifToday : previewTexts.noDates, language)}</Body>
      <div class="product-letter" lang={languageTag(of)}>
        <h3 class="govuk-heading-s">{words(licence.title, of)}</h3>
        <SummaryList
          rows={[
            { key: words(licenceTexts.number, of), value: words(previewTexts.numberLater, of) },
            { key: words(licenceTexts.holder, of), value: licence.holder },
            ...(valid
              ? [
                  {
                    key: words(licenceTexts.validFrom, of),
                    value: formatHongKongDate(valid.validFrom, of),
                  },
                  { key: words(licenceTexts.validTo, of), value: endWords(valid, of) },
                ]
              : []),
            ...licence.shown.map(({ label, value }) => ({ key: words(label, of), value })),
          ]}
        />
        {licence.conditions.length > 0 && (
          <>
            <p class="govuk-body">
              <strong>{words(licenceTexts.conditions, of)}</strong>
            </p>
            <Bullets items={licence.conditions.map((condition) => words(condition, of))} />
          </>
        )}
      </div>
    </>
  );
};
