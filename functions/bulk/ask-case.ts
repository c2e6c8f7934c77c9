import type { BulkAction, BulkCase, BulkJob, BulkOutcome } from '../../schemas/bulk.ts';
import type { RefusalCode } from '../../schemas/refusal.ts';
import type { Instant } from '../../schemas/time.ts';
import { earlierRequest, requestKeyOf } from '../../store/request-keys.ts';
import type { Intention } from '../caseworker/take-form.ts';
import { type CaseAccess, accessTo, teamNow, teamsOfCase } from '../records/case-access.ts';
import { openCase, type OpenedCase } from '../records/opened-case.ts';
import { type StepDeps, takeStep } from '../step/take-step.ts';

/** Whether somebody works in a team of the department. */
export type Membership = (team: string, person: { provider: string; sub: string }) => Promise<boolean>;

const closed = {
  read: 'roleMissing',
  role: 'roleMissing',
  barred: 'conflictOfInterest',
  otherTeams: 'notYourTeam',
} as const satisfies Record<Exclude<CaseAccess, 'work' | 'absent'>, RefusalCode>;

/**
 * Asks of one case what is asked of all: a command of its own, under the version the officer saw and a request key of job and case, so that
 * a job that is worked off again does nothing twice.
 */
export async function askCase(
  deps: StepDeps,
  { id, by, action }: BulkJob,
  one: BulkCase,
  { at, isMember }: { readonly at: Instant; readonly isMember: Membership },
): Promise<BulkOutcome> {
  if (by.kind !== 'staff' || !action) throw new Error('A job is an officer’s, and asks for something');
  const holder = `${by.person.provider}#${by.person.sub}`;
  const key = requestKeyOf(holder, 'bulk', `bulk:${id}:${one.case}`, action);
  const opened = await openCase(deps, one.case);
  const access = opened ? accessTo(opened, by) : 'absent';
  const about = { case: one.case };
  if (!opened || access === 'absent') return { ...about, outcome: 'absent' };
  const asked = access === 'work' ? await intentionFor(action, one, opened, isMember) : closed[access];
  if (typeof asked === 'string') {
    // What was done already may stand in the way of doing it again.
    const earlier = await earlierRequest(deps.store, key);
    return earlier.seen === 'same'
      ? { ...about, outcome: 'done' }
      : { ...about, outcome: 'refused', refusal: asked };
  }
  const outcome = await takeStep(deps, {
    ref: opened.record.ref,
    read: opened.record,
    request: { key, answer: {} },
    intend: () => ({ command: { at, by, seen: one.version, ...asked } }),
  });
  switch (outcome.outcome) {
    case 'accepted':
    case 'repeated':
      return { ...about, outcome: 'done' };
    case 'refused':
      return { ...about, outcome: 'refused', refusal: outcome.refusal };
    case 'stale':
      return { ...about, outcome: 'changed' };
    default:
      return { ...about, outcome: 'absent' };
  }
}

/** The command, or why there is none for this case. */
async function intentionFor(
  action: BulkAction,
  { stage }: BulkCase,
  opened: OpenedCase,
  isMember: Membership,
): Promise<Intention | RefusalCode> {
  switch (action.kind) {
    case 'claim':
      return { type: 'case.claim', input: {}, facts: {} };
    case 'assign': {
      const members = await Promise.all(teamsOfCase(opened).map((team) => isMember(team, action.to)));
      return members.includes(true)
        ? { type: 'case.assign', input: { to: action.to }, facts: {} }
        : 'notTheirTeam';
    }
    case 'flag':
      return { type: 'case.flag', input: { flag: action.flag, why: action.why }, facts: {} };
    case 'move': {
      const now = teamNow(opened);
      return now && now.team !== action.to
        ? { type: 'case.move', input: { to: action.to }, facts: { from: now.named } }
        : 'notNow';
    }
    case 'grant':
      return stage === undefined ? 'notNow' : { type: 'decision.grant', input: { stage }, facts: {} };
    case 'endorse':
      return stage === undefined ? 'notNow' : { type: 'decision.endorse', input: { stage }, facts: {} };
  }
}
