import { releaseSlot } from '../../../store/slots.ts';
import { openCase } from '../../records/opened-case.ts';
import { type Delivered, type Delivery, type DeliveryDeps, done } from './delivery.ts';

/** Gives back every slot of a case that it took in a stage and will not use: only the appointment that stands keeps its own. */
export async function releaseSlots(
  deps: DeliveryDeps,
  { waiting, at }: Delivery,
  stageId: string,
): Promise<Delivered> {
  const opened = await openCase(deps, waiting.ref.id);
  if (!opened) return done;
  const { context, listing, release } = opened;
  const stage = release.definition.workflow.stages.find(({ id }) => id === stageId);
  if (stage?.stage !== 'inspection' && stage?.stage !== 'interview') return done;
  const owner = { department: release.definition.department.id, team: stage.team };
  const isInStage = listing.stage === stageId;
  const taken = (context.appointments ?? []).filter((one) => one.stage === stageId);
  const stands = isInStage ? taken.find(({ ended }) => !ended)?.slot : undefined;
  const unused = new Set(taken.map(({ slot }) => slot).filter((slot) => slot !== stands && slot > at));
  for (const slot of unused) await releaseSlot(deps.store, owner, slot, waiting.ref.id);
  return done;
}
