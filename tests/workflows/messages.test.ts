import { expect, test } from 'vitest';
import { plusMilliseconds } from '../../rules/time.ts';
import { MOST_MESSAGES, MOST_MESSAGES_A_DAY } from '../../schemas/message.ts';
import { materialSince } from '../../workflows/stale.ts';
import { aCommand, instant, monday } from '../support/commands.ts';
import { stages } from '../support/definition.ts';
import { applicant, clock, officer, supervisor } from '../support/people.ts';
import { runCase } from '../support/run-case.ts';

const chosen = [{ ...stages.decision, fourEyes: false }];
const run = (...commands: Parameters<typeof runCase>[1]) => runCase(chosen, commands);
const asks = aCommand('message.send');
const answers = aCommand('message.send', { by: officer('ip') });
const DAY = 86_400_000;
const refuse = aCommand('decision.refuse');

test('the applicant and officers of the case write, and each side sees what it has not read', () => {
  const asked = run(asks);
  expect(asked.listing.unread).toEqual({ applicant: 0, officer: 1 });
  expect(asked.notices).toEqual(['received']);
  const answered = run(asks, answers, aCommand('message.read'));
  expect(answered.listing.unread).toEqual({ applicant: 1, officer: 0 });
  expect(answered.notices).toEqual(['received', 'message']);
  const read = run(
    asks,
    answers,
    aCommand('message.read'),
    aCommand('message.read', { by: applicant(), input: { upTo: 2 } }),
  );
  expect(read.listing.unread).toBeUndefined();
  expect(read.context.messages?.map(({ from, readAt }) => [from, readAt])).toEqual([
    ['applicant', monday],
    ['officer', monday],
  ]);
});

test('what is said stands in no snapshot', () => {
  expect(JSON.stringify(run(asks).context)).not.toContain('May I send the plan later?');
});

test('a message changes nothing a decision rests on: nobody’s form is stale for it', () => {
  const events = [
    { n: 2, type: 'message.sent' as const },
    { n: 3, type: 'message.read' as const },
  ];
  expect(materialSince(events, 1)).toEqual([]);
  expect(materialSince(events, 1, 'applicant')).toEqual([]);
});

test.each([
  ['another applicant', applicant('wong')],
  ['an officer of another team', officer('near', ['caseworker'], { teams: ['inspectors'] })],
  ['an officer of another department', officer('far', ['caseworker'], { department: 'housing' })],
  ['an auditor', officer('audit', ['auditor'])],
  ['a clock', clock],
])('%s writes and reads nothing', (_who, by) => {
  expect(run(aCommand('message.send', { by })).refused).toBeDefined();
  expect(run(asks, aCommand('message.read', { by })).refused).toBeDefined();
});

test('nobody reads their own messages, or what is not there', () => {
  expect(run(asks, aCommand('message.read', { by: applicant() })).refused).toBe('notNow');
  expect(run(aCommand('message.read')).refused).toBeDefined();
  expect(run(asks).offered(officer('ip'))).toContain('message.read');
  expect(run(answers).offered(officer('ip'))).not.toContain('message.read');
});

test('each side has so many a day, and the next day begins anew', () => {
  const many = Array.from({ length: MOST_MESSAGES_A_DAY }, () => asks);
  expect(run(...many, asks).refused).toBe('messagesToday');
  expect(run(...many, answers).refused).toBeUndefined();
  expect(
    run(...many, aCommand('message.send', { at: plusMilliseconds(monday, DAY) })).refused,
  ).toBeUndefined();
});

test('a case holds so many, and no more from either side', () => {
  const all = Array.from({ length: MOST_MESSAGES }, (_, n) =>
    aCommand('message.send', { at: plusMilliseconds(monday, Math.floor(n / 10) * DAY) }),
  );
  const later = { at: plusMilliseconds(monday, 100 * DAY) };
  expect(run(...all, aCommand('message.send', later)).refused).toBe('messagesFull');
  expect(run(...all, aCommand('message.send', { ...later, by: supervisor() })).refused).toBe('messagesFull');
});

test('a closed case takes messages until the end of the thirtieth day, and then none', () => {
  // Closed on 23 November in Hong Kong.
  const within = aCommand('message.send', { at: instant('2026-12-23T15:59:59.999Z') });
  const over = aCommand('message.send', { at: instant('2026-12-23T16:00:00.000Z') });
  const asked = run(refuse, within);
  expect(asked.refused).toBeUndefined();
  expect(asked.listing.unread).toEqual({ applicant: 0, officer: 1 });
  expect(run(refuse, over).refused).toBe('messagesOver');
  expect(run(refuse, within).offered(applicant(), over.at)).not.toContain('message.send');
});
