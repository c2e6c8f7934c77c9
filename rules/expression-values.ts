import type { Answer } from '../schemas/answers.ts';
import type { Question } from '../schemas/question.ts';
import type { VariableType } from './questions/kind.ts';
import { isTexts } from './questions/one-field.ts';
import { countedOf, variableOf } from './questions/registry.ts';
import { rowsOf } from './questions/row-parts.ts';

export type CelValue =
  | string
  | bigint
  | boolean
  | readonly string[]
  | { readonly [part: string]: CelValue }
  | readonly { readonly [part: string]: CelValue }[];

/** What an expression is evaluated over: every question of the form has a value, an unanswered one the empty value of its type. */
export interface Scope {
  readonly answers: Record<string, CelValue>;
  readonly today: string;
  readonly row?: Readonly<Record<string, CelValue>>;
}

type CelType = string | { [field: string]: string | CelSchema };
interface CelSchema {
  [field: string]: string | CelSchema;
}

/** Types of questions by id; what has no answer has none. */
export const typesOf = (questions: readonly Question[]): Map<string, VariableType> =>
  new Map(
    questions.flatMap((question) => {
      const type = variableOf(question);
      return type === undefined ? [] : [[question.id, type] as const];
    }),
  );

/** What an unanswered question counts as. */
export function emptyOf(type: VariableType): CelValue {
  if (typeof type !== 'string') {
    return 'rows' in type ? [] : Object.fromEntries(type.map((part) => [part, '']));
  }
  switch (type) {
    case 'string':
      return '';
    case 'int':
      return 0n;
    case 'bool':
      return false;
    case 'list<string>':
      return [];
  }
}

export const emptyValues = (types: ReadonlyMap<string, VariableType>): Record<string, CelValue> =>
  Object.fromEntries([...types].map(([id, type]) => [id, emptyOf(type)]));

/** The one place where our answers become CEL values. What does not have the question's shape counts as unanswered. */
export function toCel(question: Question, type: VariableType, answer: Answer | undefined): CelValue {
  if (answer === undefined) return emptyOf(type);
  if (typeof type !== 'string') {
    if ('rows' in type) return rowsOf(answer).map((row) => rowToCel(question, type.rows, row));
    const parts: Readonly<Record<string, unknown>> =
      typeof answer === 'object' && !Array.isArray(answer) ? answer : {};
    return Object.fromEntries(type.map((part) => [part, typeof parts[part] === 'string' ? parts[part] : '']));
  }
  switch (type) {
    case 'int':
      return (
        countedOf(question, answer) ??
        (typeof answer === 'number' && Number.isSafeInteger(answer) ? BigInt(answer) : 0n)
      );
    case 'string':
      return typeof answer === 'string' ? answer : '';
    case 'bool':
      return answer === true;
    case 'list<string>':
      return isTexts(answer) ? answer : [];
  }
}

/** One row of a group, with every question of the group in it. */
export function rowToCel(
  question: Question,
  types: ReadonlyMap<string, VariableType>,
  row: Readonly<Record<string, Answer>>,
): Record<string, CelValue> {
  const asked = 'questions' in question ? question.questions : [];
  return Object.fromEntries(
    asked.flatMap((inner) => {
      const type = types.get(inner.id);
      const answer = Object.hasOwn(row, inner.id) ? row[inner.id] : undefined;
      return type === undefined ? [] : [[inner.id, toCel(inner, type, answer)]];
    }),
  );
}

/** The type of a row in expressions, by the ids of its group and the group around it. */
export const rowTypeName = (group: string): string => `Row_${group}`;

/** CEL's name or schema of a type; rows are registered before under `rowTypeName`. */
export function celTypeOf(name: string, type: VariableType): CelType {
  if (typeof type === 'string') return type;
  return 'rows' in type
    ? `list<${rowTypeName(name)}>`
    : Object.fromEntries(type.map((part) => [part, 'string']));
}

/** Every type of row in a form, the inner before the outer. */
export function* rowTypes(
  types: ReadonlyMap<string, VariableType>,
  around = '',
): Generator<{ name: string; types: ReadonlyMap<string, VariableType> }> {
  for (const [id, type] of types) {
    if (typeof type === 'string' || !('rows' in type)) continue;
    yield* rowTypes(type.rows, `${around}${id}_`);
    yield { name: `${around}${id}`, types: type.rows };
  }
}
