import type { CaseContext } from '../schemas/case.ts';
import { deskOf } from './desk-work.ts';
import type { Recorder } from './engine.ts';
import { recordAs } from './record-as.ts';

/** How engine 1 remembers that a time limit has passed: the case is before its supervisors, once, and stays with whoever has it. */
export const timeLimitRecords = {
  /** Of a stage; without one, of the pledge. What an officer put before supervisors says more than either, and the pledge more than a stage. */
  late: recordAs<CaseContext, 'clock.ring'>('clock.ring', (context, { at }, stage) => {
    const desk = deskOf(context);
    const before = desk.flags.find(({ flag }) => flag === 'escalated');
    if (before && (before.late?.stage === undefined || stage !== '')) return context;
    const late = stage === '' ? {} : { stage };
    const others = desk.flags.filter((one) => one !== before);
    return {
      ...context,
      desk: { ...desk, flags: [...others, { flag: 'escalated' as const, late, at, by: [] }] },
    };
  }),
  /** The stage is over: how long it took is no more to be settled. */
  lateNoMore: (context: CaseContext, _command: unknown, stage: string): CaseContext => {
    const { desk } = context;
    if (!desk?.flags.some(({ late }) => late?.stage === stage)) return context;
    return { ...context, desk: { ...desk, flags: desk.flags.filter(({ late }) => late?.stage !== stage) } };
  },
} satisfies Record<string, Recorder<CaseContext>>;
