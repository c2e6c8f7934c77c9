import type { AnswerProblem } from '../../schemas/answer-problem.ts';
import type { Answer } from '../../schemas/answers.ts';
import type { Question, QuestionType } from '../../schemas/question.ts';
import type { HongKongDate } from '../../schemas/time.ts';

/** What an HTML form posts: field names and what was typed, untouched. */
export type RawForm = Readonly<Record<string, string | readonly string[]>>;

/** `today` is the Hong Kong date by the legal clock. */
export interface ReadContext {
  readonly today: HongKongDate;
}

type Problem = Omit<AnswerProblem, 'question' | 'message'>;

/** A good answer (`undefined`: nothing, where nothing is allowed), or what is wrong and at which field. */
export type Reading = { ok: true; answer: Answer | undefined } | ({ ok: false } & Problem);

/** The type an answer has in expressions; a record lists its parts, which are texts. */
export type VariableType = 'string' | 'int' | 'bool' | 'list<string>' | readonly string[];

export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

export type QuestionOf<K extends QuestionType> = {
  [P in K]: { type: P } & Extract<Question, { type: P }>;
}[K];

export interface QuestionMistake {
  readonly key: string;
  readonly message: string;
}

/** One type of question, whole. Nothing here throws, whatever is posted. */
export interface QuestionKind<K extends QuestionType> {
  readonly variable: VariableType;
  /** Names of the controls, in order. */
  fields(question: QuestionOf<K>): readonly string[];
  read(question: QuestionOf<K>, raw: RawForm, context: ReadContext): Reading;
  /** What to type to give the answer: `read(write(answer))` is the answer again. Nothing for an answer of another shape. */
  write(question: QuestionOf<K>, answer: Answer): RawForm;
  /** An answer that `read` accepts on that day. */
  example(question: QuestionOf<K>, context: ReadContext): Answer;
  schema(question: QuestionOf<K>): JsonSchema;
  /** What a department may have got wrong in the question itself; `key` is where. */
  mistakes?(question: QuestionOf<K>): readonly QuestionMistake[];
  /** Every answer there is, where they are few; "no answer" is understood. */
  possible?(question: QuestionOf<K>): readonly Answer[] | undefined;
}
