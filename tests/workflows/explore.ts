import { Actor } from '../../schemas/actor.ts';
import { CaseContext } from '../../schemas/case.ts';
import type { Clock } from '../../schemas/clock.ts';
import type { CaseCommand } from '../../schemas/command.ts';
import type { ServiceDefinition } from '../../schemas/definition.ts';
import type { StateNode } from '../../schemas/machine.ts';
import type { Instant } from '../../schemas/time.ts';
import { advance, beginning, persist, type StoredSnapshot } from '../../workflows/advance.ts';
import { caseEngine } from '../../workflows/case-machine.ts';
import { compose } from '../../workflows/compose.ts';
import { clocksAfter, tagsOf } from '../../workflows/consequences.ts';
import { calendar } from '../support/calendar.ts';
import { aCommand, monday } from '../support/commands.ts';
import { applicant, clock, effects, officer, rail, supervisor } from '../support/people.ts';
import { commandsOf, recordsOf } from './stage-commands.ts';

/** Everybody who might try something, and some who never should. */
export const everybody: readonly Actor[] = [
  applicant(),
  officer('ip'),
  officer('ip', ['caseworker', 'supervisor']),
  supervisor('so'),
  Actor.parse({ ...supervisor('deputy'), onBehalfOf: { provider: 'staff', sub: 'ip' } }),
  clock,
  effects,
  // From here on strangers.
  applicant('wong'),
  officer('far', ['caseworker', 'supervisor', 'endorser'], { department: 'housing' }),
  officer('near', ['caseworker', 'supervisor', 'endorser'], { teams: ['inspectors'] }),
  officer('clerk', ['clerk', 'inspector', 'cashier', 'auditor', 'designer', 'publisher', 'operator']),
  rail,
  { kind: 'system', part: 'job' },
  { kind: 'system', part: 'scanner' },
];

export interface Place {
  readonly key: string;
  readonly tags: readonly string[];
  readonly stored: StoredSnapshot;
  readonly context: CaseContext;
  readonly clocks: readonly Clock[];
  /** Where accepted commands lead. */
  readonly ways: readonly { readonly command: CaseCommand; readonly to: string }[];
}

/** Every place a case of a service can get to, by trying every command by everybody everywhere. */
export function explore(definition: ServiceDefinition, people = everybody): ReadonlyMap<string, Place> {
  const engine = caseEngine(compose(definition));
  const commands = commandsFor(definition, people);
  const places = new Map<string, Place>();
  const none: readonly Clock[] = [];
  const waiting = [{ snapshot: beginning(engine), clocks: none }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { snapshot, clocks } = next;
    const stored = persist(snapshot);
    const context = CaseContext.parse(snapshot.context);
    const key = keyOf(stored, context);
    if (places.has(key)) continue;
    const ways = commands.flatMap((command) => {
      // Asked first because saying why not takes longer, and most are refused.
      const advanced = snapshot.can(command) && advance(engine, snapshot, command);
      if (!advanced || !advanced.accepted) return [];
      const after = advanced.snapshot;
      const to = keyOf(persist(after), CaseContext.parse(after.context));
      if (!places.has(to) && to !== key)
        waiting.push({
          snapshot: after,
          clocks: clocksAfter(clocks, command, advanced.effects, calendar, after.context),
        });
      return [{ command, to }];
    });
    places.set(key, { key, tags: tagsOf(snapshot), stored, context, clocks, ways });
  }
  return places;
}

/** What tells places apart: where the machine is, and who did what — not how often somebody was asked. */
function keyOf({ value }: StoredSnapshot, context: CaseContext): string {
  const people = (by: readonly { sub: string }[]) => by.map(({ sub }) => sub).join('+');
  return JSON.stringify([
    value,
    context.fees.map(({ posted }) => posted !== undefined),
    context.vettings.map(({ stage, by }) => `${stage}:${people(by)}`),
    [
      ...new Set(
        context.decisions.map(({ stage, by, outcome, endorsed, returned }, index) => {
          const last = index === context.decisions.length - 1 && !returned;
          return `${stage}:${people(by)}:${last ? outcome : ''}:${endorsed ? people(endorsed.by) : ''}`;
        }),
      ),
    ].toSorted(),
    context.requests.some(({ closed }) => !closed),
    context.licence !== null,
    recordsOf(context),
  ]);
}

/** Each command with each input that could matter, by each person. */
function commandsFor({ workflow, fees, appeal }: ServiceDefinition, people: readonly Actor[]): CaseCommand[] {
  const { stages } = workflow;
  const dues = fees.map(({ id }) => ({ item: id, amount: 8000 }));
  const inputs: readonly (readonly [CaseCommand['type'], object?, object?, Instant?])[] = [
    ['application.submit', {}, { fees: dues }],
    ...dues.map(({ item }) => ['fee.post', { item }] as const),
    ['request.ask'],
    ['request.answer'],
    ['request.close'],
    ['application.withdraw'],
    ['case.hold'],
    ['case.resume'],
    ['case.cancel'],
    ...(appeal ? [['case.reopen'] as const] : []),
    ...[
      'pledge',
      'pledge-warning',
      'stage-target',
      'stage-warning',
      'request',
      'request-reminder',
      ...stages.map(({ id }) => `${id}-unpaid`),
    ].map((name) => ['clock.ring', { clock: name }] as const),
    ...stages.flatMap(commandsOf),
    ...stages.flatMap(({ id: stage }) => [
      ['vetting.complete', { stage }] as const,
      ['register.report', { stage }] as const,
      ['decision.grant', { stage }] as const,
      ['decision.refuse', { stage }] as const,
      ['decision.endorse', { stage }] as const,
      ['decision.return', { stage }] as const,
      ['licence.confirm', { stage }] as const,
    ]),
  ];
  return people.flatMap((by) =>
    inputs.map(([type, input = {}, facts = {}, at = monday]) => aCommand(type, { at, by, input, facts })),
  );
}

/** Every leaf of a machine as `region.state.…`, the same way a snapshot's value is flattened. */
export function leavesOf(node: StateNode, path = ''): string[] {
  const inside = Object.entries(node.states ?? {});
  return inside.length === 0 ? [path] : inside.flatMap(([name, child]) => leavesOf(child, `${path}.${name}`));
}

export function leavesIn(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return [`${path}.${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => leavesIn(child, `${path}.${name}`));
}

/** Places from which some place can be reached that passes a test. */
export function leadingTo(
  places: ReadonlyMap<string, Place>,
  goal: (place: Place) => boolean,
): ReadonlySet<string> {
  const reached = new Set([...places.values()].filter(goal).map(({ key }) => key));
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const { key, ways } of places.values()) if (ways.some(({ to }) => reached.has(to))) reached.add(key);
  }
  return reached;
}
