import * as z from 'zod';
import { PersonRef, Slug } from './actor.ts';
import { Answers, Particulars } from './answers.ts';
import { Represented } from './applicants.ts';
import { ballotCommands } from './ballot.ts';
import { ChecklistResult } from './checklist.ts';
import { BoundSignature } from './co-signature.ts';
import { command, inStage, words } from './command-shape.ts';
import { correctionCommands } from './correction.ts';
import { decisionCommands } from './decision.ts';
import { calendarCommands } from './declared-day.ts';
import { CaseFlag, Duplicate, DuplicateVerdict } from './desk-work.ts';
import { FeeWorking } from './fee-working.ts';
import { SubmittedFile } from './file.ts';
import { inspectionCommands } from './inspection.ts';
import { interviewCommands } from './interview.ts';
import { mailReturnCommands } from './mail-return.ts';
import { messageCommands } from './message.ts';
import { Cents } from './money.ts';
import { noticeCommands } from './public-notice.ts';
import { referralCommands } from './referral.ts';
import { requirementCommands } from './requirements.ts';
import { Language, Text } from './text.ts';
import { HongKongDate, Instant } from './time.ts';

const Fee = z.strictObject({ item: Slug, amount: Cents, working: FeeWorking.optional() });

/** Answer of a register, as recorded for the officer. */
export const RegisterReport = z.strictObject({
  outcome: z.enum(['matches', 'differs', 'notFound', 'unavailable']),
  classes: z.array(z.string()).default([]),
  expiresOn: HongKongDate.optional(),
});
export type RegisterReport = z.infer<typeof RegisterReport>;

export const CaseCommand = z.discriminatedUnion('type', [
  command(
    'application.submit',
    {
      answers: Answers,
      particulars: Particulars,
      language: Language,
      declared: z.literal(true),
      /** When the statement on personal data was acknowledged. */
      noticed: Instant.optional(),
      /** Whom it is for, where that is not the applicant; `particulars` are the applicant's all the same. */
      represented: Represented.optional(),
    },
    {
      reference: z.string(),
      applicant: PersonRef,
      fees: z.array(Fee),
      mailTo: z.string().optional(),
      files: z.array(SubmittedFile).optional(),
      signatures: z.array(BoundSignature).optional(),
    },
  ),
  command('fee.post', { item: Slug, amount: Cents, payment: z.string() }, {}),
  command('register.report', { ...inStage, item: Slug, report: RegisterReport }, {}),
  command(
    'vetting.complete',
    { ...inStage, checklist: z.array(ChecklistResult), note: z.string().max(4000).optional() },
    {},
  ),
  command(
    'decision.grant',
    { ...inStage, note: z.string().max(4000).optional(), conditions: z.array(Text).max(60).optional() },
    {},
  ),
  command('decision.refuse', { ...inStage, reasons: z.array(Slug).min(1), text: words }, {}),
  command('decision.endorse', inStage, {}),
  command('decision.return', { ...inStage, why: words }, {}),
  command('request.ask', { request: z.string(), what: words, until: HongKongDate }, {}),
  command('request.answer', { request: z.string(), answer: words }, {}),
  command('request.close', { request: z.string() }, {}),
  command('application.withdraw', { why: z.string().max(1000).optional() }, {}),
  command('case.hold', { why: words }, {}),
  command('case.resume', {}, {}),
  command('case.cancel', { why: words }, {}),
  command('case.escalate', { why: words }, {}),
  command('case.claim', {}, {}),
  command('case.unclaim', {}, {}),
  command('case.assign', { to: PersonRef }, {}),
  /** `from`: the team the release names where the case is, however often the case was moved. */
  command('case.move', { to: Slug }, { from: Slug }),
  command('case.flag', { flag: CaseFlag, why: words }, {}),
  command('case.unflag', { flag: CaseFlag, why: words }, {}),
  command('case.recuse', { why: words }, {}),
  command('case.match', { duplicates: z.array(Duplicate).max(20), officers: z.array(PersonRef).max(50) }, {}),
  command('duplicate.settle', { case: z.string(), verdict: DuplicateVerdict, why: words }, {}),
  command(
    'licence.confirm',
    { ...inStage, licence: z.string(), number: z.string(), validFrom: HongKongDate, validTo: HongKongDate },
    {},
  ),
  /** There is no such licence for this application. */
  command('licence.pass', inStage, {}),
  /** `feeTaken`: the clock is of a fee for which money was taken, though the case may not have been told yet. */
  command('clock.ring', { clock: Slug }, { feeTaken: z.boolean().optional() }),
  ...correctionCommands,
  ...decisionCommands,
  ...referralCommands,
  ...requirementCommands,
  ...inspectionCommands,
  ...interviewCommands,
  ...noticeCommands,
  ...messageCommands,
  ...mailReturnCommands,
  ...ballotCommands,
  ...calendarCommands,
]);
export type CaseCommand = z.infer<typeof CaseCommand>;

/** What a rail says happened; `event` is the rail's own id and makes the movement exactly one. */
export const Credit = z.strictObject({
  event: z.string().min(1).max(100),
  bankReference: z.string().max(100),
  amount: Cents,
  currency: z.string().length(3),
  creditedAt: Instant,
});
export type Credit = z.infer<typeof Credit>;

export const PaymentCommand = z.discriminatedUnion('type', [
  command(
    'payment.open',
    { case: z.string(), item: Slug, rail: z.enum(['fps']) },
    { amount: Cents, reference: z.string(), expiresAt: Instant, code: z.string() },
  ),
  command('payment.credit', { credit: Credit }, { feeStillDue: z.boolean() }),
  command('payment.reverse', { why: words }, {}),
  command('clock.ring', { clock: Slug }, {}),
]);
export type PaymentCommand = z.infer<typeof PaymentCommand>;

export const LicenceCommand = z.discriminatedUnion('type', [
  command(
    'licence.issue',
    { case: z.string() },
    {
      holder: PersonRef,
      service: Slug,
      number: z.string(),
      validFrom: HongKongDate,
      validTo: HongKongDate,
      /** Where it ends at a moment of its last day. */
      endsAt: Instant.optional(),
      code: z.string(),
    },
  ),
  command('licence.suspend', { why: words }, {}),
  command('licence.reinstate', { why: words }, {}),
  command('licence.revoke', { why: words }, {}),
  command('licence.surrender', {}, {}),
  command('licence.supersede', {}, {}),
  command('clock.ring', { clock: Slug }, {}),
]);
export type LicenceCommand = z.infer<typeof LicenceCommand>;

/** Every command of every machine; `type` alone does not tell which machine (a clock rings in all of them). */
export type Command = CaseCommand | PaymentCommand | LicenceCommand;
export type CommandType = Command['type'];
