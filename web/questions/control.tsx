import type { VNode } from 'preact';
import type { Call } from '../../rules/questions/kind.ts';
import type { FileFacts } from '../../schemas/file.ts';
import type { Question, QuestionType } from '../../schemas/question.ts';
import type { Language } from '../../schemas/text.ts';
import { type FieldErrors, errorAt } from '../components/error-summary.tsx';
import type { FieldFrame } from '../components/field-parts.tsx';
import { formTexts } from '../texts/form.ts';
import { shellTexts } from '../texts/shell.ts';
import { words } from '../texts/words.ts';

/** What a form posted, or would post for a saved answer, by the name of the input. */
export type FieldValues = Readonly<Record<string, string | readonly string[]>>;

export type QuestionOf<Type extends QuestionType> = Extract<Question, { type: Type }>;

/** Addresses found for an address question of the page, by the name it has there; without `found` nothing was asked for. */
export interface LookedUp {
  readonly question: string;
  readonly words: string;
  readonly found?:
    | { readonly outcome: 'found'; readonly addresses: readonly Readonly<Record<string, string>>[] }
    | { readonly outcome: 'unavailable' };
}

export interface ControlProps<Type extends QuestionType> {
  readonly question: QuestionOf<Type>;
  readonly fields: FieldValues;
  readonly errors: FieldErrors;
  readonly language: Language;
  /** Questions inside rows that are not asked there, by the name they have in their row. */
  readonly hidden?: ReadonlySet<string> | undefined;
  readonly lookedUp?: LookedUp | undefined;
  /** The part of the page one of its own buttons led to, by name: `directors-1`. The browser goes there, with a script or without. */
  readonly focusOn?: string | undefined;
  /** Of questions that answers of the same page decide about: whether they are asked, and needed. */
  readonly calls?: ReadonlyMap<string, Call> | undefined;
  /** Those of them that have just become necessary. */
  readonly newly?: ReadonlySet<string> | undefined;
  /** The control of a question inside this one. */
  readonly ask: (question: Question) => VNode;
  /** The application's files, where a page has questions answered by files. */
  readonly uploads?:
    | {
        readonly case: string;
        readonly files: ReadonlyMap<string, FileFacts>;
        /** Ids of the files of each question. */
        readonly chosen: ReadonlyMap<string, readonly string[]>;
      }
    | undefined;
}

/** Everything chosen or typed under a name. */
export const chosenIn = (fields: FieldValues, name: string): readonly string[] => {
  const typed = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typed === undefined ? [] : typeof typed === 'string' ? [typed] : typed;
};

/** The first value typed into an input; nothing when there is none. */
export const typedIn = (fields: FieldValues, name: string): string => chosenIn(fields, name)[0] ?? '';

/** Label, hint and error of a question's control; the definition's own hint wins over the usual one. */
export const frameOf = (
  {
    question,
    errors,
    language,
    newly,
  }: Pick<ControlProps<QuestionType>, 'question' | 'errors' | 'language' | 'newly'>,
  usualHint?: string,
): FieldFrame => {
  const label = words(question.label, language);
  return {
    id: question.id,
    label: question.optional ? words(shellTexts.optional, language, { label }) : label,
    hint: question.hint === undefined ? usualHint : words(question.hint, language),
    note: newly?.has(question.id) === true ? words(formTexts.answerToo, language) : undefined,
    error: errorAt(errors, question.id),
    language,
  };
};
