import * as z from 'zod';
import { PersonRef, Slug } from './actor.ts';
import { MOST_PHOTOS } from './attachment.ts';
import { ChecklistResult } from './checklist.ts';
import { command, inStage, words } from './command-shape.ts';
import { SubmittedFile } from './file.ts';
import { Instant } from './time.ts';

const by = z.array(PersonRef).min(1);
const note = z.string().max(4000).optional();

/** An appointment that was made; the last of a stage that did not end is the one that stands. */
export const Appointment = z.strictObject({
  stage: Slug,
  slot: Instant,
  at: Instant,
  by,
  ended: z
    .strictObject({ how: z.enum(['rebooked', 'cancelled', 'kept']), at: Instant, why: z.string().optional() })
    .optional(),
});
export type Appointment = z.infer<typeof Appointment>;

/** Taken by whoever inspected, each in order, bound by its hash. */
const photos = z.array(SubmittedFile).max(MOST_PHOTOS).optional();

const Result = z.enum(['passed', 'failed']);

/** What an inspector found. */
export const InspectionReport = z.strictObject({
  stage: Slug,
  at: Instant,
  by,
  result: Result,
  checklist: z.array(ChecklistResult),
  note,
  photos,
});
export type InspectionReport = z.infer<typeof InspectionReport>;

/** A case went on though its inspection was failed. */
export const InspectionPassedOver = z.strictObject({ stage: Slug, at: Instant, by, why: z.string() });

/** `free`: whether there was room when the slot was looked at; the slot's row is written with the case, so there still is. */
export const inspectionCommands = [
  command('inspection.book', { ...inStage, slot: Instant }, { free: z.boolean() }),
  command('inspection.cancel', { ...inStage, why: words }, {}),
  command(
    'inspection.report',
    { ...inStage, result: Result, checklist: z.array(ChecklistResult), note },
    { photos },
  ),
  command('inspection.repeat', inStage, {}),
  command('inspection.passOver', { ...inStage, why: words }, {}),
] as const;
