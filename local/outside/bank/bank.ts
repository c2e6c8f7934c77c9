import { join } from 'node:path';
import * as z from 'zod';
import { Cents } from '../../../schemas/money.ts';
import type { LegalClock } from '../../clock/legal-clock.ts';
import {
  json,
  page,
  parseJson,
  script,
  seeOther,
  withBearer,
  withForm,
  withJson,
  type Log,
  type Route,
} from '../exchange.ts';
import { createFaults } from '../faults.ts';
import { openShelf } from '../shelf.ts';
import { createAccounts, type Paid } from './accounts.ts';
import { createNotifier } from './notify.ts';
import { confirmPage, paidPage, pasteScript, startPage } from './pages.ts';
import { readPosted, readText } from './read-code.ts';
import { Behaviour, creditOf, Transaction } from './transaction.ts';

export type BankOptions = {
  folder: string;
  payeeFpsId: string;
  notificationUrl: string;
  webhookSecret: string;
  inquirySecret: string;
  legalClock: LegalClock;
  wallNow: () => number;
  /** Milliseconds to wait after each notification that was not taken; the last repeats. */
  schedule?: readonly number[];
  log: Log;
};

const defaultSchedule = [1000, 2000, 5000, 10_000, 30_000, 60_000, 300_000];

const explanations = new Map([
  ['notPng', 'That is not a PNG picture.'],
  ['tooLarge', 'The picture is too large.'],
  ['noCode', 'No QR code was found in the picture.'],
  ['expired', 'The code has expired. Nothing was paid.'],
  ['noAmount', 'The code names no amount. Nothing was paid.'],
  ['noPayee', 'The code names no FPS ID this bank can pay. Nothing was paid.'],
  ['otherCurrency', 'This bank pays in Hong Kong dollars only. Nothing was paid.'],
]);
const explain = (problem: string) =>
  explanations.get(problem) ?? `This is not a code FPS can pay (${problem}).`;

const inCents = (typed: string): Cents | undefined => {
  const parts = /^(\d{1,9})(?:\.(\d{1,2}))?$/u.exec(typed.trim());
  return parts ? Cents.parse(Number(`${parts[1]}${(parts[2] ?? '').padEnd(2, '0')}`)) : undefined;
};

/** A simulator of a bank on FPS: reads the picture of a code, pays what it says, tells the payee, answers inquiries. */
export const createBank = (options: BankOptions) => {
  const { log, legalClock } = options;
  const payments = openShelf(join(options.folder, 'payments.sqlite'), Transaction);
  const notifier = createNotifier({
    url: options.notificationUrl,
    secret: options.webhookSecret,
    schedule: options.schedule ?? defaultSchedule,
    wallNow: options.wallNow,
    payments,
    log,
  });
  const accounts = createAccounts({ payeeFpsId: options.payeeFpsId, payments, notifier, legalClock });
  const faultNames = Behaviour.exclude(['normal']).options;
  const faults = createFaults<Behaviour>(faultNames);
  const stopListening = legalClock.onArrival(() => void accounts.releaseExpired());

  const pay = (text: string, behaviour: Behaviour, amount?: Cents): Paid | { ok: false; problem: string } => {
    const read = readText(text);
    if (!read.ok) return read;
    const armed = behaviour === 'normal' ? faults.take(...faultNames) : undefined;
    return accounts.pay({ code: read.value.code, behaviour: armed ?? behaviour, amount });
  };
  const start = (problem?: string, status = 200) =>
    page(startPage(payments.list().reverse().slice(0, 20), problem), status);

  const routes: Record<string, Route> = {
    'GET /bank': () => start(),
    'GET /bank/paste.js': () => script(pasteScript),
    'POST /bank/read': async (exchange) => {
      const read = await readPosted(exchange);
      return read.ok
        ? page(confirmPage(read.value.text, read.value.code))
        : start(explain(read.problem), 422);
    },
    'POST /bank/payments': withForm(
      z.object({ text: z.string(), behaviour: Behaviour.default('normal'), dollars: z.string().default('') }),
      ({ text, behaviour, dollars }) => {
        const paid = pay(text, behaviour, inCents(dollars));
        return paid.ok ? page(paidPage(paid.value)) : start(explain(paid.problem), 422);
      },
    ),
    'POST /bank/decode': async (exchange) => {
      const read = await readPosted(exchange);
      return read.ok ? json(read.value) : json({ problem: read.problem }, 422);
    },
    'POST /bank/pay': withJson(
      z.object({ code: z.string(), behaviour: Behaviour.default('normal'), amount: Cents.optional() }),
      ({ code, behaviour, amount }) => {
        const paid = pay(code, behaviour, amount);
        return paid.ok ? json({ transactions: paid.value }, 201) : json({ problem: paid.problem }, 422);
      },
    ),
    'POST /bank/release': (exchange) => {
      const wanted = z.object({ reference: z.string().optional() }).safeParse(parseJson(exchange.body))
        .data?.reference;
      const released = accounts.release(wanted);
      return exchange.headers['content-type']?.startsWith('application/json') === true
        ? json({ transactions: released })
        : seeOther('/bank');
    },
    'POST /bank/faults': faults.route,
    'GET /bank/transactions': () => json({ transactions: payments.list() }),
    'GET /bank/fps/inquiries/{reference}': withBearer(options.inquirySecret, ({ named }) => {
      const reference = named['reference'] ?? '';
      return json({ reference, credits: accounts.creditsTo(reference).map(creditOf) });
    }),
  };
  return {
    routes,
    /** Call when the product listens: tells it what it was not told before the last stop. */
    resume: accounts.resume,
    close: () => {
      stopListening();
      notifier.close();
      payments.close();
    },
  };
};
