import type { Instant } from '../../schemas/time.ts';
import type { SlotOwner } from '../../store/slots.ts';
import type { ProductRequest } from '../http/request.ts';
import { freeSlots } from '../records/free-slots.ts';
import type { StepDeps } from '../step/take-step.ts';

/** Free times are a list of their own, looked up when an officer asks for them; most appointments are made by applicants. */
export const slotsShown = async (
  deps: StepDeps,
  owner: SlotOwner,
  { at, route }: Pick<ProductRequest, 'at' | 'route'>,
  caseId: string,
): Promise<readonly Instant[] | 'unread'> =>
  route === 'deskCase' ? 'unread' : freeSlots(deps, owner, at, caseId);
