import type { CommandType } from '../../schemas/command.ts';
import type { InterviewFormModel } from '../../web/pages/desk/interview-forms.tsx';
import { appointmentOf } from '../../workflows/inspection-records.ts';
import type { ProductRequest } from '../http/request.ts';
import { freeSlots, slotOwnerOf } from '../records/free-slots.ts';
import type { OpenedCase } from '../records/opened-case.ts';
import type { StepDeps } from '../step/take-step.ts';

/** What an officer may do about the interview a case is in. */
export async function interviewForms(
  deps: StepDeps,
  opened: OpenedCase,
  { at }: Pick<ProductRequest, 'at'>,
  may: (command: CommandType) => boolean,
): Promise<InterviewFormModel | undefined> {
  const { context, listing, record } = opened;
  const owner = slotOwnerOf(opened);
  const books = may('interview.book');
  const any = books || may('interview.cancel') || may('interview.record') || may('interview.repeat');
  if (listing.kind !== 'interview' || listing.stage === undefined || !owner || !any) return undefined;
  const appointment = appointmentOf(context, listing.stage)?.slot;
  return {
    stage: listing.stage,
    appointment,
    slots: books ? await freeSlots(deps, owner, at, record.ref.id) : undefined,
    cancel: may('interview.cancel'),
    record: may('interview.record'),
    repeat: may('interview.repeat'),
    unanswered: listing.tags.includes('booking'),
  };
}
