import type { Answer } from '../../schemas/answers.ts';
import type { Question, QuestionType } from '../../schemas/question.ts';
import { address } from './address.ts';
import { businessNumber } from './business-number.ts';
import { chineseName } from './chinese-name.ts';
import { choice } from './choice.ts';
import { choices } from './choices.ts';
import { dateRange } from './date-range.ts';
import { date } from './date.ts';
import { decimal } from './decimal.ts';
import { email } from './email.ts';
import { englishName } from './english-name.ts';
import { file } from './file.ts';
import { files } from './files.ts';
import { hkid } from './hkid.ts';
import { image } from './image.ts';
import type {
  Call,
  IsKept,
  JsonSchema,
  QuestionKind,
  QuestionOf,
  RawForm,
  ReadContext,
  Reading,
  VariableType,
} from './kind.ts';
import { longText } from './long-text.ts';
import { money } from './money.ts';
import { month } from './month.ts';
import { patternedNumber } from './patterned-number.ts';
import { phone } from './phone.ts';
import { callsInRows } from './read-rows.ts';
import type { Inner } from './row-parts.ts';
import { rowsKind } from './rows.ts';
import { signature } from './signature.ts';
import { text } from './text.ts';
import { timeOfDay } from './time-of-day.ts';
import { travelDocument } from './travel-document.ts';
import { calculated, identityValue, information } from './unasked.ts';
import { vehicleMark } from './vehicle-mark.ts';
import { wholeNumber } from './whole-number.ts';
import { yesNo } from './yes-no.ts';

/** Rows hold questions of the other types, so they are given the way back here. */
const inner: Inner = {
  fieldsOf: (question) => fieldsOf(question),
  readAnswer: (question, raw, context) => readAnswer(question, raw, context),
  writeAnswer: (question, answer) => writeAnswer(question, answer),
  exampleAnswer: (question, context) => exampleAnswer(question, context),
  answerSchema: (question) => answerSchema(question),
  variableOf: (question) => variableOf(question),
};

type Kinds = { readonly [K in QuestionType]: QuestionKind<K> };

/** Every question type of the form language and its module; a type without one does not compile. */
export const questionKinds: Kinds = {
  text,
  longText,
  wholeNumber,
  yesNo,
  choice,
  choices,
  date,
  englishName,
  chineseName,
  hkid,
  phone,
  email,
  address,
  patternedNumber,
  decimal,
  money,
  month,
  time: timeOfDay,
  dateRange,
  travelDocument,
  businessNumber,
  vehicleMark,
  information,
  signature,
  calculated,
  identity: identityValue,
  group: rowsKind(inner),
  table: rowsKind(inner),
  file,
  files,
  image,
} satisfies Kinds;

const kindOf = <K extends QuestionType>({ type }: { type: K }): Kinds[K] => questionKinds[type];

/** Names of the controls of a question, in order; the first is where a link to the question leads. */
export const fieldsOf = <K extends QuestionType>(question: QuestionOf<K>): readonly string[] =>
  kindOf<K>(question).fields(question);

/** Reads what was posted for a question; fields of other questions are not looked at. */
export const readAnswer = <K extends QuestionType>(
  question: QuestionOf<K>,
  raw: RawForm,
  context: ReadContext,
): Reading => kindOf<K>(question).read(question, raw, context);

/** What to type into the question's controls to give an answer, for showing it again. */
export const writeAnswer = <K extends QuestionType>(question: QuestionOf<K>, answer: Answer): RawForm =>
  kindOf<K>(question).write(question, answer);

/** A quick look at answers to a question, where its type has one. */
export const keptBy = <K extends QuestionType>(question: QuestionOf<K>): IsKept | undefined =>
  kindOf<K>(question).kept?.(question);

/** Judges an answer that was kept, or came from outside, exactly as if it were typed now. */
export const checkAnswer = <K extends QuestionType>(
  question: QuestionOf<K>,
  answer: Answer | undefined,
  context: ReadContext,
): Reading => readAnswer<K>(question, answer === undefined ? {} : writeAnswer<K>(question, answer), context);

export const exampleAnswer = <K extends QuestionType>(
  question: QuestionOf<K>,
  context: ReadContext,
): Answer | undefined => kindOf<K>(question).example(question, context);

export const answerSchema = <K extends QuestionType>(question: QuestionOf<K>): JsonSchema | undefined =>
  kindOf<K>(question).schema(question);

export function variableOf<K extends QuestionType>(question: QuestionOf<K>): VariableType | undefined {
  const { variable } = kindOf<K>(question);
  return typeof variable === 'function' ? variable(question) : variable;
}

/** The answer as a whole number in expressions, where it is kept otherwise. */
export const countedOf = <K extends QuestionType>(
  question: QuestionOf<K>,
  answer: Answer,
): bigint | undefined => kindOf<K>(question).counted?.(question, answer);

/** What a group's rows as typed call for; other questions call for nothing. */
export const callsIn = (question: Question, raw: RawForm, context: ReadContext): readonly [string, Call][] =>
  'questions' in question ? callsInRows(inner, question, raw, context) : [];

/** Every answer a question can have, where they are few; `undefined` where they are not. */
export const possibleAnswers = <K extends QuestionType>(
  question: QuestionOf<K>,
): readonly Answer[] | undefined => kindOf<K>(question).possible?.(question);
