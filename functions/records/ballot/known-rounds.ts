import { closedAt, endedAt } from '../../../rules/ballot/rounds.ts';
import { startOfHongKongDay } from '../../../rules/time.ts';
import type { BallotRound, RoundState } from '../../../schemas/ballot.ts';
import type { StageDefinition } from '../../../schemas/stage.ts';
import type { Text } from '../../../schemas/text.ts';
import type { Instant } from '../../../schemas/time.ts';
import { readRound } from '../../../store/rounds.ts';
import type { RoundRef } from '../../../store/row-keys.ts';
import type { RoundShown } from '../../../web/ballot-words.ts';
import type { StepDeps } from '../../step/take-step.ts';

export interface KnownRound {
  readonly ref: RoundRef;
  readonly stage: Extract<StageDefinition, { stage: 'ballot' }>;
  readonly round: BallotRound;
  readonly department: string;
  readonly service: Text;
}

/** Rounds of a service as its current release says. */
async function roundsOf({ releases }: StepDeps, service: string): Promise<KnownRound[]> {
  const release = await releases.current(service);
  const { workflow, department, name } = release?.definition ?? {};
  return (workflow?.stages ?? []).flatMap((stage) =>
    stage.stage === 'ballot' && department && name
      ? stage.rounds.map((round) => ({
          ref: { service, stage: stage.id, round: round.id },
          stage,
          round,
          department: department.id,
          service: name,
        }))
      : [],
  );
}

/** All rounds of all services, those that close last first. */
export async function allRounds(deps: StepDeps): Promise<KnownRound[]> {
  const found: KnownRound[] = [];
  for (const { service } of await deps.releases.all()) found.push(...(await roundsOf(deps, service)));
  return found.toSorted((a, b) => (a.round.closes < b.round.closes ? 1 : -1));
}

/** The round an address names. */
export async function knownRound(
  deps: StepDeps,
  { service = '', stage, round }: Readonly<Record<string, string>>,
): Promise<KnownRound | undefined> {
  const rounds = await roundsOf(deps, service);
  return rounds.find(({ ref }) => ref.stage === stage && ref.round === round);
}

/** A round as pages show it, whether anybody has joined it or not. */
export async function roundShown({ store }: StepDeps, known: KnownRound, now: Instant): Promise<RoundShown> {
  const state = await readRound(store, known.ref);
  return {
    ...known.ref,
    name: known.service,
    method: known.stage.method,
    period: state?.round ?? known.round,
    standing: standingOf(known, state, now),
    state,
  };
}

function standingOf(
  { stage: { method }, round }: KnownRound,
  state: RoundState | undefined,
  now: Instant,
): RoundShown['standing'] {
  if (now >= endedAt(round)) return 'ended';
  if (method === 'draw' && state?.drawn) return 'drawn';
  if (method === 'draw' && state?.frozen) return 'frozen';
  if (now < startOfHongKongDay(round.opens)) return 'ahead';
  if (method === 'firstCome') return 'running';
  return now < closedAt(round) ? 'open' : 'toClose';
}
