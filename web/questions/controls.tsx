import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Question, QuestionType } from '../../schemas/question.ts';
import { AddressControl } from './address.tsx';
import { DecimalControl, MoneyControl } from './amounts.tsx';
import { ChoiceControl } from './choice.tsx';
import { ChoicesControl } from './choices.tsx';
import { EmailControl, PhoneControl } from './contact.tsx';
import type { ControlProps } from './control.tsx';
import { DateControl } from './date.tsx';
import { BusinessNumberControl, TravelDocumentControl, VehicleMarkControl } from './documents.tsx';
import { FilesControl } from './files.tsx';
import { HkidControl } from './hkid.tsx';
import { LongTextControl } from './long-text.tsx';
import { DateRangeControl, MonthControl, TimeControl } from './moments.tsx';
import { ChineseNameControl, EnglishNameControl } from './names.tsx';
import { PatternedNumberControl } from './patterned-number.tsx';
import { GroupControl, TableControl } from './rows.tsx';
import { TextControl } from './text.tsx';
import { InformationBlock, SignatureControl, Unasked } from './unasked.tsx';
import { WholeNumberControl } from './whole-number.tsx';
import { YesNoControl } from './yes-no.tsx';

type Controls = { readonly [Type in QuestionType]: (props: ControlProps<Type>) => VNode };

const controls = {
  text: TextControl,
  longText: LongTextControl,
  wholeNumber: WholeNumberControl,
  yesNo: YesNoControl,
  choice: ChoiceControl,
  choices: ChoicesControl,
  date: DateControl,
  englishName: EnglishNameControl,
  chineseName: ChineseNameControl,
  hkid: HkidControl,
  phone: PhoneControl,
  email: EmailControl,
  address: AddressControl,
  patternedNumber: PatternedNumberControl,
  decimal: DecimalControl,
  money: MoneyControl,
  month: MonthControl,
  time: TimeControl,
  dateRange: DateRangeControl,
  travelDocument: TravelDocumentControl,
  businessNumber: BusinessNumberControl,
  vehicleMark: VehicleMarkControl,
  information: InformationBlock,
  signature: SignatureControl,
  calculated: Unasked,
  identity: Unasked,
  group: GroupControl,
  table: TableControl,
  file: FilesControl,
  files: FilesControl,
  image: FilesControl,
} as const satisfies Controls;

const registered: Controls = controls;

const controlOf = <Type extends QuestionType>(type: Type, props: ControlProps<Type>): VNode =>
  registered[type](props);

type QuestionProps = Omit<ControlProps<QuestionType>, 'question' | 'ask'> & { readonly question: Question };

const Control = ({ question, ...rest }: QuestionProps): VNode =>
  controlOf(question.type, {
    question,
    ...rest,
    ask: (inner) => <QuestionControl key={inner.id} {...rest} question={inner} />,
  });

/**
 * The control of a question of any type. Where answers of the page decide about it, it stands in a place of its own, empty while it is not
 * asked, which the page's script fills; and the form says what was called for when it was shown.
 */
export const QuestionControl = ({ question, ...rest }: QuestionProps): VNode => {
  const call = rest.calls?.get(question.id);
  if (call === undefined) return <Control question={question} {...rest} />;
  return (
    <div data-call={question.id} hidden={call === 'no'}>
      {call !== 'no' && (
        <>
          <input type="hidden" name="called" value={`${question.id}=${call}`} />
          <Control question={{ ...question, optional: call === 'optional' }} {...rest} />
        </>
      )}
    </div>
  );
};

/** A question with its place, for the script of a page that stays open while it is filled in. */
export const questionHtml = (props: QuestionProps): string => renderToString(<QuestionControl {...props} />);
