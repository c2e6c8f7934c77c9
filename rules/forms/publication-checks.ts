import { meant, strictChecks } from '../expression-checks.ts';
import { atLimits } from '../expression-limits.ts';
import type { LanguageChecks } from '../expressions.ts';
import type { FeeChecks } from '../fees/fee-compiler.ts';
import { failsAtCorners } from '../fees/fee-limits.ts';
import { neverHolds } from './never-holds.ts';

/** Everything a definition's expressions and fees must pass before it is published, besides what compiling them needs. */
export const publicationChecks: LanguageChecks & FeeChecks = {
  strict: strictChecks,
  meant,
  atLimits,
  neverHolds,
  failsAtCorners,
};
