import * as z from 'zod';
import { PersonRef, Slug } from './actor.ts';
import { command, inStage, words } from './command-shape.ts';
import { Text } from './text.ts';
import { Instant } from './time.ts';

/** A body that is asked: a team of another department, or of an organisation outside that signs in as one. */
export const ReferralBody = z.strictObject({
  id: Slug,
  name: Text,
  department: Slug,
  team: Slug,
  /** Working days to reply in; day 1 is the working day after it was asked. */
  workingDays: z.int().min(1).max(260),
  /** What no reply in time means: that there is no objection, or that an officer must see to it. */
  silence: z.enum(['noObjection', 'officer']),
});
export type ReferralBody = z.infer<typeof ReferralBody>;

/** Who is asked, and at once or one after the other; `more` are bodies officers may add while the stage lasts. */
export const ReferralPlan = z.strictObject({
  bodies: z.array(ReferralBody).min(1).max(40),
  inParallel: z.boolean(),
  more: z.array(ReferralBody).max(40),
});
export type ReferralPlan = z.infer<typeof ReferralPlan>;

export const ReferralReply = z.strictObject({
  kind: z.enum(['noObjection', 'objection', 'conditions']),
  text: words.optional(),
  conditions: z.array(Text).max(30).optional(),
});
export type ReferralReply = z.infer<typeof ReferralReply>;

const by = z.array(PersonRef).min(1);

/** How a referral ended: with a reply, by silence that counts as none, passed over by an officer, or with its stage. */
const Settled = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('replied'), at: Instant, by, reply: ReferralReply }),
  z.strictObject({ how: z.literal('silence'), at: Instant }),
  z.strictObject({ how: z.literal('passedOver'), at: Instant, by, why: z.string() }),
  z.strictObject({ how: z.literal('ended'), at: Instant }),
]);

/** One body asked about one case. */
export const Referral = z.strictObject({
  stage: Slug,
  body: ReferralBody,
  /** When its time began; absent while the turn of a body has not come. */
  askedAt: Instant.optional(),
  /** When its time was over without a reply, where an officer must see to it. */
  silentAt: Instant.optional(),
  added: z.strictObject({ at: Instant, by }).optional(),
  settled: Settled.optional(),
});
export type Referral = z.infer<typeof Referral>;

const ofBody = { ...inStage, body: Slug };

/** `due`: when the body's time ends, as the case's clock says. */
export const referralCommands = [
  command('referral.reply', { ...ofBody, reply: ReferralReply }, { due: Instant.optional() }),
  command('referral.add', ofBody, {}),
  command('referral.extend', { ...ofBody, workingDays: z.int().min(1).max(260) }, {}),
  command('referral.passOver', { ...ofBody, why: words }, {}),
] as const;
