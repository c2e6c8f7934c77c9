import { html, linked, simulatorPage } from '../../pages.ts';
import type { Message } from './message.ts';
import type { TextOnPhone } from './texts.ts';

const messageView = (message: Message) =>
  html`<article lang="${message.language ?? 'en'}">
    <h2>${message.subject}</h2>
    <p>${message.to.join(', ')} · <time datetime="${message.receivedAt}">${message.receivedAt}</time></p>
    <pre>${linked(message.text)}</pre>
    <small>From ${message.from} · X-Effect-Id ${message.effectId ?? 'none'}</small>
  </article>`;

const textView = (text: TextOnPhone) =>
  html`<article>
    <p>${text.to} · <time datetime="${text.receivedAt}">${text.receivedAt}</time></p>
    <pre>${text.text}</pre>
    <small>From ${text.from} · effect ${text.effectId ?? 'none'}</small>
  </article>`;

/** All mail that was sent, newest first, and text messages; `to` is the address mail is filtered by. */
export const mailboxPage = (
  messages: readonly Message[],
  texts: readonly TextOnPhone[],
  to: string,
): string =>
  simulatorPage({
    title: 'Mailbox',
    mark: 'Simulator – every mail sent by this installation; nothing leaves this machine',
    body: html`<form method="get" action="/mailbox">
        <label>Only mail to <input type="email" name="to" value="${to}" /></label>
        <button>Show</button>
      </form>
      <form method="post" action="/mailbox/returns">
        <label>Return mail to <input type="email" name="to" required /></label>
        <select name="how" aria-label="How">
          <option value="bounced">no such mailbox</option>
          <option value="complained">reported as unwanted</option>
          <option value="taken">taken again</option>
        </select>
        <button>Do so from now on</button>
      </form>
      <p role="status">${messages.length === 1 ? '1 message' : `${messages.length} messages`}</p>
      ${messages.map(messageView)}
      <h2>Text messages</h2>
      <p>${texts.length === 1 ? '1 text message' : `${texts.length} text messages`}</p>
      ${texts.map(textView)}`,
  });
