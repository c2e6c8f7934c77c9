import type { AnyMachineSnapshot } from 'xstate';
import * as z from 'zod';
import { CaseContext } from '../schemas/case.ts';
import type { CaseOutcome } from '../schemas/report.ts';
import { tagsOf } from './consequences.ts';

/** All that reports need of what a case remembers. */
const Decided = z.object({ decisions: CaseContext.shape.decisions, requests: CaseContext.shape.requests });

/** How a step decided a case, for reports; `undefined` for steps that did not. */
export function outcomeOf(
  before: AnyMachineSnapshot,
  after: AnyMachineSnapshot,
): Omit<CaseOutcome, 'service'> | undefined {
  const tags = tagsOf(after);
  const outcome = (['granted', 'refused'] as const).find((name) => tags.includes(name));
  if (outcome === undefined || tagsOf(before).includes('closed')) return undefined;
  const { decisions, requests } = Decided.parse(after.context);
  const reasons = outcome === 'refused' ? (decisions.at(-1)?.reasons ?? []) : [];
  return { outcome, reasons, asked: requests.length };
}
