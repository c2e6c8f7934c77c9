import type { AnyMachineSnapshot } from 'xstate';
import { CaseContext } from '../../../schemas/case.ts';
import type { Clock } from '../../../schemas/clock.ts';
import type { ServiceDefinition } from '../../../schemas/definition.ts';
import type { Instant } from '../../../schemas/time.ts';
import { openRequest } from '../../../workflows/case-checks.ts';
import { stageOf } from '../../../workflows/consequences.ts';
import { openVotes, tallyOf } from '../../../workflows/decision-records.ts';
import { deskOf } from '../../../workflows/desk-work.ts';
import { unreadBy } from '../../../workflows/message-records.ts';
import { letterOf } from '../../../workflows/requirement-records.ts';
import { leavesIn } from '../../workflows/explore.ts';
import { frameMoves } from './frame-moves.ts';
import { handsOf } from './hands-of.ts';
import type { Move, Situation } from './situation.ts';
import { stageMoves } from './stage-moves.ts';

/** A case somewhere in its machine. Two are in the same place when their keys are the same: what happened before is left out. */
export interface Place {
  readonly key: string;
  /** What it looks like: its states and what there is beside them, however far its stage has come. */
  readonly sight: string;
  readonly snapshot: AnyMachineSnapshot;
  readonly situation: Situation;
  /** States it is in, one a region. */
  readonly leaves: readonly string[];
  readonly isClosed: boolean;
  /** How much there is about it besides its stage: a request, a hold, a mark, a message to be read, mail that came back. */
  readonly beside: number;
  /** There is nothing to pay, so that stages are passed over. */
  readonly isFree: boolean;
}

export interface Stands {
  readonly snapshot: AnyMachineSnapshot;
  readonly clocks: readonly Clock[];
  readonly at: Instant;
}

export function placeOf(definition: ServiceDefinition, { snapshot, clocks, at }: Stands): Place {
  const context = CaseContext.parse(snapshot.context);
  const id = stageOf(snapshot)?.stage;
  const stage = definition.workflow.stages.find((one) => one.id === id);
  const leaves = leavesIn(snapshot.value);
  const isClosed = leaves.some((leaf) => leaf.startsWith('.closed.'));
  const beside = marksOf(context, isClosed);
  const situation = { definition, hands: handsOf(definition), context, clocks, at, stage };
  const sight = JSON.stringify([leaves, beside]);
  const isFree = !isClosed && context.fees.some(({ amount }) => amount === 0);
  const how = isClosed ? endOf(context) : progressIn(context, stage?.id);
  const key = JSON.stringify([sight, isFree, how]);
  return { key, sight, snapshot, situation, leaves, isClosed, beside: beside.length, isFree };
}

/** All that could be done next by those who are entitled to it; the machine says what of it may be done now. */
export const movesAt = ({ situation }: Place): Move[] => [...stageMoves(situation), ...frameMoves(situation)];

function marksOf(context: CaseContext, isClosed: boolean): string[] {
  const { holder, duplicates, ...desk } = deskOf(context);
  // That a case is late changes nothing of what can be done.
  const flags = desk.flags.filter(({ late }) => late === undefined);
  const { corrections = [], holds } = context;
  const always = [
    ...(['applicant', 'officer'] as const).filter((side) => unreadBy(side, context) > 0),
    ...(context.mailFailed ? ['mail came back'] : []),
  ];
  if (isClosed) return always;
  return [
    ...always,
    ...(holder ? ['held by an officer'] : []),
    ...flags.map(({ flag }) => flag),
    ...(duplicates.some(({ settled }) => !settled) && flags.length === 0 ? ['duplicate'] : []),
    ...(corrections.some(({ settled }) => !settled) ? ['correction'] : []),
    ...(openRequest(context) ? ['request'] : []),
    ...(holds.some(({ until }) => until === undefined) ? ['hold'] : []),
  ];
}

/** What decides how a stage goes on, and no more: how many were heard, not who they were. */
function progressIn(context: CaseContext, stage = ''): unknown {
  const { referrals = [], objections = [], decisions } = context;
  const bodies = referrals.filter((one) => one.stage === stage);
  const last = decisions.at(-1);
  return [
    bodies.filter(({ settled }) => settled).length,
    bodies.some(({ silentAt, settled }) => silentAt !== undefined && !settled),
    letterOf(context, stage)?.items.every(({ ticked }) => ticked) ?? false,
    objections.length > 0,
    last?.stage === stage && !last.returned ? last.outcome : '',
    tallyOf(openVotes(context, stage)),
  ];
}

const endOf = ({ decisions }: CaseContext): unknown => decisions.at(-1)?.stage;
