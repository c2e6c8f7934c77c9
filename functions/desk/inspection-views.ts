import type { CommandType } from '../../schemas/command.ts';
import { readWriting } from '../../store/writings.ts';
import type { InspectionFormModel } from '../../web/pages/desk/inspection-forms.tsx';
import { appointmentOf } from '../../workflows/inspection-records.ts';
import { placeOf } from '../attachments/waiting.ts';
import type { ProductRequest } from '../http/request.ts';
import { freeSlots, slotOwnerOf } from '../records/free-slots.ts';
import type { OpenedCase } from '../records/opened-case.ts';
import type { StepDeps } from '../step/take-step.ts';

/** What an officer may do about the inspection a case is in. */
export async function inspectionForms(
  deps: StepDeps,
  opened: OpenedCase,
  request: ProductRequest,
  may: (command: CommandType) => boolean,
): Promise<InspectionFormModel | undefined> {
  const { context, listing, release, record } = opened;
  const stage = release.definition.workflow.stages.find(({ id }) => id === listing.stage);
  const owner = slotOwnerOf(opened);
  const books = may('inspection.book');
  const any = books || may('inspection.cancel') || may('inspection.report') || may('inspection.repeat');
  if (stage?.stage !== 'inspection' || !owner || !any) return undefined;
  return {
    stage: stage.id,
    appointment: appointmentOf(context, stage.id)?.slot,
    slots: books ? await freeSlots(deps, owner, request.at, record.ref.id) : undefined,
    cancel: may('inspection.cancel'),
    report: may('inspection.report')
      ? { lines: stage.checklist, photos: await photosAdded(deps, request) }
      : undefined,
    repeat: may('inspection.repeat'),
  };
}

const photosAdded = async ({ store }: StepDeps, request: ProductRequest): Promise<number> =>
  (await readWriting(store, placeOf(request, 'photos'))).files.length;
