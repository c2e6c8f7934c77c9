import { formatHongKongDate, formatHongKongMoment } from '../../../rules/time.ts';
import type { RegisterReport } from '../../../schemas/command.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language, Text } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { Heading, Inset } from '../../components/blocks.tsx';
import { RadioField } from '../../components/choice-field.tsx';
import { errorAt } from '../../components/error-summary.tsx';
import { Button } from '../../components/form.tsx';
import { TextArea, TextField } from '../../components/text-field.tsx';
import { segmentOf } from '../../languages.ts';
import { deskCaseTexts, registerTexts } from '../../texts/desk-case.ts';
import { commandTexts } from '../../texts/desk.ts';
import { words } from '../../texts/words.ts';
import { deskChosen, deskField, deskFieldId, type FormPlace } from './case-forms.tsx';

/** A line of the checklist; `register` when a register is asked for it. */
export interface ChecklistLine {
  readonly id: string;
  readonly text: Text;
  readonly register?: RegisterAnswer | 'pending' | undefined;
}

export interface RegisterAnswer {
  readonly at: Instant;
  readonly report: RegisterReport;
}

export interface VettingFormModel {
  readonly stage: string;
  readonly lines: readonly ChecklistLine[];
}

interface VettingFormProps {
  readonly place: FormPlace;
  readonly vetting: VettingFormModel;
  readonly language: Language;
}

/** Sends `inOrder[line]` = yes | no, `reason[line]` and `note`. */
export const VettingForm = ({ place, vetting, language }: VettingFormProps) => (
  <section>
    <Heading>{words(deskCaseTexts.vetting, language)}</Heading>
    {vetting.lines.map((line) => (
      <Line key={line.id} place={place} line={line} language={language} />
    ))}
    <TextArea {...deskField(place, 'note', words(deskCaseTexts.note, language), language)} rows={3} />
    <Button action={pathTo('completeVetting', { language: segmentOf(language), case: place.case })}>
      {words(commandTexts['vetting.complete'], language)}
    </Button>
  </section>
);

interface LineProps {
  readonly place: FormPlace;
  readonly line: ChecklistLine;
  readonly language: Language;
}

const Line = ({ place, line, language }: LineProps) => {
  const name = `inOrder[${line.id}]`;
  const id = deskFieldId(name);
  const text = words(line.text, language);
  return (
    <>
      <RadioField
        id={id}
        name={name}
        label={text}
        size="s"
        error={errorAt(place.errors, id)}
        chosen={deskChosen(place, name)}
        inline
        items={[
          { value: 'yes', label: words(deskCaseTexts.inOrder, language) },
          { value: 'no', label: words(deskCaseTexts.notInOrder, language) },
        ]}
        language={language}
      />
      {line.register !== undefined && <RegisterFound found={line.register} language={language} />}
      <TextField
        {...deskField(
          place,
          `reason[${line.id}]`,
          words(deskCaseTexts.lineReason, language, { line: text }),
          language,
        )}
      />
    </>
  );
};

const RegisterFound = ({
  found,
  language,
}: {
  readonly found: RegisterAnswer | 'pending';
  readonly language: Language;
}) => {
  if (found === 'pending') {
    return <Inset>{words(deskCaseTexts.registerPending, language)}</Inset>;
  }
  const { report, at } = found;
  const facts = [
    words(deskCaseTexts.registerAsked, language, { moment: formatHongKongMoment(at, language) }),
    ...(report.classes.length === 0
      ? []
      : [words(deskCaseTexts.registerClasses, language, { classes: report.classes.join(', ') })]),
    ...(report.expiresOn === undefined
      ? []
      : [
          words(deskCaseTexts.registerExpires, language, {
            date: formatHongKongDate(report.expiresOn, language),
          }),
        ]),
  ];
  return (
    <Inset>
      <strong>{words(registerTexts[report.outcome], language)}</strong>
      <br />
      {facts.join(' · ')}
    </Inset>
  );
};
