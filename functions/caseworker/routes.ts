import type { HandlersOf } from '../http/serve.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { act, type FormsByRoute, showCase } from './act.ts';
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

const forms = {
  completeVetting: () => 'vetting',
  decide: decisionForm,
  endorse: endorsementForm,
  ask: () => 'ask',
  closeRequest: () => 'close',
  hold: () => 'hold',
  resume: () => 'resume',
} as const satisfies FormsByRoute;

export const caseworkerRoutes = (deps: WebDeps): HandlersOf<'caseworker'> => ({
  desk: showQueue(deps),
  deskCase: showCase(deps, forms),
  completeVetting: act(deps, forms.completeVetting, readVetting),
  decide: act(deps, forms.decide, readDecision),
  endorse: act(deps, forms.endorse, readEndorsement),
  ask: act(deps, forms.ask, readAsk),
  closeRequest: act(deps, forms.closeRequest, readClose),
  hold: act(deps, forms.hold, readHold),
  resume: act(deps, forms.resume, readResume),
});
