import type { Language } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { Heading } from '../../components/blocks.tsx';
import { RadioField } from '../../components/choice-field.tsx';
import { errorAt } from '../../components/error-summary.tsx';
import { Button } from '../../components/form.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { commandTexts } from '../../texts/desk.ts';
import { deskInterviewTexts } from '../../texts/interviews.ts';
import { words } from '../../texts/words.ts';
import { AppointmentForms, BookedFor, OnceMoreForms } from './appointment-parts.tsx';
import { deskChosen, deskField, deskFieldId, type FormPlace } from './case-forms.tsx';
import { ownStepPath } from './own-path.ts';

export interface InterviewFormModel {
  readonly stage: string;
  readonly appointment?: Instant | undefined;
  readonly slots?: readonly Instant[] | undefined;
  readonly cancel: boolean;
  readonly record: boolean;
  /** After nobody came, or while nobody answers. */
  readonly repeat: boolean;
  readonly unanswered?: boolean;
}

interface FormProps {
  readonly place: FormPlace;
  readonly interview: InterviewFormModel;
  readonly language: Language;
}

export const InterviewForms = ({ place, interview, language }: FormProps) => (
  <>
    <BookedFor kind="interview" appointment={interview.appointment} language={language} />
    {interview.record && <RecordForm place={place} language={language} />}
    <AppointmentForms
      place={place}
      kind="interview"
      slots={interview.slots}
      cancel={interview.cancel}
      language={language}
    />
    {interview.repeat && (
      <OnceMoreForms
        place={place}
        kind="interview"
        {...(interview.unanswered === true
          ? { heading: deskInterviewTexts.unanswered, repeat: deskInterviewTexts.offerAgain }
          : { heading: deskInterviewTexts.afterMissed, repeat: commandTexts['interview.repeat'] })}
        goOnWhy={deskInterviewTexts.goOnWhy}
        language={language}
      />
    )}
  </>
);

/** Sends `interviewOutcome` and `interviewText`. */
const RecordForm = ({ place, language }: Omit<FormProps, 'interview'>) => (
  <section>
    <Heading>{words(deskInterviewTexts.record, language)}</Heading>
    <RadioField
      id={deskFieldId('interviewOutcome')}
      name="interviewOutcome"
      label={words(deskInterviewTexts.outcome, language)}
      size="s"
      inline
      error={errorAt(place.errors, deskFieldId('interviewOutcome'))}
      chosen={deskChosen(place, 'interviewOutcome')}
      items={(['held', 'missed'] as const).map((value) => ({
        value,
        label: words(deskInterviewTexts[value], language),
      }))}
      language={language}
    />
    <TextArea
      {...deskField(place, 'interviewText', words(deskInterviewTexts.text, language), language)}
      rows={3}
    />
    <Button action={ownStepPath(place, 'interview', 'interview.record', language)}>
      {words(commandTexts['interview.record'], language)}
    </Button>
  </section>
);
