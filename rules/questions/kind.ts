import type { AnswerProblem } from '../../schemas/answer-problem.ts';
import type { Answer, Answers } from '../../schemas/answers.ts';
import type { FileFacts } from '../../schemas/file.ts';
import type { Question, QuestionType, RowsQuestion } from '../../schemas/question.ts';
import type { Text } from '../../schemas/text.ts';
import type { HongKongDate } from '../../schemas/time.ts';

/** What an HTML form posts: field names and what was typed, untouched. */
export type RawForm = Readonly<Record<string, string | readonly string[]>>;

/** `today` is the Hong Kong date by the legal clock. */
export interface ReadContext {
  readonly today: HongKongDate;
  /** What the form says of questions inside rows; without it all are asked. */
  readonly rules?: RowRules | undefined;
  /** Files of this application by id; where they are not given, any id passes. */
  readonly files?: ReadonlyMap<string, FileFacts> | undefined;
  /** Before an application is sent every file must be in order; while it is filled in, one may still be checked. */
  readonly sending?: boolean;
}

/** Conditions, calculations and checks inside a group, over the row's answers so far and the form's. */
export interface RowRules {
  shown(question: Question, row: Answers): boolean;
  optional(question: Question, row: Answers): boolean;
  calculated(question: Question, row: Answers): Answer | undefined;
  broken(group: RowsQuestion, row: Answers): readonly { readonly question: string; readonly message: Text }[];
}

/** Whether a question is asked where it stands, and whether an answer is needed. */
export type Call = 'no' | 'optional' | 'required';

export type FieldProblem = Omit<AnswerProblem, 'question'>;

/** A good answer (`undefined`: nothing, where nothing is allowed), or what is wrong and at which field; `more` where there is more. */
export type Reading =
  | { ok: true; answer: Answer | undefined }
  | ({ ok: false; more?: readonly FieldProblem[] } & FieldProblem);

/** The type an answer has in expressions; a record lists its parts, which are texts; rows list theirs. */
export type VariableType = 'string' | 'int' | 'bool' | 'list<string>' | readonly string[] | RowsType;
export interface RowsType {
  readonly rows: ReadonlyMap<string, VariableType>;
}

export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

export type QuestionOf<K extends QuestionType> = {
  [P in K]: { type: P } & Extract<Question, { type: P }>;
}[K];

/**
 * Whether an answer stands exactly as `read` keeps it, so that it need not be read once more. "No" may also mean that this cannot be told
 * at once. `today` is the Hong Kong date by the legal clock.
 */
export type IsKept = (answer: Answer, today: HongKongDate) => boolean;

/** One type of question, whole. Nothing here throws, whatever is posted. */
export interface QuestionKind<K extends QuestionType> {
  /** The type its answers have in expressions; nothing where there is no answer. */
  readonly variable: VariableType | ((question: QuestionOf<K>) => VariableType | undefined);
  /** Names of the controls, in order. */
  fields(question: QuestionOf<K>): readonly string[];
  read(question: QuestionOf<K>, raw: RawForm, context: ReadContext): Reading;
  /** Made once for a form; without it every answer is read again. */
  kept?(question: QuestionOf<K>): IsKept;
  /** What to type to give the answer: `read(write(answer))` is the answer again. Nothing for an answer of another shape. */
  write(question: QuestionOf<K>, answer: Answer): RawForm;
  /** An answer that `read` accepts on that day; nothing where nothing is asked. */
  example(question: QuestionOf<K>, context: ReadContext): Answer | undefined;
  /** Nothing where there is no answer. */
  schema(question: QuestionOf<K>): JsonSchema | undefined;
  /** Every answer there is, where they are few; "no answer" is understood. */
  possible?(question: QuestionOf<K>): readonly Answer[] | undefined;
  /** The answer as a whole number in expressions, where it is kept otherwise. */
  counted?(question: QuestionOf<K>, answer: Answer): bigint | undefined;
}
