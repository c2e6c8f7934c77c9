import type { AttachmentDeps } from '../attachments/deps.ts';
import type { HandlersOf } from '../http/serve.ts';
import { deskAttachmentArrived, openDeskAttachment, showDeskAttachment } from './desk-attachments.ts';
import { sendDeskMessage, showDeskMessages } from './desk-messages.ts';
import { changePhotos, showPhotos } from './photos.ts';
import { previewRequirements } from './preview-requirements.ts';
import { previewDecision, previewEndorsement } from './preview.ts';
import { showDeskLetter } from './show-letter.ts';

/** What officers write to applicants: letters before they are signed and afterwards, messages, and photos for their reports. */
export const correspondenceRoutes = (deps: AttachmentDeps): HandlersOf<'correspondence'> => ({
  previewDecision: previewDecision(deps),
  previewEndorsement: previewEndorsement(deps),
  previewStep: previewRequirements(deps),
  deskLetter: showDeskLetter(deps),
  deskMessages: showDeskMessages(deps),
  sendDeskMessage: sendDeskMessage(deps),
  deskAttachPage: showDeskAttachment(deps),
  deskAttachmentArrived: deskAttachmentArrived(deps),
  openDeskAttachment: openDeskAttachment(deps),
  photos: showPhotos(deps),
  changePhotos: changePhotos(deps),
});
