import * as z from 'zod';
import { PersonRef, Slug } from './actor.ts';
import { command, inStage, words } from './command-shape.ts';
import { Expression } from './question-basics.ts';
import { Instant } from './time.ts';

/** Members of the stage's team decide by majority; whoever presides, a supervisor of the team, pronounces what they decided. */
export const DecisionPanel = z.strictObject({
  /** Votes without which nothing can be pronounced. */
  quorum: z.int().min(2).max(40),
  /** Role by which an officer of the team is a member. */
  members: z.enum(['caseworker', 'endorser', 'supervisor']).default('endorser'),
});
export type DecisionPanel = z.infer<typeof DecisionPanel>;

/** Granted without an officer where the answers say so and nothing is flagged. What is not granted so is for an officer: no machine refuses. */
export const AutomaticGrant = z.strictObject({ when: Expression });

/** Granted when nobody has decided in time. Longer than its warning, which is given three working days before. */
export const SilentGrant = z.strictObject({
  workingDays: z.int().min(5).max(260),
  grants: z.literal(true),
});

const Vote = z.enum(['grant', 'refuse']);

/** A member's vote; `counted` once a decision was pronounced on it. */
export const PanelVote = z.strictObject({
  stage: Slug,
  at: Instant,
  by: z.array(PersonRef).min(1),
  vote: Vote,
  why: z.string(),
  counted: Instant.optional(),
});
export type PanelVote = z.infer<typeof PanelVote>;

/** What the rule for granting automatically said, in its own text. */
export const RuleApplied = z.strictObject({ stage: Slug, at: Instant, rule: z.string(), holds: z.boolean() });
export type RuleApplied = z.infer<typeof RuleApplied>;

/** How an appeal against a refusal ended, where the case is to be decided again. */
export const AppealOutcome = z.enum(['allowed', 'partly', 'reconsider']);
export type AppealOutcome = z.infer<typeof AppealOutcome>;

/** A refused case that was reopened on appeal. */
export const Appeal = z.strictObject({
  stage: Slug,
  at: Instant,
  by: z.array(PersonRef).min(1),
  /** The appeal board's own. */
  reference: z.string(),
  outcome: AppealOutcome,
  why: z.string(),
});
export type Appeal = z.infer<typeof Appeal>;

/** `holds`: what the service's rule says of the answers, worked out before the step; `rule` is its text. */
export const decisionCommands = [
  command('panel.vote', { ...inStage, vote: Vote, why: words }, {}),
  command('rule.apply', inStage, { rule: z.string(), holds: z.boolean() }),
  command(
    'case.reopen',
    { reference: z.string().trim().min(1).max(100), outcome: AppealOutcome, why: words },
    {},
  ),
] as const;
