import type { HandlersOf } from '../http/serve.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { showInbox } from './inbox.ts';
import { sendMessage, showMessages } from './messages.ts';
import { showLetter } from './show-letter.ts';

/** What applicants get from officers, and write to them. */
export const messagesRoutes = (deps: WebDeps): HandlersOf<'messages'> => ({
  letter: showLetter(deps),
  messages: showMessages(deps),
  sendMessage: sendMessage(deps),
  inbox: showInbox(deps),
});
