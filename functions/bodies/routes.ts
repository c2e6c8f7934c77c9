import type { HandlersOf } from '../http/serve.ts';
import type { BodiesDeps } from './deps.ts';
import { openDeskFile } from './desk-file.ts';
import { replyReferral, showReferral } from './referral.ts';
import { offerTime, showSlots } from './slots.ts';

export const bodiesRoutes = (deps: BodiesDeps): HandlersOf<'bodies'> => ({
  deskFile: openDeskFile(deps),
  referral: showReferral(deps),
  replyReferral: replyReferral(deps),
  slots: showSlots(deps),
  offerSlot: offerTime(deps),
});
