import * as z from 'zod';
import { Slug } from './actor.ts';
import { BallotPlan } from './ballot.ts';
import { AutomaticGrant, DecisionPanel, SilentGrant } from './decision.ts';
import { NoticePeriod } from './public-notice.ts';
import { QuestionId } from './question-basics.ts';
import { ReferralBody } from './referral.ts';
import { RequirementItem } from './requirements.ts';
import { Text } from './text.ts';
import { TimeLimit } from './time-limit.ts';

/** Names that the frame of every case machine uses itself. */
export const reservedStageIds: readonly string[] = [
  'draft',
  'pledge',
  'stage',
  'open',
  'process',
  'requests',
  'hold',
  'closed',
  'granted',
  'refused',
  'withdrawn',
  'lapsed',
  'merged',
  'cancelled',
];

const Common = { id: Slug, name: Text.optional() };

/** Of stages officers work in; `target` is how long the department allows itself for one, of which applicants are not told. */
const Worked = { ...Common, target: TimeLimit.exactOptional() };

/** One line of a vetting checklist; with `register` the named register is asked and its answer shown beside the line. */
export const ChecklistItem = z.strictObject({
  id: Slug,
  text: Text,
  register: z
    .strictObject({
      port: z.literal('driving-licences'),
      licenceNumber: QuestionId,
      hkid: QuestionId.optional(),
      birthDate: QuestionId.optional(),
    })
    .optional(),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

/** The stages of design §3 that exist so far; a new stage is a new member here and one file in workflows/stages/. */
export const StageDefinition = z.discriminatedUnion('stage', [
  z.strictObject({
    ...Common,
    stage: z.literal('payment'),
    item: Slug,
    payWithinDays: z.int().min(1).max(365).default(14),
  }),
  z.strictObject({
    ...Worked,
    stage: z.literal('vetting'),
    team: Slug,
    checklist: z.array(ChecklistItem).min(1),
  }),
  z.strictObject({
    ...Worked,
    stage: z.literal('referral'),
    /** Whose officers see to it that the bodies reply. */
    team: Slug,
    inParallel: z.boolean().default(true),
    bodies: z.array(ReferralBody).min(1).max(40),
    /** Bodies that are only asked when an officer adds them. */
    more: z.array(ReferralBody).max(40).default([]),
  }),
  z.strictObject({
    ...Worked,
    stage: z.literal('requirements'),
    team: Slug,
    /** What the service usually requires; an officer chooses among them and may add others. */
    items: z.array(RequirementItem).max(60).default([]),
  }),
  z.strictObject({
    ...Worked,
    stage: z.literal('inspection'),
    /** Who inspects, and offers the slots. */
    team: Slug,
    /** Who sees to what follows from an inspection that was failed. */
    officers: Slug,
    checklist: z.array(z.strictObject({ id: Slug, text: Text })).min(1),
  }),
  /** `team`: who interviews, and offers the times. */
  z.strictObject({ ...Worked, stage: z.literal('interview'), team: Slug }),
  /** `team`: who sees to it that lots are drawn. */
  z.strictObject({ ...Common, stage: z.literal('ballot'), team: Slug, ...BallotPlan.shape }),
  z.strictObject({
    ...Common,
    stage: z.literal('publicNotice'),
    team: Slug,
    period: NoticePeriod,
    /** What the public is told of it, besides the answers to some questions. */
    text: Text,
    shows: z.array(QuestionId).max(20).default([]),
  }),
  z.strictObject({ ...Worked, stage: z.literal('hearing'), team: Slug }),
  z.strictObject({
    ...Worked,
    stage: z.literal('decision'),
    team: Slug,
    fourEyes: z.boolean().default(false),
    panel: DecisionPanel.exactOptional(),
    automatic: AutomaticGrant.exactOptional(),
    silence: SilentGrant.exactOptional(),
  }),
  z.strictObject({
    ...Worked,
    stage: z.literal('approvalInPrinciple'),
    team: Slug,
    fourEyes: z.boolean().default(false),
  }),
  /** `provisional`: the licence described as such, which the full one takes the place of. */
  z.strictObject({ ...Common, stage: z.literal('issue'), provisional: z.literal(true).exactOptional() }),
]);
export type StageDefinition = z.infer<typeof StageDefinition>;
export type StageKind = StageDefinition['stage'];
