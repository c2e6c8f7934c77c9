import type { Hkqr } from '../../../rules/hkqr.ts';
import type { Cents } from '../../../schemas/money.ts';
import type { Instant } from '../../../schemas/time.ts';
import { html, simulatorPage, type Markup } from '../../pages.ts';
import type { Behaviour, Transaction } from './transaction.ts';

const bankPage = (title: string, body: Markup) =>
  simulatorPage({ title, mark: 'Simulator – not a real bank. No money moves.', body });

export const dollars = (amount: Cents) => `HK$${(amount / 100).toFixed(2)}`;

const inHongKong = (instant: Instant) =>
  new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'Asia/Hong_Kong',
  }).format(new Date(instant));

const alert = (problem: string | undefined) =>
  problem === undefined ? undefined : html`<p role="alert"><strong>${problem}</strong></p>`;

const row = (payment: Transaction) =>
  html`<li>
    ${payment.bankReference}: ${dollars(payment.amount)} for ${payment.reference} – ${payment.state}, payee
    ${payment.notificationsLeft === 0 ? 'told or not to be told' : 'not told yet'}
  </li>`;

/** Where a payer starts: with the picture of a code, or its text. */
export const startPage = (payments: readonly Transaction[], problem?: string): string =>
  bankPage(
    'Pay by FPS',
    html`${alert(problem)}
      <form method="post" action="/bank/read" enctype="multipart/form-data" id="picture-form">
        <label
          >Picture of the QR code (PNG) <input type="file" name="picture" accept="image/png" id="picture"
        /></label>
        <p>With scripts on you can also copy the picture and paste it on this page.</p>
        <label>or the text of the code <input type="text" name="text" size="40" autocomplete="off" /></label>
        <button>Read the code</button>
      </form>
      <h2>Payments</h2>
      ${
        payments.length === 0
          ? html`<p>None yet.</p>`
          : html`<ul>
              ${payments.map(row)}
            </ul>`
      }
      <form method="post" action="/bank/release">
        <button>Let held money arrive now</button>
      </form>
      <script src="/bank/paste.js" defer></script>`,
  );

const behaviours: Record<Behaviour, string> = {
  normal: 'Everything works',
  late: 'The money arrives after the code has expired',
  notifiedTwice: 'The payee is told twice',
  paidTwice: 'It is paid twice',
  otherAmount: 'Another amount is paid',
  silent: 'The payee is not told',
  wrongSignature: 'The notification has a wrong signature',
  oldTimestamp: 'The notification has an old time',
};

const choice = ([value, label]: [string, string]) =>
  html`<label>
    ${{ markup: `<input type="radio" name="behaviour" value="${value}"${value === 'normal' ? ' checked' : ''} />` }}
    ${label}
  </label>`;

/** What the code says, before the payer says yes. */
export const confirmPage = (text: string, code: Hkqr): string =>
  bankPage(
    'Check and pay',
    html`<dl>
        <dt>Payee</dt>
        <dd>
          ${code.merchantName} (FPS ${code.fps.fpsId ?? code.fps.mobile ?? code.fps.email ?? 'unknown'})
        </dd>
        <dt>Amount</dt>
        <dd>${code.amount === undefined ? 'you decide' : dollars(code.amount)}</dd>
        <dt>Reference</dt>
        <dd>${code.referenceLabel ?? 'none'}</dd>
        <dt>Pay before</dt>
        <dd>
          ${code.fps.timeout === undefined ? 'any time' : `${inHongKong(code.fps.timeout)} (Hong Kong time)`}
        </dd>
      </dl>
      <form method="post" action="/bank/payments">
        <input type="hidden" name="text" value="${text}" />
        <details>
          <summary>Let something go wrong</summary>
          <fieldset>
            <legend>What happens</legend>
            ${Object.entries(behaviours).map(choice)}
          </fieldset>
          <label>Another amount, in dollars <input type="text" name="dollars" inputmode="decimal" /></label>
        </details>
        <button>Pay</button>
      </form>
      <p><a href="/bank">Do not pay</a></p>`,
  );

export const paidPage = (payments: readonly Transaction[]): string =>
  bankPage(
    'Paid',
    html`<ul>
        ${payments.map(
          (payment) =>
            html`<li>
              ${dollars(payment.amount)} to FPS ${payment.fpsId} for ${payment.reference}. Bank reference
              <strong>${payment.bankReference}</strong
              >${payment.state === 'held' ? ' – held, not arrived yet' : ''}
            </li>`,
        )}
      </ul>
      <p>You can go back to the page you came from.</p>
      <p><a href="/bank">Another payment</a></p>`,
  );

/** Lets a copied picture be pasted anywhere on the page. */
export const pasteScript = `
const input = document.querySelector('#picture');
const form = document.querySelector('#picture-form');
document.addEventListener('paste', (event) => {
  const file = Array.from(event.clipboardData?.files ?? []).find((one) => one.type === 'image/png');
  if (!file) return;
  const picked = new DataTransfer();
  picked.items.add(file);
  input.files = picked.files;
  form.requestSubmit();
});
`;
