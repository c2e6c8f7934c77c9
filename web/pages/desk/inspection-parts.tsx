import { formatHongKongMoment } from '../../../rules/time.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { Body, Heading, Inset } from '../../components/blocks.tsx';
import { Fieldset, RadioField } from '../../components/choice-field.tsx';
import { errorAt } from '../../components/error-summary.tsx';
import { Button } from '../../components/form.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { TextArea, TextField } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import { sizeWords } from '../../questions/file-words.ts';
import { attachmentTexts } from '../../texts/attachments.ts';
import { deskCaseTexts } from '../../texts/desk-case.ts';
import { commandTexts } from '../../texts/desk.ts';
import { inspectionTexts } from '../../texts/inspections.ts';
import { words } from '../../texts/words.ts';
import { AppointmentForms, stepPath } from './appointment-parts.tsx';
import { deskChosen, deskField, deskFieldId, type FormPlace } from './case-forms.tsx';

const resultTexts = { passed: inspectionTexts.passed, failed: inspectionTexts.failed } as const;

/** What an inspection found; applicants are not told who inspected, nor the note for colleagues. */
export interface InspectionShown {
  readonly at: Instant;
  readonly name?: string | undefined;
  readonly result: 'passed' | 'failed';
  readonly lines: readonly {
    readonly text: Text;
    readonly inOrder: boolean;
    readonly reason?: string | undefined;
  }[];
  readonly note?: string | undefined;
  /** For officers: photos, each where it is opened. */
  readonly photos?: readonly { readonly path: string; readonly size: number }[] | undefined;
}

export const InspectionsShown = ({
  inspections,
  language,
}: {
  readonly inspections: readonly InspectionShown[];
  readonly language: Language;
}) => (
  <>
    {inspections.map(({ at, name, result, lines, note, photos = [] }) => {
      const moment = formatHongKongMoment(at, language);
      return (
        <section key={at}>
          <Heading>{words(inspectionTexts.found, language)}</Heading>
          <Body>
            {name === undefined
              ? words(inspectionTexts.inspectedAt, language, { moment })
              : words(inspectionTexts.inspectedBy, language, { name, moment })}
          </Body>
          <p class="govuk-body">
            <strong>{words(resultTexts[result], language)}</strong>
          </p>
          <SummaryList
            rows={lines.map(({ text, inOrder, reason }) => ({
              key: words(text, language),
              value: [
                words(inOrder ? deskCaseTexts.inOrder : deskCaseTexts.notInOrder, language),
                ...(reason === undefined ? [] : [reason]),
              ].join('\n'),
            }))}
          />
          {note !== undefined && <p class="govuk-body product-as-typed">{note}</p>}
          <Photos photos={photos} language={language} />
        </section>
      );
    })}
  </>
);

const Photos = ({
  photos,
  language,
}: Required<Pick<InspectionShown, 'photos'>> & { readonly language: Language }) =>
  photos === undefined || photos.length === 0 ? null : (
    <ul class="govuk-list" aria-label={words(attachmentTexts.photos, language)}>
      {photos.map(({ path, size }, n) => (
        <li key={path}>
          <a class="govuk-link" href={path}>
            {words(attachmentTexts.photoNumber, language, { n: n + 1 })}
          </a>
          <span class="product-secondary"> {sizeWords(size)}</span>
        </li>
      ))}
    </ul>
  );

export interface InspectionFormModel {
  readonly stage: string;
  readonly appointment?: Instant | undefined;
  /** Free times, where an officer may book one for the applicant; `unread` until they are asked for. */
  readonly slots?: readonly Instant[] | 'unread' | undefined;
  readonly cancel: boolean;
  /** Lines of the report, where it is time for it. */
  readonly report?:
    | {
        readonly lines: readonly { readonly id: string; readonly text: Text }[];
        /** How many wait to go with it. */
        readonly photos: number;
      }
    | undefined;
  /** After a failure. */
  readonly repeat: boolean;
}

