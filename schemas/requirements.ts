import * as z from 'zod';
import { PersonRef, Slug } from './actor.ts';
import { command, inStage, words } from './command-shape.ts';
import { Text } from './text.ts';
import { HongKongDate, Instant } from './time.ts';

/** A requirement as the service words it. */
export const RequirementItem = z.strictObject({ id: Slug, text: Text });
export type RequirementItem = z.infer<typeof RequirementItem>;

const short = z.string().trim().min(1).max(1000);
const by = z.array(PersonRef).min(1);

/** A requirement of a letter: worded by the service, or by the officer who wrote it; `ticked` when the applicant says it is met. */
const Required = z.strictObject({
  id: Slug,
  text: z.union([Text, z.string()]),
  ticked: z.strictObject({ at: Instant, note: z.string().optional() }).optional(),
});
export type Required = z.infer<typeof Required>;

/** A letter of requirements of one case, with what became of it. */
export const RequirementLetter = z.strictObject({
  stage: Slug,
  at: Instant,
  by,
  until: HongKongDate,
  items: z.array(Required).min(1),
  /** The date went by before everything was ticked. */
  lapsedAt: Instant.optional(),
  returned: z.array(z.strictObject({ at: Instant, by, why: z.string(), items: z.array(Slug) })).optional(),
  confirmed: z.strictObject({ at: Instant, by }).optional(),
});
export type RequirementLetter = z.infer<typeof RequirementLetter>;

/** An officer went on without a letter, or without all of it being met. */
export const RequirementWaiver = z.strictObject({ stage: Slug, at: Instant, by, why: z.string() });
export type RequirementWaiver = z.infer<typeof RequirementWaiver>;

export const requirementCommands = [
  command(
    'requirements.issue',
    { ...inStage, items: z.array(Slug).max(60), more: z.array(short).max(30), until: HongKongDate },
    {},
  ),
  command(
    'requirements.meet',
    { ...inStage, ticked: z.array(z.strictObject({ item: Slug, note: short.optional() })).min(1) },
    {},
  ),
  command('requirements.confirm', inStage, {}),
  command(
    'requirements.return',
    { ...inStage, items: z.array(Slug).min(1), why: words, until: HongKongDate },
    {},
  ),
  command('requirements.waive', { ...inStage, why: words }, {}),
] as const;
