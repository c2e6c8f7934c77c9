import type { CaseContext } from '../../schemas/case.ts';
import type { CaseCommand } from '../../schemas/command.ts';
import type { StageDefinition } from '../../schemas/stage.ts';
import type { Instant } from '../../schemas/time.ts';
import { instant } from '../support/commands.ts';

type Tried = readonly [CaseCommand['type'], object?, object?, Instant?];

/** After the appointment that is booked. */
const later = instant('2026-11-30T02:30:00.000Z');

/** What could be tried in a stage besides what every case knows, with each input that could matter. */
export function commandsOf(stage: StageDefinition): Tried[] {
  switch (stage.stage) {
    case 'referral':
      return [...stage.bodies, ...stage.more].flatMap(({ id: body }): Tried[] => {
        const of = { stage: stage.id, body };
        return [
          ['referral.reply', of],
          ['referral.reply', { ...of, reply: { kind: 'objection', text: 'Too narrow' } }],
          ['referral.add', of],
          ['referral.extend', of],
          ['referral.passOver', of],
          ['clock.ring', { clock: `${stage.id}-${body}` }],
        ];
      });
    case 'requirements':
      return [
        ['requirements.issue', { stage: stage.id }],
        ['requirements.meet', { stage: stage.id }],
        ['requirements.meet', { stage: stage.id, ticked: [{ item: 'extinguishers' }] }],
        ['requirements.confirm', { stage: stage.id }],
        ['requirements.return', { stage: stage.id }],
        ['requirements.waive', { stage: stage.id }],
        ['clock.ring', { clock: `${stage.id}-due` }],
        ['clock.ring', { clock: `${stage.id}-reminder` }],
      ];
    case 'inspection': {
      const of = { stage: stage.id };
      const notInOrder = [{ item: 'kitchen', inOrder: false, reason: 'No sink' }];
      return [
        ['inspection.book', { ...of, slot: '2026-11-23T01:00:00.000Z' }, { free: false }],
        ['inspection.book', of],
        ['inspection.cancel', of],
        ['inspection.report', of, {}, later],
        ['inspection.report', { ...of, result: 'failed', checklist: notInOrder }, {}, later],
        ['inspection.repeat', of],
        ['inspection.passOver', of],
      ];
    }
    case 'interview': {
      const of = { stage: stage.id };
      return [
        ['interview.book', { ...of, slot: '2026-11-23T01:00:00.000Z' }, { free: false }],
        ['interview.book', of],
        ['interview.cancel', of],
        ['interview.record', of, {}, later],
        ['interview.record', { ...of, outcome: 'missed' }, {}, later],
        ['interview.repeat', of],
        ['interview.passOver', of],
      ];
    }
    case 'ballot': {
      const of = { stage: stage.id };
      return [
        ['ballot.place', of, { inTurn: false }],
        ['ballot.place', of],
        ['ballot.place', { ...of, got: 'waiting' }],
        ['ballot.offer', of],
        ['clock.ring', { clock: `${stage.id}-turn` }],
        ['clock.ring', { clock: `${stage.id}-round` }],
      ];
    }
    case 'publicNotice':
      return [
        ['objection.make', { stage: stage.id }],
        ['clock.ring', { clock: `${stage.id}-period` }],
      ];
    case 'hearing':
      return [
        ['hearing.arrange', { stage: stage.id }],
        ['hearing.record', { stage: stage.id }],
        ['hearing.record', { stage: stage.id }, {}, instant('2026-12-14T03:00:00.000Z')],
      ];
    case 'issue':
      return [['licence.pass', { stage: stage.id }]];
    case 'payment':
    case 'vetting':
    case 'approvalInPrinciple':
      return [];
    case 'decision': {
      const of = { stage: stage.id };
      return [
        ...(stage.panel
          ? ([
              ['panel.vote', of],
              ['panel.vote', { ...of, vote: 'refuse' }],
            ] as const)
          : []),
        ...(stage.automatic
          ? ([
              ['rule.apply', of],
              ['rule.apply', of, { holds: false }],
            ] as const)
          : []),
        ...(stage.silence
          ? ([
              ['clock.ring', { clock: `${stage.id}-silence` }],
              ['clock.ring', { clock: `${stage.id}-silence-warning` }],
            ] as const)
          : []),
      ];
    }
  }
}

/** What tells places apart besides where the machine is: which records wait, and for what. */
export const recordsOf = ({
  referrals = [],
  letters = [],
  waivers = [],
  provisional,
  objections = [],
  hearings = [],
  appointments = [],
  inspections = [],
  passedOver = [],
  votes = [],
  rulings = [],
  appeals = [],
  ballots = [],
  interviews = [],
}: CaseContext): unknown => [
  votes.map(({ by, vote, counted }) => [by.map(({ sub }) => sub), vote, counted !== undefined]),
  rulings.at(-1)?.holds,
  [...new Set(appeals.flatMap(({ by }) => by.map(({ sub }) => sub)))].toSorted(),
  appointments.some(({ ended }) => !ended),
  inspections.at(-1)?.result,
  passedOver.length > 0,
  letters.map(({ items, confirmed }) => [
    items.map(({ ticked }) => ticked !== undefined),
    confirmed !== undefined,
  ]),
  waivers.length > 0,
  interviews.at(-1)?.outcome,
  ballots.map(({ placed, offeredAt, over }) => [placed?.got, offeredAt !== undefined, over?.why]),
  provisional !== undefined,
  objections.length > 0,
  hearings.map(({ held }) => held?.outcome),
  referrals.map(({ stage, body, askedAt, silentAt, settled }) =>
    [stage, body.id, askedAt !== undefined, silentAt !== undefined, settled?.how].join(':'),
  ),
];
