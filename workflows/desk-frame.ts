import type { ServiceDefinition } from '../schemas/definition.ts';
import { caseRoles } from '../schemas/desk-roles.ts';
import type { CheckUse, StateNode, TransitionNode } from '../schemas/machine.ts';
import { check, record } from './case-names.ts';
import { endsTurn } from './desk-records.ts';
import { teamsOf } from './desk-work.ts';
import { effect, go } from './node.ts';

/** Who works on a case and what is to be known about it, wherever an open case is. */
export function deskWork(definition: ServiceDefinition): NonNullable<StateNode['on']> {
  const department = definition.department.id;
  const as = (roles: string): CheckUse[] => [
    check('inAnyTeam', { department, teams: teamsOf(definition).join(' ') }),
    check('hasRole', { anyOf: roles }),
    check('notBarred'),
  ];
  const supervisor = as('supervisor');
  const anybody = as(caseRoles.join(' '));
  const settles = [...as('caseworker supervisor'), check('correctionOpen'), check('notCorrector')];
  const assigned = { does: [record('assignment')] };
  return {
    'case.claim': [go({ when: [...anybody, check('isFree')], does: [record('claim')] })],
    'case.unclaim': [
      go({ when: [...anybody, check('isHeld'), check('holdsIt')], does: [record('unclaim')] }),
      go({ when: [...supervisor, check('isHeld')], does: [record('unclaim')] }),
    ],
    'case.assign': [
      go({ when: [...supervisor, check('assigneeMayAct')], ...assigned }),
      go({ when: [...anybody, check('holdsIt'), check('assigneeMayAct')], ...assigned }),
    ],
    // Without teams there is none a case could be moved from.
    ...(teamsOf(definition).length === 0
      ? {}
      : { 'case.move': [go({ when: supervisor, does: [record('moved'), effect({ type: 'indexCase' })] })] }),
    'case.flag': [go({ when: [...anybody, check('flagChanges')], does: [record('flag')] })],
    'case.unflag': [
      go({ when: [...anybody, check('flagChanges'), check('flagIsTheirs')], does: [record('unflag')] }),
    ],
    'case.escalate': [
      go({
        when: [...anybody, check('notHeldByOther'), check('notEscalated')],
        does: [record('escalation'), effect({ type: 'tellEscalated' })],
      }),
    ],
    'case.recuse': [go({ when: anybody, does: [record('recusal')] })],
    'correction.propose': [go({ when: as('caseworker supervisor'), does: [record('correction')] })],
    'correction.confirm': [go({ when: settles, does: [record('correctionConfirmed')] })],
    'correction.reject': [go({ when: settles, does: [record('correctionRejected')] })],
    'case.match': [go({ when: [check('isSystem', { part: 'effects' })], does: [record('matches')] })],
    'duplicate.settle': [
      go({
        when: [
          ...as('caseworker supervisor'),
          check('duplicateOpen'),
          check('verdictIs', { verdict: 'different' }),
        ],
        does: [record('duplicateSettled')],
      }),
      go({
        target: '#merged',
        when: [...supervisor, check('duplicateOpen'), check('verdictIs', { verdict: 'merged' })],
        does: [record('duplicateSettled'), effect({ type: 'sendNotice', notice: 'merged' })],
      }),
    ],
  };
}

/**
 * Whatever officers do, wherever a stage says who may: not with an interest in the case, and what ends a holder's part not while a
 * colleague holds it. Stages need not think of either.
 */
export const withDeskChecks = (node: StateNode): StateNode => ({
  ...node,
  ...(node.on
    ? {
        on: Object.fromEntries(
          Object.entries(node.on).map(([name, ways]) => [name, ways.map((way) => guarded(name, way))]),
        ),
      }
    : {}),
  ...(node.states
    ? {
        states: Object.fromEntries(
          Object.entries(node.states).map(([name, state]) => [name, withDeskChecks(state)]),
        ),
      }
    : {}),
});

/** Checks that only transitions of officers have, those of bodies that are asked among them. */
const ofOfficers: ReadonlySet<string> = new Set(['inTeam', 'hasRole', 'ofBody']);

function guarded(command: string, way: TransitionNode): TransitionNode {
  const checks = way.guard?.params.checks ?? [];
  const last = checks.findLastIndex(({ name }) => ofOfficers.has(name));
  if (last === -1 || checks.some(({ name }) => name === 'notBarred')) return way;
  const more = [check('notBarred'), ...(endsTurn.has(command) ? [check('notHeldByOther')] : [])];
  return { ...way, guard: { type: 'all', params: { checks: checks.toSpliced(last + 1, 0, ...more) } } };
}