interface FormProps {
  readonly place: FormPlace;
  readonly inspection: InspectionFormModel;
  readonly language: Language;
}

export const InspectionForms = ({ place, inspection, language }: FormProps) => (
  <>
    {inspection.appointment !== undefined && (
      <Inset>
        {words(inspectionTexts.booked, language, {
          moment: formatHongKongMoment(inspection.appointment, language),
        })}
      </Inset>
    )}
    {inspection.report !== undefined && (
      <ReportForm place={place} report={inspection.report} language={language} />
    )}
    <AppointmentForms
      place={place}
      kind="inspection"
      slots={inspection.slots}
      cancel={inspection.cancel}
      language={language}
    />
    {inspection.repeat && (
      <section>
        <Heading>{words(inspectionTexts.afterFailure, language)}</Heading>
        <Button action={stepPath(place, 'inspection.repeat', language)}>
          {words(commandTexts['inspection.repeat'], language)}
        </Button>
        <TextArea
          {...deskField(place, 'goOnWhy', words(inspectionTexts.goOnWhy, language), language)}
          rows={3}
        />
        <Button kind="secondary" action={stepPath(place, 'inspection.passOver', language)}>
          {words(commandTexts['inspection.passOver'], language)}
        </Button>
      </section>
    )}
  </>
);

interface ReportProps {
  readonly place: FormPlace;
  readonly report: NonNullable<InspectionFormModel['report']>;
  readonly language: Language;
}

/** Sends `inOrder[line]`, `reason[line]`, `result` and `note`; photos are added on a page of their own, which keeps these. */
const ReportForm = ({ place, report: { lines, photos }, language }: ReportProps) => (
  <section>
    <Heading>{words(inspectionTexts.report, language)}</Heading>
    {lines.map(({ id, text }) => (
      <>
        <YesOrNo
          place={place}
          name={`inOrder[${id}]`}
          label={words(text, language)}
          items={[
            { value: 'yes', label: words(deskCaseTexts.inOrder, language) },
            { value: 'no', label: words(deskCaseTexts.notInOrder, language) },
          ]}
          language={language}
        />
        <TextField
          {...deskField(
            place,
            `reason[${id}]`,
            words(deskCaseTexts.lineReason, language, { line: words(text, language) }),
            language,
          )}
        />
      </>
    ))}
    <YesOrNo
      place={place}
      name="result"
      label={words(inspectionTexts.result, language)}
      items={(['passed', 'failed'] as const).map((value) => ({
        value,
        label: words(resultTexts[value], language),
      }))}
      language={language}
    />
    <TextArea {...deskField(place, 'note', words(deskCaseTexts.note, language), language)} rows={3} />
    <Fieldset
      id={deskFieldId('photos')}
      label={words(attachmentTexts.photos, language)}
      error={errorAt(place.errors, deskFieldId('photos'))}
      size="s"
      language={language}
    >
      {photos > 0 && <Body>{words(attachmentTexts.photosCount, language, { count: photos })}</Body>}
      <button
        type="submit"
        id={deskFieldId('photos')}
        class="govuk-button govuk-button--secondary"
        formaction={pathTo('changePhotos', { language: segmentOf(language), case: place.case })}
      >
        {words(attachmentTexts.changePhotos, language)}
      </button>
    </Fieldset>
    <Button action={stepPath(place, 'inspection.report', language)}>
      {words(commandTexts['inspection.report'], language)}
    </Button>
  </section>
);

interface YesOrNoProps {
  readonly place: FormPlace;
  readonly name: string;
  readonly label: string;
  readonly items: readonly { readonly value: string; readonly label: string }[];
  readonly language: Language;
}

const YesOrNo = ({ place, name, label, items, language }: YesOrNoProps) => (
  <RadioField
    id={deskFieldId(name)}
    name={name}
    label={label}
    size="s"
    inline
    error={errorAt(place.errors, deskFieldId(name))}
    chosen={deskChosen(place, name)}
    items={items}
    language={language}
  />
);
