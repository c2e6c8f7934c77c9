import * as z from 'zod';
import { Slug } from './actor.ts';
import { Applicants } from './applicants.ts';
import { CoSignature } from './co-signature.ts';
import { DuplicateRule } from './duplicate-rule.ts';
import { FeeItem } from './fee.ts';
import { AppealPeriod, Letters } from './letter.ts';
import { LifeEvent } from './life-event.ts';
import { PrivacyNotice } from './privacy.ts';
import { Expression, QuestionId } from './question-basics.ts';
import { FormPage } from './question.ts';
import { StageDefinition } from './stage.ts';
import { Text } from './text.ts';
import { TimeLimit } from './time-limit.ts';
import { Validity } from './validity.ts';

/**
 * Who may apply. Where the rule does not hold, the message stands at the question; with `exit` a page of its own says instead why one
 * cannot go on and what to do.
 */
export const EligibilityRule = z.strictObject({
  require: Expression,
  question: QuestionId,
  message: Text,
  exit: z.strictObject({ title: Text, body: z.array(Text).min(1).max(10) }).optional(),
});
export type EligibilityRule = z.infer<typeof EligibilityRule>;

/** A reason an officer may refuse for, by code, with the sentence the applicant reads. */
export const RefusalReason = z.strictObject({ code: Slug, text: Text });
export type RefusalReason = z.infer<typeof RefusalReason>;

/** A licence for the time until the full one; where no row of its validity applies, none is issued. */
const ProvisionalTemplate = z.strictObject({
  title: Text,
  prefix: z.string().regex(/^[A-Z]{2,4}$/u),
  valid: Validity,
});

export const LicenceTemplate = z.strictObject({
  title: Text,
  /** Letters before the licence number. */
  prefix: z.string().regex(/^[A-Z]{2,4}$/u),
  valid: Validity,
  /** Answers that name the holder, where it is not the person who applies: a company, a child, a principal. */
  holder: z
    .strictObject({
      englishName: QuestionId,
      chineseName: QuestionId.optional(),
      hkid: QuestionId.optional(),
    })
    .optional(),
  provisional: ProvisionalTemplate.optional(),
  /** Answers printed on the licence besides the holder's particulars. */
  shows: z.array(z.strictObject({ question: QuestionId, label: Text })).default([]),
  conditions: z.array(Text).default([]),
});
export type LicenceTemplate = z.infer<typeof LicenceTemplate>;

/** One e-service, whole: what a department writes, and all that the engine knows of it. */
export const ServiceDefinition = z.strictObject({
  format: z.literal(1),
  id: Slug,
  /** `teams`: what the department calls the teams that stages name; the queue of one without a name is called by its id. */
  department: z.strictObject({
    id: Slug,
    name: Text,
    teams: z
      .array(z.strictObject({ id: Slug, name: Text }))
      .max(200)
      .optional(),
  }),
  name: Text,
  summary: Text,
  form: z.string().optional(),
  /** What the catalogue finds it by besides its own words. */
  lifeEvents: z.array(LifeEvent).max(5).default([]),
  keywords: z.array(Text).max(30).default([]),
  sources: z.array(z.string()).default([]),
  forWhom: z.array(Text).min(1),
  haveReady: z.array(Text).default([]),
  /** Who may apply: people who signed in, or anyone; then nobody can come back to the application later. */
  access: z.enum(['signedIn', 'anyone']).default('signedIn'),
  /** Working days from the day after the fee is posted (or, without a fee, after submission). */
  pledge: TimeLimit,
  /** For whom one may apply, where that is not only oneself. */
  applicants: Applicants.optional(),
  eligibility: z.array(EligibilityRule).default([]),
  /** Of a long form: it then has a list of tasks, one a section, that may be done in any order. */
  sections: z
    .array(z.strictObject({ id: Slug, title: Text }))
    .max(20)
    .default([]),
  pages: z.array(FormPage).min(1).max(60),
  /** Days a draft is kept after its last change; rules/drafts.ts says how many where nothing is said here. */
  draftDays: z.int().min(7).max(365).optional(),
  /** Who else signs before the application is sent. */
  coSignatures: z.array(CoSignature).max(10).optional(),
  declaration: z.array(Text).min(1),
  privacy: PrivacyNotice,
  fees: z.array(FeeItem).default([]),
  /** Whether what was paid is paid back when the applicant withdraws, or the department cancels. */
  refundOnWithdrawal: z.boolean().default(false),
  refundOnCancellation: z.boolean().default(false),
  workflow: z.strictObject({ engine: z.int().min(1), stages: z.array(StageDefinition).min(1).max(40) }),
  refusalReasons: z.array(RefusalReason).default([]),
  /** When two applications may be one; officers look at both. */
  duplicates: z.array(DuplicateRule).max(5).optional(),
  appeal: Text.optional(),
  /** Until when, where the letter is to say so. */
  appealWithin: AppealPeriod.optional(),
  letters: Letters.optional(),
  licence: LicenceTemplate.optional(),
});
export type ServiceDefinition = z.infer<typeof ServiceDefinition>;
