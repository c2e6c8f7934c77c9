import type { Command } from '../schemas/command.ts';
import { LicenceContext } from '../schemas/licence.ts';
import type { StateNode } from '../schemas/machine.ts';
import { personsBehind, samePerson } from './actors.ts';
import { bind } from './bind.ts';
import { commonChecks } from './common-checks.ts';
import type { Checks, Engine, Recorder } from './engine.ts';
import { checkOf, effect, go, recordOf } from './node.ts';
import { recordAs } from './record-as.ts';

const checks = {
  ...commonChecks,
  isHolder: {
    refusal: 'notYours',
    onStanding: ({ issued }, { by }) =>
      issued !== null &&
      by.kind === 'applicant' &&
      personsBehind(by).some((person) => samePerson(person, issued.holder)),
  },
} satisfies Checks<LicenceContext>;

const acted = (context: LicenceContext, { type, at, by }: Command, why?: string): LicenceContext => ({
  ...context,
  actions: [
    ...context.actions,
    { action: type, at, by: personsBehind(by), ...(why === undefined ? {} : { why }) },
  ],
});

const records = {
  issued: recordAs<LicenceContext, 'licence.issue'>('licence.issue', (context, { at, input, facts }) => ({
    ...context,
    issued: { ...input, ...facts, at },
  })),
  suspended: recordAs<LicenceContext, 'licence.suspend'>('licence.suspend', (context, command) =>
    acted(context, command, command.input.why),
  ),
  reinstated: recordAs<LicenceContext, 'licence.reinstate'>('licence.reinstate', (context, command) =>
    acted(context, command, command.input.why),
  ),
  revoked: recordAs<LicenceContext, 'licence.revoke'>('licence.revoke', (context, command) =>
    acted(context, command, command.input.why),
  ),
  superseded: recordAs<LicenceContext, 'licence.supersede'>('licence.supersede', (context, { at, type }) => ({
    ...context,
    actions: [...context.actions, { action: type, at, by: [] }],
  })),
  surrendered: recordAs<LicenceContext, 'licence.surrender'>('licence.surrender', acted),
} satisfies Record<string, Recorder<LicenceContext>>;

const check = checkOf(checks);
const record = recordOf(records);

const end = 'licence-end';
const surrender = [go({ target: 'surrendered', when: [check('isHolder')], does: [record('surrendered')] })];
const supersede = [
  go({ target: 'superseded', when: [check('isSystem', { part: 'effects' })], does: [record('superseded')] }),
];
const expire = [
  go({ target: 'expired', when: [check('isSystem', { part: 'clock' }), check('clockIs', { clock: end })] }),
];

/** A licence from issue to its end; while suspended it still runs towards its last day. */
function statesOf(department: string): StateNode {
  const supervisor = [check('inTeam', { department }), check('hasRole', { anyOf: 'supervisor' })];
  const revoke = [go({ target: 'revoked', when: supervisor, does: [record('revoked')] })];
  return {
    initial: 'draft',
    states: {
      draft: {
        on: {
          'licence.issue': [
            go({
              target: 'active',
              when: [check('isSystem', { part: 'effects' })],
              does: [
                record('issued'),
                effect({ type: 'startClockUntil', clock: end, until: 'licenceEnd', daysBefore: 0 }),
              ],
            }),
          ],
        },
      },
      active: {
        tags: ['active'],
        on: {
          'licence.suspend': [go({ target: 'suspended', when: supervisor, does: [record('suspended')] })],
          'licence.revoke': revoke,
          'licence.surrender': surrender,
          'licence.supersede': supersede,
          'clock.ring': expire,
        },
      },
      suspended: {
        tags: ['suspended'],
        on: {
          'licence.supersede': supersede,
          'licence.reinstate': [go({ target: 'active', when: supervisor, does: [record('reinstated')] })],
          'licence.revoke': revoke,
          'licence.surrender': surrender,
          'clock.ring': expire,
        },
      },
      revoked: { tags: ['revoked'] },
      surrendered: { tags: ['surrendered'] },
      expired: { tags: ['expired'] },
      superseded: { tags: ['superseded'] },
    },
  };
}

/** The machine of the licences of a department, whose supervisors alone may act on them. */
export const licenceEngineOf = (department: string): Engine =>
  bind(
    { id: 'licence', context: LicenceContext, empty: { issued: null, actions: [] }, checks, records },
    statesOf(department),
  );
