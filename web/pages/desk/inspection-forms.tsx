import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { Body, Heading } from '../../components/blocks.tsx';
import { Fieldset, RadioField } from '../../components/choice-field.tsx';
import { errorAt } from '../../components/error-summary.tsx';
import { Button } from '../../components/form.tsx';
import { TextArea, TextField } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import { attachmentTexts } from '../../texts/attachments.ts';
import { deskCaseTexts } from '../../texts/desk-case.ts';
import { commandTexts } from '../../texts/desk.ts';
import { inspectionTexts } from '../../texts/inspections.ts';
import { words } from '../../texts/words.ts';
import { AppointmentForms, BookedFor, OnceMoreForms } from './appointment-parts.tsx';
import { deskChosen, deskField, deskFieldId, type FormPlace } from './case-forms.tsx';
import { resultTexts } from './inspection-parts.tsx';
import { ownStepPath } from './own-path.ts';

export interface InspectionFormModel {
  readonly stage: string;
  readonly appointment?: Instant | undefined;
  /** Free times, where an officer may book one for the applicant. */
  readonly slots?: readonly Instant[] | undefined;
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
    <BookedFor kind="inspection" appointment={inspection.appointment} language={language} />
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
      <OnceMoreForms
        place={place}
        kind="inspection"
        heading={inspectionTexts.afterFailure}
        repeat={commandTexts['inspection.repeat']}
        goOnWhy={inspectionTexts.goOnWhy}
        language={language}
      />
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
    <Button action={ownStepPath(place, 'inspection', 'inspection.report', language)}>
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
