import type { AttachmentDeps } from '../attachments/deps.ts';
import type { HandlersOf } from '../http/serve.ts';
import { attachmentArrived, openAttachment, showAttachment } from './attachments.ts';
import { showInbox } from './inbox.ts';
import { correctMail, showMailAddress } from './mail-address.ts';
import { sendMessage, showMessages } from './messages.ts';
import { showLetter } from './show-letter.ts';
import { keepTextWish, showTextWish } from './text-wish.ts';

/** What applicants get from officers, and write to them. */
export const messagesRoutes = (deps: AttachmentDeps): HandlersOf<'messages'> => ({
  letter: showLetter(deps),
  messages: showMessages(deps),
  sendMessage: sendMessage(deps),
  attachPage: showAttachment(deps),
  attachmentArrived: attachmentArrived(deps),
  openAttachment: openAttachment(deps),
  mailAddress: showMailAddress(deps),
  correctMail: correctMail(deps),
  textWish: showTextWish(deps),
  saveTextWish: keepTextWish(deps),
  inbox: showInbox(deps),
});
