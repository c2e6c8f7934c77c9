import type { HandlersOf } from '../http/serve.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { replyReferral, showReferral } from './referral.ts';
import { offerTime, showSlots } from './slots.ts';

export const bodiesRoutes = (deps: WebDeps): HandlersOf<'bodies'> => ({
  referral: showReferral(deps),
  replyReferral: replyReferral(deps),
  slots: showSlots(deps),
  offerSlot: offerTime(deps),
});
