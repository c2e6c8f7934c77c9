import type { Instant } from '../../schemas/time.ts';
import type { StepProblem } from '../../store/commit.ts';
import { bookSlot, hasRoom, readSlot, readSlots, type SlotOwner } from '../../store/slots.ts';
import type { Write } from '../../store/transact.ts';
import type { StepDeps } from '../step/take-step.ts';
import type { OpenedCase } from './opened-case.ts';

const MOST_OFFERED = 60;

/** The team whose slots the present stage of a case is about, if it is one by appointment. */
export function slotOwnerOf({ release, listing }: OpenedCase): SlotOwner | undefined {
  const { department, workflow } = release.definition;
  const stage = workflow.stages.find(({ id }) => id === listing.stage);
  return stage?.stage === 'inspection' || stage?.stage === 'interview'
    ? { department: department.id, team: stage.team }
    : undefined;
}

/** Times with room for a case, soonest first. */
export async function freeSlots(
  { store }: StepDeps,
  owner: SlotOwner,
  after: Instant,
  caseId: string,
): Promise<Instant[]> {
  const slots = await readSlots(store, owner, after, MOST_OFFERED);
  return slots.filter((slot) => hasRoom(slot, caseId)).map(({ startsAt }) => startsAt);
}

/** The fact whether a slot has room, and the write that takes the place together with the step that books it. */
export async function placeIn(
  { store }: StepDeps,
  owner: SlotOwner,
  startsAt: Instant,
  caseId: string,
): Promise<{ readonly free: boolean; readonly also: readonly Write<StepProblem>[] }> {
  const slot = await readSlot(store, owner, startsAt);
  if (!slot || !hasRoom(slot, caseId)) return { free: false, also: [] };
  return { free: true, also: [bookSlot(store, owner, slot, caseId)] };
}
