import type { HandlersOf } from '../http/serve.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { openForReason, showAccess } from './access.ts';
import { actOnWork, showTypedWork, showWork } from './act-on-work.ts';
import { settleDuplicate, showDuplicate } from './duplicate.ts';
import { showForm, showTypedForm, takeFormStep } from './own-form.ts';
import {
  readAssign,
  readClaim,
  readEscalation,
  readFlag,
  readMove,
  readRecusal,
  readUnclaim,
  readUnflag,
} from './read-work.ts';

export const deskRoutes = (deps: WebDeps): HandlersOf<'desk'> => ({
  deskWork: showWork(deps),
  showTypedWork: showTypedWork(deps),
  claim: actOnWork(deps, readClaim, { done: 'deskCase' }),
  unclaim: actOnWork(deps, readUnclaim),
  assign: actOnWork(deps, readAssign(deps)),
  // Who is no longer of a team of the case sees it no more.
  moveTeam: actOnWork(deps, readMove(deps), { done: 'desk' }),
  setFlag: actOnWork(deps, readFlag),
  clearFlag: actOnWork(deps, readUnflag),
  escalate: actOnWork(deps, readEscalation),
  // Nor does who has an interest in it: what they declared is told where the case would be.
  recuse: actOnWork(deps, readRecusal, { done: 'deskAccess' }),
  deskForm: showForm(deps),
  showTypedForm: showTypedForm(deps),
  takeFormStep: takeFormStep(deps),
  deskDuplicate: showDuplicate(deps),
  settleDuplicate: settleDuplicate(deps),
  deskAccess: showAccess(deps),
  breakGlass: openForReason(deps),
});
