import { cents } from '../../../rules/money.ts';
import { addDays, hongKongDateOf } from '../../../rules/time.ts';
import type { StageDefinition } from '../../../schemas/stage.ts';
import { letterOf } from '../../../workflows/requirement-records.ts';
import { applicant, officer } from '../people.ts';
import { appointmentMoves, hearingMoves } from './appointment-moves.ts';
import { decisionMoves } from './decision-moves.ts';
import { type Move, moveOf, type Situation } from './situation.ts';

/** What may be done in the stage a case is in, by whom it is for, with what its definition asks. */
export function stageMoves(situation: Situation): Move[] {
  const { stage } = situation;
  switch (stage?.stage) {
    case undefined:
      return [];
    case 'payment':
      return paymentMoves(situation, stage);
    case 'vetting':
      return vettingMoves(situation, stage);
    case 'referral':
      return referralMoves(situation, stage);
    case 'requirements':
      return requirementMoves(situation, stage);
    case 'inspection':
    case 'interview':
      return appointmentMoves(situation, stage);
    case 'ballot':
      return (['place', 'waiting'] as const)
        .map((got) => moveOf(situation, 'ballot.place', { as: got, input: { stage: stage.id, got } }))
        .concat(moveOf(situation, 'ballot.offer', { input: { stage: stage.id } }));
    case 'publicNotice':
      return [moveOf(situation, 'objection.make', { input: { stage: stage.id } })];
    case 'hearing':
      return hearingMoves(situation, stage);
    case 'decision':
    case 'approvalInPrinciple':
      return decisionMoves(situation, stage);
    case 'issue':
      return (['licence.confirm', 'licence.pass'] as const).map((type) =>
        moveOf(situation, type, { input: { stage: stage.id } }),
      );
  }
}

type Of<K extends StageDefinition['stage']> = Extract<StageDefinition, { stage: K }>;

function paymentMoves(situation: Situation, { item }: Of<'payment'>): Move[] {
  const due = situation.context.fees.find((fee) => fee.item === item);
  return due ? [moveOf(situation, 'fee.post', { input: { item, amount: cents(due.amount) } })] : [];
}

const vettingMoves = (situation: Situation, { id, checklist }: Of<'vetting'>): Move[] => [
  moveOf(situation, 'vetting.complete', {
    by: situation.hands.caseworker,
    input: { stage: id, checklist: checklist.map(({ id: item }) => ({ item, inOrder: true })) },
  }),
];

/** Of the bodies that are asked, the first that is being waited for. */
function referralMoves(situation: Situation, { id: stage, more }: Of<'referral'>): Move[] {
  const { context, hands } = situation;
  const asked = (context.referrals ?? []).filter((one) => one.stage === stage);
  const open = asked.find(({ askedAt, settled }) => askedAt !== undefined && !settled);
  const added = more.find(({ id }) => asked.every(({ body }) => body.id !== id));
  const { caseworker } = hands;
  const of = { by: caseworker, input: { stage, body: open?.body.id } };
  return [
    ...(open
      ? [
          moveOf(situation, 'referral.reply', {
            ...of,
            by: officer('body', ['caseworker'], {
              department: open.body.department,
              teams: [open.body.team],
            }),
          }),
          moveOf(situation, 'referral.passOver', of),
          moveOf(situation, 'referral.extend', of),
        ]
      : []),
    ...(added
      ? [moveOf(situation, 'referral.add', { by: caseworker, input: { stage, body: added.id } })]
      : []),
  ];
}

function requirementMoves(situation: Situation, { id: stage, items }: Of<'requirements'>): Move[] {
  const { context, hands, at } = situation;
  const until = addDays(hongKongDateOf(at), 21);
  const required = letterOf(context, stage)?.items ?? [];
  const open = required.filter(({ ticked }) => !ticked).map(({ id: item }) => ({ item }));
  const by = hands.caseworker;
  const input = { stage };
  return [
    moveOf(situation, 'requirements.issue', {
      by,
      input: { stage, items: items.map(({ id }) => id), until },
    }),
    ...(open.length > 0
      ? [moveOf(situation, 'requirements.meet', { by: applicant(), input: { stage, ticked: open } })]
      : []),
    moveOf(situation, 'requirements.confirm', { by, input }),
    ...required
      .slice(0, 1)
      .map(({ id }) =>
        moveOf(situation, 'requirements.return', { by, input: { stage, items: [id], until } }),
      ),
    moveOf(situation, 'requirements.waive', { by, input }),
  ];
}
