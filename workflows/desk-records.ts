import type { CaseContext } from '../schemas/case.ts';
import type { CaseCommand, Command } from '../schemas/command.ts';
import type { DeskWork } from '../schemas/desk-work.ts';
import { personsBehind, samePerson } from './actors.ts';
import { deskOf } from './desk-work.ts';
import type { Recorder } from './engine.ts';
import { recordAs } from './record-as.ts';

/** A recorder that changes only how the case is worked on. */
const on = <T extends CaseCommand['type']>(
  type: T,
  write: (desk: DeskWork, command: Extract<Command, { type: T }>) => Partial<DeskWork>,
) =>
  recordAs<CaseContext, T>(type, (context, command) => {
    const desk = deskOf(context);
    return { ...context, desk: { ...desk, ...write(desk, command) } };
  });

const acted = ({ at, by }: Command) => ({ at, by: personsBehind(by) });
const withoutFlag = ({ flags }: DeskWork, gone: string) => flags.filter(({ flag }) => flag !== gone);

const found = (desk: DeskWork, command: Extract<Command, { type: 'case.match' }>): Partial<DeskWork> => {
  const { duplicates, officers } = command.input;
  const isKnown = (id: string) => desk.duplicates.some((one) => one.case === id);
  const fresh = duplicates.filter((one) => !isKnown(one.case));
  const isFlagged = desk.flags.some(({ flag }) => flag === 'possibleDuplicate');
  return {
    duplicates: [...desk.duplicates, ...fresh],
    flags:
      fresh.length === 0 || isFlagged
        ? desk.flags
        : [...desk.flags, { flag: 'possibleDuplicate' as const, ...acted(command) }],
    barred: [
      ...desk.barred,
      ...officers
        .filter((officer) => !desk.barred.some((one) => samePerson(one.officer, officer)))
        .map((officer) => ({ officer, how: 'detected' as const, at: command.at })),
    ],
    // Who may have nothing to do with it cannot keep it.
    ...(desk.holder && officers.some((officer) => samePerson(officer, desk.holder?.officer ?? officer))
      ? { holder: null }
      : {}),
  };
};

const settled = (
  desk: DeskWork,
  command: Extract<Command, { type: 'duplicate.settle' }>,
): Partial<DeskWork> => {
  const { case: other, verdict, why } = command.input;
  const duplicates = desk.duplicates.map((one) =>
    one.case === other ? { ...one, settled: { verdict, why, ...acted(command) } } : one,
  );
  const isDone = duplicates.every((one) => one.settled !== undefined);
  return { duplicates, flags: isDone ? withoutFlag(desk, 'possibleDuplicate') : desk.flags };
};

/** How engine 1 remembers who works on a case, and what is to be known about it. */
export const deskRecords = {
  claim: on('case.claim', (_desk, { at, by }) => {
    const [officer] = personsBehind(by);
    return { holder: officer ? { officer, since: at } : null };
  }),
  unclaim: on('case.unclaim', () => ({ holder: null })),
  assignment: on('case.assign', (_desk, { at, input }) => ({ holder: { officer: input.to, since: at } })),
  // Another team, and so nobody of the former one.
  moved: on('case.move', ({ moved }, { input, facts }) => ({
    moved: { ...moved, [facts.from]: input.to },
    holder: null,
  })),
  flag: on('case.flag', (desk, command) => ({
    flags: [...desk.flags, { flag: command.input.flag, why: command.input.why, ...acted(command) }],
  })),
  unflag: on('case.unflag', (desk, { input }) => ({ flags: withoutFlag(desk, input.flag) })),
  // It is a supervisor's to take now.
  escalation: on('case.escalate', (desk, command) => ({
    flags: [
      ...withoutFlag(desk, 'escalated'),
      { flag: 'escalated' as const, why: command.input.why, ...acted(command) },
    ],
    holder: null,
  })),
  recusal: on('case.recuse', (desk, { at, by, input }) => ({
    barred: [
      ...desk.barred,
      ...personsBehind(by).map((officer) => ({ officer, how: 'declared' as const, at, why: input.why })),
    ],
    holder:
      desk.holder && personsBehind(by).some((one) => samePerson(one, desk.holder?.officer ?? one))
        ? null
        : desk.holder,
  })),
  matches: on('case.match', found),
  duplicateSettled: on('duplicate.settle', settled),
} satisfies Record<string, Recorder<CaseContext>>;

/** With these an officer's part is done: whoever held the case holds it no more. */
export const endsTurn: ReadonlySet<string> = new Set([
  'vetting.complete',
  'decision.grant',
  'decision.refuse',
  'decision.endorse',
  'decision.return',
]);

/** Every recorder, after which the case is nobody's where somebody's part was done. */
export const endingTurns = (
  records: Readonly<Record<string, Recorder<CaseContext>>>,
): Record<string, Recorder<CaseContext>> =>
  Object.fromEntries(
    Object.entries(records).map(([name, record]) => [
      name,
      (context, command, stage, given) => {
        const after = record(context, command, stage, given);
        return after.desk?.holder && endsTurn.has(command.type)
          ? { ...after, desk: { ...after.desk, holder: null } }
          : after;
      },
    ]),
  );
