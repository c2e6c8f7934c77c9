import { html, simulatorPage } from '../pages.ts';
import type { DemoPerson } from './identity/demo-person.ts';

const doors = [
  [
    '/bank',
    'Bank 銀行',
    'pay by FPS: save the picture of the code from the payment page and hand it in here',
  ],
  ['/mailbox', 'Mailbox 郵箱', 'every mail that was sent'],
  ['/clock', 'Legal clock 法定時鐘', 'jump ahead: deadlines ring on the way'],
] as const;

/** What to click first: the whole life of a licence, with who does each step. */
const steps = (product: string) => [
  html`Open <a href="${product}/en">${product}/en</a> or <a href="${product}/tc">${product}/tc</a> and choose
    the International Driving Permit. Sign in as <strong>CHAN, Tai Man</strong>, fill in the form, declare and
    send it.`,
  html`On the payment page press “Show payment code”. Save the picture of the code, hand it to the
    <a href="/bank">bank</a> and pay.`,
  html`In another browser window open <a href="${product}/en/desk">${product}/en/desk</a>, sign in as
    <strong>YIP, Wai Lan</strong> (caseworker), open the case, look at what the register says, complete the
    vetting, then propose to grant.`,
  html`Sign out, sign in as <strong>CHEUNG, Kwok Keung</strong> (supervisor) and endorse it. YIP cannot: a
    second person must.`,
  html`Back as the applicant, open the licence. Copy its code and check it in a private window at
    <a href="${product}/en/verify">${product}/en/verify</a>.`,
  html`Mails are in the <a href="/mailbox">mailbox</a>. Anything may be killed and started again in between:
    nothing is lost.`,
];

/** The first page of a newcomer: people, steps and the outside systems. */
export const newcomersPage = (product: string, people: readonly DemoPerson[]): string =>
  simulatorPage({
    title: 'Smart Regulator on your machine',
    mark: 'The product is real; the people and systems on this page are simulators',
    body: html`<h2>What to click</h2>
      <ol>
        ${steps(product).map((step) => html`<li>${step}</li>`)}
      </ol>
      <h2>People to sign in as</h2>
      <p>Nobody has a password: the sign-in page lets you choose.</p>
      <dl>
        ${people.map(
          (person) =>
            html`<dt>${person.name.en} ${person.name['zh-Hant']}</dt>
              <dd>${person.purpose.en}<br />${person.purpose['zh-Hant']}</dd>`,
        )}
      </dl>
      <h2>Outside systems</h2>
      <ul>
        ${doors.map(([path, name, purpose]) => html`<li><a href="${path}">${name}</a>: ${purpose}</li>`)}
      </ul>`,
  });
