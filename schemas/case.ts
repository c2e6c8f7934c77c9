import * as z from 'zod';
import { PersonRef, Slug } from './actor.ts';
import { Particulars } from './answers.ts';
import { Represented } from './applicants.ts';
import { BallotEntry } from './ballot.ts';
import { ChecklistResult } from './checklist.ts';
import { RegisterReport } from './command.ts';
import { Correction } from './correction.ts';
import { Appeal, PanelVote, RuleApplied } from './decision.ts';
import { DaysCounted } from './declared-day.ts';
import { DeskWork } from './desk-work.ts';
import { FeeWorking } from './fee-working.ts';
import { Appointment, InspectionPassedOver, InspectionReport } from './inspection.ts';
import { Interview } from './interview.ts';
import { MailFailed } from './mail-return.ts';
import { Message } from './message.ts';
import { Cents } from './money.ts';
import { Hearing, Objection } from './public-notice.ts';
import { Referral } from './referral.ts';
import { RequirementLetter, RequirementWaiver } from './requirements.ts';
import { Language, Text } from './text.ts';
import { HongKongDate, Instant } from './time.ts';

const Acted = { by: z.array(PersonRef).min(1), at: Instant };

const Application = z.strictObject({
  reference: z.string(),
  applicant: PersonRef,
  particulars: Particulars,
  language: Language,
  mailTo: z.string().optional(),
  represented: Represented.optional(),
  submittedAt: Instant,
});

export const Fee = z.strictObject({
  item: Slug,
  amount: Cents,
  working: FeeWorking.optional(),
  posted: z.strictObject({ payment: z.string(), at: Instant }).optional(),
});
export type Fee = z.infer<typeof Fee>;

const Vetting = z.strictObject({
  stage: Slug,
  ...Acted,
  checklist: z.array(ChecklistResult),
  note: z.string().optional(),
});

export const Decision = z.strictObject({
  stage: Slug,
  /** Nobody, where the engine granted by rule or by silence. */
  by: z.array(PersonRef),
  at: Instant,
  outcome: z.enum(['grant', 'refuse']),
  reasons: z.array(Slug),
  text: z.string().optional(),
  note: z.string().optional(),
  conditions: z.array(Text).optional(),
  /** How it was granted, where not by an officer. */
  how: z.enum(['rule', 'silence']).optional(),
  /** Of a panel. */
  votes: z.strictObject({ grant: z.int(), refuse: z.int() }).optional(),
  endorsed: z.strictObject(Acted).optional(),
  returned: z.strictObject({ ...Acted, why: z.string() }).optional(),
});
export type Decision = z.infer<typeof Decision>;

export const InformationRequest = z.strictObject({
  id: z.string(),
  ...Acted,
  what: z.string(),
  until: HongKongDate,
  closed: z
    .strictObject({
      how: z.enum(['answered', 'closed', 'lapsed']),
      at: Instant,
      answer: z.string().optional(),
    })
    .optional(),
});
export type InformationRequest = z.infer<typeof InformationRequest>;

const IssuedLicence = z.strictObject({
  id: z.string(),
  number: z.string(),
  validFrom: HongKongDate,
  validTo: HongKongDate,
});

/**
 * What the case machine remembers. Keyed records in lists, not states, so that officers can add to them at run time.
 * `by` lists the person and whoever they acted for, so that "a second person" means neither of them.
 */
export const CaseContext = z.strictObject({
  application: Application.nullable(),
  fees: z.array(Fee),
  reports: z.array(z.strictObject({ stage: Slug, item: Slug, at: Instant, report: RegisterReport })),
  vettings: z.array(Vetting),
  decisions: z.array(Decision),
  requests: z.array(InformationRequest),
  holds: z.array(z.strictObject({ ...Acted, why: z.string(), until: Instant.optional() })),
  withdrawn: z.strictObject({ at: Instant, why: z.string().optional() }).nullable(),
  /** By the department; the applicant is told why. */
  cancelled: z.strictObject({ ...Acted, why: z.string() }).optional(),
  /** What is to be paid back of what was paid. */
  refund: z.strictObject({ at: Instant, amount: Cents }).optional(),
  overdueSince: Instant.nullable(),
  /** Absent until somebody took the case, marked it or moved it, or the engine found something. */
  desk: DeskWork.optional(),
  licence: IssuedLicence.nullable(),
  provisional: IssuedLicence.optional(),
  referrals: z.array(Referral).optional(),
  letters: z.array(RequirementLetter).optional(),
  appointments: z.array(Appointment).optional(),
  inspections: z.array(InspectionReport).optional(),
  passedOver: z.array(InspectionPassedOver).optional(),
  objections: z.array(Objection).optional(),
  hearings: z.array(Hearing).optional(),
  corrections: z.array(Correction).optional(),
  votes: z.array(PanelVote).optional(),
  rulings: z.array(RuleApplied).optional(),
  appeals: z.array(Appeal).optional(),
  waivers: z.array(RequirementWaiver).optional(),
  messages: z.array(Message).optional(),
  /** While mail to the applicant comes back. */
  mailFailed: MailFailed.optional(),
  /** Of a case whose machine says when it closed. */
  closedAt: Instant.optional(),
  interviews: z.array(Interview).optional(),
  ballots: z.array(BallotEntry).optional(),
  /** Days declared afterwards that moved deadlines of the case, in the order in which they were counted. */
  daysCounted: z.array(DaysCounted).optional(),
});
export type CaseContext = z.infer<typeof CaseContext>;
