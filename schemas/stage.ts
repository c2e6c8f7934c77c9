import * as z from 'zod';
import { Slug } from './actor.ts';
import { QuestionId } from './question-basics.ts';
import { Text } from './text.ts';

/** Names that the frame of every case machine uses itself. */
export const reservedStageIds: readonly string[] = [
  'draft',
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
];

const Common = { id: Slug, name: Text.optional() };

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
    ...Common,
    stage: z.literal('vetting'),
    team: Slug,
    checklist: z.array(ChecklistItem).min(1),
  }),
  z.strictObject({
    ...Common,
    stage: z.literal('decision'),
    team: Slug,
    fourEyes: z.boolean().default(false),
  }),
  z.strictObject({ ...Common, stage: z.literal('issue') }),
]);
export type StageDefinition = z.infer<typeof StageDefinition>;
export type StageKind = StageDefinition['stage'];
