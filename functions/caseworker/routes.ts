import type { HandlersOf } from '../http/serve.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { act, showCase } from './act.ts';
import { showQueue } from './queue.ts';
import {
  decisionForm,
  endorsementForm,
  readAsk,
  readClose,
  readDecision,
  readEndorsement,
  readHold,
  readResume,
  readVetting,
} from './read-forms.ts';

export const caseworkerRoutes = (deps: WebDeps): HandlersOf<'caseworker'> => ({
  desk: showQueue(deps),
  deskCase: showCase(deps),
  completeVetting: act(deps, () => 'vetting', readVetting),
  decide: act(deps, decisionForm, readDecision),
  endorse: act(deps, endorsementForm, readEndorsement),
  ask: act(deps, () => 'ask', readAsk),
  closeRequest: act(deps, () => 'close', readClose),
  hold: act(deps, () => 'hold', readHold),
  resume: act(deps, () => 'resume', readResume),
});
