import type { HandlersOf } from '../http/serve.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { sendDeskMessage, showDeskMessages } from './desk-messages.ts';
import { previewRequirements } from './preview-requirements.ts';
import { previewDecision, previewEndorsement } from './preview.ts';
import { showDeskLetter } from './show-letter.ts';

/** What officers write to applicants: letters before they are signed and afterwards, and messages. */
export const correspondenceRoutes = (deps: WebDeps): HandlersOf<'correspondence'> => ({
  previewDecision: previewDecision(deps),
  previewEndorsement: previewEndorsement(deps),
  previewStep: previewRequirements(deps),
  deskLetter: showDeskLetter(deps),
  deskMessages: showDeskMessages(deps),
  sendDeskMessage: sendDeskMessage(deps),
});
