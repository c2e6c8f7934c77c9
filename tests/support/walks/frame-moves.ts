import { clockDue, isRunning } from '../../../rules/clocks.ts';
import { addDays, hongKongDateOf } from '../../../rules/time.ts';
import { openRequest } from '../../../workflows/case-checks.ts';
import { deskOf, teamFor, teamsOf } from '../../../workflows/desk-work.ts';
import { calendar } from '../calendar.ts';
import { applicant } from '../people.ts';
import { OTHER_DESK, officerOf } from './hands-of.ts';
import { later, type Move, moveOf, type Situation } from './situation.ts';

/** What may happen to a case whatever its stage. */
export const frameMoves = (situation: Situation): Move[] => [
  ...rings(situation),
  ...endings(situation),
  ...requests(situation),
  ...desk(situation),
  ...marks(situation),
  ...messages(situation),
  moveOf(situation, 'mail.fail'),
  moveOf(situation, 'mail.correct'),
];

/** Every clock that runs, at its own moment. */
const rings = (situation: Situation): Move[] =>
  situation.clocks.filter(isRunning).flatMap((clock) => {
    const due = clockDue(clock, calendar);
    if (due.paused) return [];
    const { name } = clock;
    const at = later(situation.at, due.due);
    return [moveOf(situation, 'clock.ring', { as: name, at, input: { clock: name } })];
  });

const endings = (situation: Situation): Move[] => [
  moveOf(situation, 'application.withdraw'),
  moveOf(situation, 'case.cancel', { by: situation.hands.second }),
  moveOf(situation, 'case.reopen', { by: situation.hands.appeals }),
];

function requests(situation: Situation): Move[] {
  const { context, hands, at } = situation;
  const request = openRequest(context)?.id ?? `r${context.requests.length + 1}`;
  const by = hands.caseworker;
  const until = addDays(hongKongDateOf(at), 14);
  return [
    moveOf(situation, 'request.ask', { by, input: { request, until } }),
    moveOf(situation, 'request.answer', { input: { request } }),
    moveOf(situation, 'request.close', { by, input: { request } }),
    moveOf(situation, 'case.hold', { by: hands.second }),
    moveOf(situation, 'case.resume', { by: hands.second }),
  ];
}

function desk(situation: Situation): Move[] {
  const { definition, context, hands } = situation;
  const { clerk, caseworker, second } = hands;
  const { duplicates } = deskOf(context);
  const open = duplicates.find(({ settled }) => !settled)?.case ?? '';
  const twin = { case: `twin-${duplicates.length}`, reference: 'ABCD-EFGH-JKM', rule: 'same-person' };
  const to = { provider: 'staff', sub: 'clerk' };
  const [team] = teamsOf(definition);
  const torn = officerOf(definition, 'torn', ['caseworker']);
  return [
    moveOf(situation, 'case.claim', { by: clerk }),
    moveOf(situation, 'case.unclaim', { as: 'holder', by: clerk }),
    moveOf(situation, 'case.unclaim', { as: 'supervisor', by: second }),
    moveOf(situation, 'case.assign', { as: 'supervisor', by: second, input: { to } }),
    moveOf(situation, 'case.assign', { as: 'holder', by: clerk, input: { to } }),
    ...(team === undefined || teamFor(context, team) === OTHER_DESK
      ? []
      : [moveOf(situation, 'case.move', { by: second, input: { to: OTHER_DESK }, facts: { from: team } })]),
    moveOf(situation, 'case.recuse', { by: torn }),
    moveOf(situation, 'case.match', { input: { duplicates: [twin], officers: [] } }),
    ...(['different', 'merged'] as const).map((verdict) =>
      moveOf(situation, 'duplicate.settle', {
        as: verdict,
        by: verdict === 'merged' ? second : caseworker,
        input: { case: open, verdict },
      }),
    ),
  ];
}

function marks(situation: Situation): Move[] {
  const { definition, context, hands, stage } = situation;
  const { clerk, caseworker, second } = hands;
  const escalated = { flag: 'escalated' };
  const { corrections = [] } = context;
  const open = corrections.find(({ settled }) => !settled)?.id;
  const question = definition.pages[0]?.questions[0]?.id ?? 'name';
  const correction = open ?? `k${corrections.length + 1}`;
  return [
    moveOf(situation, 'case.flag', { by: clerk }),
    moveOf(situation, 'case.unflag', { by: clerk }),
    moveOf(situation, 'case.escalate', { by: clerk }),
    moveOf(situation, 'case.unflag', { as: 'escalated', by: second, input: escalated }),
    moveOf(situation, 'correction.propose', { by: caseworker, input: { correction, question } }),
    moveOf(situation, 'correction.confirm', { by: second, input: { correction } }),
    moveOf(situation, 'correction.reject', { by: second, input: { correction } }),
    ...(stage ? [moveOf(situation, 'register.report', { input: { stage: stage.id } })] : []),
  ];
}

function messages(situation: Situation): Move[] {
  const { context, hands } = situation;
  const upTo = context.messages?.length ?? 0;
  const both = [
    { as: 'applicant', by: applicant() },
    { as: 'officer', by: hands.clerk },
  ];
  return both.flatMap((one) => [
    moveOf(situation, 'message.send', one),
    ...(upTo > 0 ? [moveOf(situation, 'message.read', { ...one, input: { upTo } })] : []),
  ]);
}
