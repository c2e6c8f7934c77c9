import type { MoveOutcome } from '../../schemas/declared-day.ts';
import { HongKongDate } from '../../schemas/time.ts';
import { type DeclaredDayModel, declaredDayPage } from '../../web/pages/operations/declared-day.tsx';
import { declaredDaysPage } from '../../web/pages/operations/declared-days.tsx';
import { instant } from './commands.ts';
import { type MakePage, sampleMoment, type SamplePage, sampleStamp, type Typed } from './page-samples.ts';

const date = HongKongDate.parse('2026-11-20');

export const sampleMoved = {
  at: sampleMoment,
  date,
  reason: 'blackRainstorm' as const,
  moved: ['pledge', 'request', 'fee-unpaid', 'letter-due', 'notice-period', 'circulation-fire'].map(
    (clock) => ({
      clock,
      from: instant('2026-12-07T16:00:00.000Z'),
      to: instant('2026-12-08T16:00:00.000Z'),
    }),
  ),
};

const outcome = (id: string, over: Partial<MoveOutcome>): MoveOutcome => ({
  case: id,
  reference: 'TD-7K3M-9QXA-2',
  department: 'transport',
  service: 'international-driving-permit',
  moved: [],
  rung: [],
  tries: 1,
  ...over,
});

const job = {
  date,
  startedAt: sampleMoment,
  shard: 0,
  moved: 0,
  notConcerned: 0,
  rung: 0,
  failed: 0,
  parts: 0,
};

const dayModel = (typed: Typed, over: Partial<DeclaredDayModel>): DeclaredDayModel => ({
  date,
  reason: 'blackRainstorm',
  announced: typed('Hong Kong Observatory, 06:00 to 09:10'),
  state: 'counts',
  declared: { name: typed('WONG, Siu Ming'), at: sampleMoment },
  acts: { confirm: false, own: false, retry: true },
  toLookAt: [],
  errors: [],
  stamp: sampleStamp,
  ...over,
});

/** Days declared to be no working days. */
export const dayPages = (typed: Typed, page: MakePage): SamplePage[] => [
  page(
    'declared-days',
    (l) =>
      declaredDaysPage(
        {
          days: (['waiting', 'counts', 'withdrawn'] as const).map((state, n) => ({
            date: HongKongDate.parse(`2026-11-2${n}`),
            reason: (['tropicalCyclone', 'extremeConditions', 'other'] as const)[n] ?? 'other',
            state,
          })),
          mayDeclare: true,
          typed: { 'day-day': '31', reason: 'tropicalCyclone', announced: typed('Observatory') },
          errors: [
            { field: 'day-day', message: 'Date: enter a date that exists' },
            { field: 'announced', message: 'Say where and when it was announced' },
          ],
          stamp: sampleStamp,
        },
        l,
      ),
    'department',
  ),
  page(
    'declared-days-none',
    (l) => declaredDaysPage({ days: [], mayDeclare: false, errors: [], stamp: sampleStamp }, l),
    'department',
  ),
  ...(['other', 'own'] as const).map((who) =>
    page(
      `declared-day-waiting-${who}`,
      (l) =>
        declaredDayPage(
          dayModel(typed, {
            state: 'waiting',
            acts: { confirm: true, own: who === 'own', retry: true },
            ...(who === 'own'
              ? { done: 'declaredNow' as const }
              : { errors: [{ message: 'Somebody else was faster.' }] }),
          }),
          l,
        ),
      'department',
    ),
  ),
  page(
    'declared-day-moved',
    (l) =>
      declaredDayPage(
        dayModel(typed, {
          confirmed: { name: typed('LEE, Ka Yan'), at: sampleMoment },
          job: {
            ...job,
            phase: 'done',
            finishedAt: sampleMoment,
            moved: 1204,
            notConcerned: 88,
            rung: 1,
            failed: 1,
          },
          toLookAt: [
            outcome('c1', { rung: sampleMoved.moved.slice(0, 3) }),
            outcome('c2', { problem: typed('CloudError'), tries: 2 }),
            outcome('c3', { tries: 2, moved: sampleMoved.moved }),
          ],
          more: 'c3',
        }),
        l,
      ),
    'department',
  ),
  page(
    'declared-day-begun',
    (l) => declaredDayPage(dayModel(typed, { job: { ...job, phase: 'running' }, done: 'confirmedNow' }), l),
    'department',
  ),
  page(
    'declared-day-running',
    (l) => declaredDayPage(dayModel(typed, { job: { ...job, phase: 'events', moved: 25 } }), l),
    'department',
  ),
];
