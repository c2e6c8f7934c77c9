import { plusMilliseconds } from '../../../rules/time.ts';
import type { StageDefinition } from '../../../schemas/stage.ts';
import { appointmentOf } from '../../../workflows/inspection-records.ts';
import { hearingOf } from '../../../workflows/notice-records.ts';
import { applicant } from '../people.ts';
import { later, type Move, moveOf, type Situation } from './situation.ts';

type Appointment = Extract<StageDefinition, { stage: 'inspection' | 'interview' }>;

const WEEK = 7 * 24 * 60 * 60 * 1000;
const HALF_AN_HOUR = 30 * 60 * 1000;

/** Booking a week ahead, cancelling, what came of it half an hour after it began, and what follows when it came to nothing. */
export function appointmentMoves(situation: Situation, stage: Appointment): Move[] {
  const { hands, context, at } = situation;
  const { id, stage: kind } = stage;
  const booked = appointmentOf(context, id);
  const over = booked ? later(at, plusMilliseconds(booked.slot, HALF_AN_HOUR)) : at;
  const slot = plusMilliseconds(at, WEEK);
  const inspects = kind === 'inspection';
  const theirs = inspects ? hands.inspector : hands.caseworker;
  return [
    moveOf(situation, `${kind}.book`, { as: 'applicant', by: applicant(), input: { stage: id, slot } }),
    moveOf(situation, `${kind}.book`, { as: 'officer', by: hands.caseworker, input: { stage: id, slot } }),
    moveOf(situation, `${kind}.cancel`, { by: theirs, input: { stage: id } }),
    ...(stage.stage === 'inspection'
      ? (['passed', 'failed'] as const).map((result) => {
          const inOrder = result === 'passed';
          const checklist = stage.checklist.map(({ id: item }) =>
            inOrder ? { item, inOrder } : { item, inOrder, reason: 'Not there' },
          );
          const input = { stage: id, result, checklist };
          return moveOf(situation, 'inspection.report', { as: result, by: theirs, at: over, input });
        })
      : (['held', 'missed'] as const).map((outcome) =>
          moveOf(situation, 'interview.record', {
            as: outcome,
            by: theirs,
            at: over,
            input: { stage: id, outcome },
          }),
        )),
    moveOf(situation, `${kind}.repeat`, { by: hands.caseworker, input: { stage: id } }),
    moveOf(situation, `${kind}.passOver`, { by: hands.caseworker, input: { stage: id } }),
  ];
}

/** A hearing a week ahead, and what came of it. */
export function hearingMoves(
  situation: Situation,
  { id: stage }: Extract<StageDefinition, { stage: 'hearing' }>,
): Move[] {
  const { hands, context, at } = situation;
  const startsAt = plusMilliseconds(at, WEEK);
  const arranged = hearingOf(context, stage);
  const by = hands.caseworker;
  return [
    moveOf(situation, 'hearing.arrange', { by, input: { stage, startsAt } }),
    ...(arranged
      ? [
          moveOf(situation, 'hearing.record', {
            by,
            at: later(at, plusMilliseconds(arranged.startsAt, HALF_AN_HOUR)),
            input: { stage },
          }),
        ]
      : []),
  ];
}
