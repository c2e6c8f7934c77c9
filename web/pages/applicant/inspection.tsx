import { formatHongKongAppointment } from '../../../rules/time.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { BackLink, Banner, Body, Column, Inset, Title } from '../../components/blocks.tsx';
import { RadioField } from '../../components/choice-field.tsx';
import { errorAt, ErrorSummary, type FieldErrors } from '../../components/error-summary.tsx';
import { Button, Form, type FormStamp } from '../../components/form.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { chosenIn, type FieldValues } from '../../questions/control.tsx';
import { inspectionTexts } from '../../texts/inspections.ts';
import { interviewTexts } from '../../texts/interviews.ts';
import { words } from '../../texts/words.ts';
import { type InspectionShown, InspectionsShown } from '../desk/inspection-parts.tsx';

export interface InspectionModel {
  readonly case: string;
  readonly kind: 'inspection' | 'interview';
  readonly service: Text;
  readonly reference: string;
  readonly stage: string;
  readonly appointment?: Instant | undefined;
  /** Times that are free, where one may be chosen now. */
  readonly slots?: readonly Instant[] | undefined;
  readonly inspections: readonly InspectionShown[];
  readonly done?: boolean;
  readonly typed?: FieldValues | undefined;
  readonly errors: FieldErrors;
  readonly stamp: FormStamp;
}

const formId = 'inspection';

/** The applicant's appointment; sends `slot`. */
export function inspectionPage(model: InspectionModel, language: Language): Page {
  const at = { language: segmentOf(language), case: model.case };
  const action = pathTo('bookInspection', at);
  const { slots, appointment } = model;
  const texts = model.kind === 'interview' ? interviewTexts : inspectionTexts;
  return {
    title: `${words(texts.title, language)} ${model.reference}`,
    hasErrors: model.errors.length > 0,
    ...(slots && slots.length > 0 ? { switchForm: { id: formId, action } } : {}),
    body: (
      <Column>
        <BackLink href={pathTo('application', at)} language={language} />
        <ErrorSummary errors={model.errors} language={language} />
        {model.done === true && (
          <Banner language={language} kind="success">
            <p class="govuk-notification-banner__heading">{words(inspectionTexts.bookedNow, language)}</p>
          </Banner>
        )}
        <Title caption={`${words(model.service, language)} ${model.reference}`}>
          {words(texts.title, language)}
        </Title>
        {appointment !== undefined && (
          <Inset>
            {words(texts.booked, language, {
              moment: formatHongKongAppointment(appointment, language),
            })}
          </Inset>
        )}
        <InspectionsShown inspections={model.inspections} language={language} />
        {slots?.length === 0 && (
          <Body>
            {words(appointment === undefined ? inspectionTexts.none : inspectionTexts.noOther, language)}
          </Body>
        )}
        {slots !== undefined && slots.length > 0 && (
          <Form action={action} stamp={model.stamp} id={formId}>
            <input type="hidden" name="stage" value={model.stage} />
            <RadioField
              id="slot"
              name="slot"
              label={words(
                appointment === undefined ? inspectionTexts.choose : inspectionTexts.chooseOther,
                language,
              )}
              size="m"
              hint={words(texts.chooseHint, language)}
              error={errorAt(model.errors, 'slot')}
              chosen={chosenIn(model.typed ?? {}, 'slot')}
              items={slots.map((slot) => ({ value: slot, label: formatHongKongAppointment(slot, language) }))}
              language={language}
            />
            <Button>
              {words(appointment === undefined ? inspectionTexts.book : inspectionTexts.changeTo, language)}
            </Button>
          </Form>
        )}
      </Column>
    ),
  };
}
