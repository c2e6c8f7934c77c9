import type { DocumentStore } from '../../adapters/documents/document-store.ts';
import type { HandlersOf } from '../http/serve.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { act, showCase, showTypedCase } from './act.ts';
import { openDeskFile } from './desk-file.ts';
import {
  readAsk,
  readClose,
  readDecision,
  readEndorsement,
  readHold,
  readResume,
  readVetting,
} from './read-forms.ts';
import { replyReferral, showReferral } from './referral.ts';
import { takeDeskStep } from './stage-steps.ts';

export const caseworkerRoutes = (
  deps: WebDeps & { readonly documents: DocumentStore },
): HandlersOf<'caseworker'> => ({
  deskCase: showCase(deps),
  deskFile: openDeskFile(deps),
  showTypedCase: showTypedCase(deps),
  completeVetting: act(deps, readVetting),
  decide: act(deps, readDecision),
  endorse: act(deps, readEndorsement),
  deskStep: takeDeskStep(deps),
  referral: showReferral(deps),
  replyReferral: replyReferral(deps),
  ask: act(deps, readAsk),
  closeRequest: act(deps, readClose),
  hold: act(deps, readHold),
  resume: act(deps, readResume),
});
