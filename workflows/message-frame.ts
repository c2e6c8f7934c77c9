import type { ServiceDefinition } from '../schemas/definition.ts';
import { caseRoles } from '../schemas/desk-roles.ts';
import type { CheckUse, StateNode } from '../schemas/machine.ts';
import { check, record } from './case-names.ts';
import { teamsOf } from './desk-work.ts';
import { mailReturns } from './mail-return-frame.ts';
import { effect, go } from './node.ts';

type On = NonNullable<StateNode['on']>;

/** Messages between the applicant and the officers of the case's teams; `more` is asked of whoever writes. */
function between(definition: ServiceDefinition, more: readonly CheckUse[]): On {
  const officer = [
    check('inAnyTeam', { department: definition.department.id, teams: teamsOf(definition).join(' ') }),
    check('hasRole', { anyOf: caseRoles.join(' ') }),
    check('notBarred'),
  ];
  const applicant = [check('isApplicant')];
  // Asked first, so that either side hears that there is no room, and not that it is not the other.
  const writes = [...more, check('roomForMessages'), check('notTooManyToday')];
  const unread = [check('hasUnread'), check('somethingUnread')];
  const reads = { does: [record('messagesRead')] };
  return {
    'message.send': [
      go({ when: [...writes, ...applicant], does: [record('message')] }),
      go({
        when: [...writes, ...officer],
        does: [record('message'), effect({ type: 'sendNotice', notice: 'message' })],
      }),
    ],
    'message.read': [
      go({ when: [...applicant, ...unread], ...reads }),
      go({ when: [...officer, ...unread], ...reads }),
    ],
  };
}

export const openMessages = (definition: ServiceDefinition): On => between(definition, []);

/** Questions that come up when a case is decided are still taken for a while, and put on the list of the last team that had it. */
export const closedMessages = (definition: ServiceDefinition): Pick<StateNode, 'on' | 'meta'> => {
  const last = teamsOf(definition).at(-1);
  return {
    on: { ...between(definition, [check('closedLately')]), ...mailReturns },
    ...(last === undefined ? {} : { meta: { answers: last } }),
  };
};
