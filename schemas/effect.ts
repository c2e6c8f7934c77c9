import * as z from 'zod';
import { PersonRef, Slug } from './actor.ts';
import { HongKongDate, Instant } from './time.ts';

/** Messages the product sends; each has its words in web/texts/notices.ts. */
export const Notice = z.enum([
  'received',
  'asked',
  'askReminder',
  'askLapsed',
  'feeDue',
  'feeDueAfterDecision',
  'paid',
  'paidAfterDecision',
  'feeLapsed',
  'granted',
  'refused',
  'withdrawn',
  'merged',
  'cancelled',
  'requirements',
  'requirementsReminder',
  'requirementsLapsed',
  'inspectionOffered',
  'inspectionBooked',
  'inspectionFailed',
  'hearing',
  'approvedInPrinciple',
  'reopened',
  'provisional',
  'message',
  'interviewOffered',
  'interviewBooked',
  'ballotPlace',
  'ballotWaiting',
  'mailFailed',
  'mailCorrected',
]);
export type Notice = z.infer<typeof Notice>;

/** How long a clock runs before it rings; where the length depends on the command, it names the fact that holds it. */
export const ClockRule = z.strictObject({
  unit: z.enum(['workingDays', 'days', 'minutes']),
  amount: z.int().min(1).max(5000),
});
export type ClockRule = z.infer<typeof ClockRule>;

const clock = { clock: Slug };

/**
 * What a transition asks for. Clock effects become clocks of the record's row and movements become postings in the
 * same transaction; every other effect becomes an outbox row that is delivered at least once.
 */
export const Effect = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('startClock'),
    ...clock,
    rule: ClockRule,
    rings: z.boolean(),
    /** Stands still whenever the clock of this name does. */
    standsWith: Slug.exactOptional(),
    warns: z.literal(true).exactOptional(),
    /** See schemas/clock.ts. */
    givesWay: z.literal(true).exactOptional(),
  }),
  z.strictObject({
    type: z.literal('startClockUntil'),
    ...clock,
    until: z.enum(['requestDate', 'paymentExpiry', 'licenceEnd', 'stageDate']),
    daysBefore: z.int().min(0),
    givesWay: z.literal(true).exactOptional(),
  }),
  z.strictObject({ type: z.literal('stopClock'), ...clock }),
  /** Brings the clocks of a stage's keyed records in line with them: one a record that waits, named `<stage>-<key>`. */
  z.strictObject({ type: z.literal('followClocks'), stage: Slug }),
  z.strictObject({ type: z.literal('pauseClock'), ...clock, because: Slug }),
  z.strictObject({ type: z.literal('resumeClock'), ...clock, because: Slug }),
  z.strictObject({
    type: z.literal('postMovement'),
    movement: z.enum(['feeReceived', 'toSuspense', 'feeToSuspense']),
  }),
  /** What was paid is to be paid back: postings of the same transaction. */
  z.strictObject({ type: z.literal('oweRefund') }),
  z.strictObject({ type: z.literal('sendNotice'), notice: Notice }),
  /** Follows a notice where the applicant wishes to be told by text message too. */
  z.strictObject({ type: z.literal('sendText'), notice: Notice }),
  z.strictObject({ type: z.literal('consultRegister'), stage: Slug, item: Slug }),
  /** Gives back the slots of appointments that will not be kept. */
  z.strictObject({ type: z.literal('releaseSlots'), stage: Slug }),
  /** Gives the places of the round of a case, as far as they can be given by now. */
  z.strictObject({ type: z.literal('placeEntries'), stage: Slug }),
  /** A case left without a licence: its place, if it had one, is the next one's. */
  z.strictObject({ type: z.literal('freePlace'), stage: Slug }),
  z.strictObject({ type: z.literal('issueLicence'), stage: Slug }),
  /** Ends the provisional licence of a case that has the full one. */
  z.strictObject({ type: z.literal('supersedeLicence') }),
  z.strictObject({ type: z.literal('postFee') }),
  /** Works out whether a stage's rule for granting automatically holds, and tells the case. */
  z.strictObject({ type: z.literal('applyRule'), stage: Slug }),
  /** Tells supervisors that a case will soon be granted because nobody has decided. */
  z.strictObject({ type: z.literal('warnOfSilence'), stage: Slug }),
  /** Tells officers that the pledge, or the time limit of a stage, is near, or supervisors that it has passed. */
  z.strictObject({ type: z.literal('tellOfLimit'), passed: z.boolean(), stage: Slug.exactOptional() }),
  /** Writes what the case is found by, and compares it with others. */
  z.strictObject({ type: z.literal('indexCase') }),
  /** Tells supervisors that a case was put before them. */
  z.strictObject({ type: z.literal('tellEscalated') }),
  /** Tells supervisors of a case that an officer of another team opened it. */
  z.strictObject({ type: z.literal('alertSupervisors'), officer: PersonRef }),
  /** Works off what an officer asked of many cases at once. */
  z.strictObject({ type: z.literal('workBulk'), officer: PersonRef }),
  /** Moves deadlines because of a day declared to be no working day. */
  z.strictObject({ type: z.literal('moveDeadlines'), date: HongKongDate }),
  /** Asks the bank what it knows of an unpaid fee whose clock has come to its end; only then may that clock ring. */
  z.strictObject({ type: z.literal('inquireFee'), clock: Slug, due: Instant }),
  /** Tells the holder of a draft that the day is its last one. */
  z.strictObject({ type: z.literal('warnDraft'), lastDay: HongKongDate }),
  /** Sends a code to an address; both are sealed under the key of the draft. */
  z.strictObject({ type: z.literal('sendCode'), sealed: z.string() }),
  /** Asks somebody to sign a draft, or tells its holder what came of it; the mail is sealed under the key of the draft. */
  z.strictObject({ type: z.literal('mailSignature'), sealed: z.string() }),
]);
export type Effect = z.infer<typeof Effect>;
export type EffectType = Effect['type'];
