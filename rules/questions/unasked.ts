import { countedUnits, unitsSchema } from './decimal-units.ts';
import type { QuestionKind, VariableType } from './kind.ts';

const unanswered = { ok: true, answer: undefined } as const;

/** Words to read; there is nothing to answer. */
export const information: QuestionKind<'information'> = {
  variable: () => undefined,
  fields: () => [],
  read: () => unanswered,
  write: () => ({}),
  example: () => undefined,
  schema: () => undefined,
};

const calculatedAs = {
  wholeNumber: 'int',
  decimal: 'int',
  money: 'int',
  text: 'string',
  date: 'string',
  yesNo: 'bool',
} as const satisfies Record<string, VariableType>;

/** Worked out from other answers by the form itself; nothing posted for it is looked at. */
export const calculated: QuestionKind<'calculated'> = {
  variable: ({ as }) => calculatedAs[as],
  fields: () => [],
  read: () => unanswered,
  write: () => ({}),
  example: () => undefined,
  schema: ({ as, decimals }) =>
    as === 'decimal'
      ? unitsSchema(decimals ?? 0)
      : { type: { int: 'integer', string: 'string', bool: 'boolean' }[calculatedAs[as]] },
  counted: ({ as, decimals }, answer) =>
    as === 'decimal' && decimals !== undefined ? countedUnits(answer, decimals) : undefined,
};

/** A verified particular the applicant is not asked for; absent where the provider asserts none. */
export const identityValue: QuestionKind<'identity'> = {
  variable: 'string',
  fields: () => [],
  read: () => unanswered,
  write: () => ({}),
  example: () => undefined,
  schema: () => ({ type: 'string' }),
};
