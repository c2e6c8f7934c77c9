import type { CaseListing } from '../schemas/listing.ts';
import type { CaseOutcome } from '../schemas/report.ts';
import type { Instant } from '../schemas/time.ts';
import { millisecondsOf } from './time.ts';

const DAY = 86_400_000;

/** Days since they were sent in, up to and with which open cases are counted together; the last has no end. */
export const AGES = [5, 10, 20, 40, 60] as const;

export interface Counted {
  readonly cases: number;
  readonly overdue: number;
}

export interface OpenWork {
  readonly byStage: ReadonlyMap<string, Counted>;
  /** In the order of AGES, the older ones last. */
  readonly byAge: readonly Counted[];
  readonly byOfficer: ReadonlyMap<string, Counted>;
}

const none: Counted = { cases: 0, overdue: 0 };
const with1 = ({ cases, overdue }: Counted, late: boolean): Counted => ({
  cases: cases + 1,
  overdue: overdue + (late ? 1 : 0),
});

/** Open cases counted by stage, age and officer, from what lists show of them. */
export function openWork(listings: readonly CaseListing[], at: Instant): OpenWork {
  const byStage = new Map<string, Counted>();
  const byOfficer = new Map<string, Counted>();
  const byAge: Counted[] = [...AGES, 0].map(() => none);
  for (const { kind = '', officer, submittedAt, due } of listings) {
    const late = due !== undefined && due <= at;
    byStage.set(kind, with1(byStage.get(kind) ?? none, late));
    if (officer !== undefined) byOfficer.set(officer, with1(byOfficer.get(officer) ?? none, late));
    const days = (millisecondsOf(at) - millisecondsOf(submittedAt)) / DAY;
    const found = AGES.findIndex((most) => days <= most);
    const bucket = found === -1 ? AGES.length : found;
    byAge[bucket] = with1(byAge[bucket] ?? none, late);
  }
  return { byStage, byAge, byOfficer };
}

/** How decided cases of a service went. */
export interface Outcomes {
  readonly decided: number;
  readonly refused: number;
  /** Of the decided ones, those whose applicant was asked for information. */
  readonly asked: number;
  /** How often a reason was given; a refusal may have several. */
  readonly reasons: ReadonlyMap<string, number>;
}

export function outcomesOf(service: string, all: readonly CaseOutcome[]): Outcomes {
  const own = all.filter((one) => one.service === service);
  const reasons = new Map<string, number>();
  for (const code of own.flatMap((one) => one.reasons)) reasons.set(code, (reasons.get(code) ?? 0) + 1);
  return {
    decided: own.length,
    refused: own.filter(({ outcome }) => outcome === 'refused').length,
    asked: own.filter(({ asked }) => asked > 0).length,
    reasons,
  };
}

/** A whole number of percent, rounded down: nobody is told 100 % while one case is missing. */
export const percentOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.floor((100 * part) / whole);
