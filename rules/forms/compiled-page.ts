import type { FormPage, Question, RowsQuestion } from '../../schemas/question.ts';
import type { Text } from '../../schemas/text.ts';
import type { CompiledExpression } from '../compile-expression.ts';
import type { Scope } from '../expression-values.ts';
import { holds, type Put } from '../expressions.ts';
import type { IsKept } from '../questions/kind.ts';

/** `undefined` = always. */
export type Condition = CompiledExpression | undefined;

/** Something that must hold to go on, said at a question; `eligibility` is the place of the rule in the definition's list. */
export interface CompiledRule {
  readonly require: CompiledExpression;
  readonly question: string;
  readonly message: Text;
  readonly problem: 'checkFailed' | 'notEligible';
  readonly eligibility?: number;
}

export interface CompiledQuestion {
  readonly id: string;
  readonly question: Question;
  readonly when: Condition;
  /** Where this holds the question is `needed`, else optional; `undefined` where the definition says it plainly. */
  readonly required: Condition;
  readonly needed: Question;
  readonly free: Question;
  /** Whether an answer is as it should be, seen at a glance. */
  readonly kept: IsKept | undefined;
  /** Puts its answer into a scope; nothing where no expression of the form's pages speaks of it. */
  readonly put: Put | undefined;
  /** What a calculated value is worked out from. */
  readonly value: Condition;
  readonly inside: CompiledRows | undefined;
}

/** What a group or table asks in each row. */
export interface CompiledRows {
  readonly group: RowsQuestion;
  readonly questions: readonly CompiledQuestion[];
  readonly rules: readonly CompiledRule[];
}

export interface CompiledPage {
  readonly page: FormPage;
  readonly when: Condition;
  readonly questions: readonly CompiledQuestion[];
  readonly rules: readonly CompiledRule[];
}

export const applies = (when: Condition, scope: Scope): boolean => when === undefined || holds(when, scope);
