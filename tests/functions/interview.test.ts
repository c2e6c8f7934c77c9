import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSlot } from '../../store/slots.ts';
import { deliverIn } from '../support/a-round.ts';
import { caseAtWork } from '../support/casework.ts';
import { aCommand, instant } from '../support/commands.ts';
import { stages } from '../support/definition.ts';
import { applicant, officer, supervisor } from '../support/people.ts';
import { serviceOf } from '../support/run-case.ts';
import { aWorld, type World } from '../support/world.ts';

const definition = serviceOf([stages.interview, { ...stages.decision, fourEyes: false }]);
const submitted = aCommand('application.submit', { facts: { fees: [] } });
const owner = { department: 'transport', team: 'licensing' };
const slot = instant('2026-12-01T06:30:00.000Z');

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await world.publish(definition);
});
afterAll(() => world.close());

test('an applicant books an interview like an inspection; an officer records that nobody came, and then what was said', async () => {
  const at = await caseAtWork(world, definition, 't1', [submitted]);
  const other = await caseAtWork(world, definition, 't2', [submitted]);
  const times = '/en/desk/slots?team=licensing';
  for (const day of ['1', '2']) {
    const typed = {
      'slot-day': day,
      'slot-month': '12',
      'slot-year': '2026',
      time: '2.30 pm',
      capacity: '1',
    };
    expect((await at.send(supervisor(), times, '/slots', typed)).location).toContain('done=offered');
  }
  const page = (id: string) => `/en/applications/${id}/inspection`;
  const sent = await at.send(applicant(), page('t1'), '/inspection', { slot });
  expect(sent.location).toContain('?done=booked');
  expect((await at.get(applicant(), page('t1'))).html).toContain(
    'The interview is booked for Tuesday 1 December 2026',
  );
  const own = (await at.get(applicant(), '/en/applications/t1')).html;
  expect(own.slice(own.indexOf('What has happened'))).toContain('For Tuesday 1 December 2026, 14:30');
  const late = await other.send(applicant(), page('t2'), '/inspection', { slot });
  expect(late.html).toContain('has just been taken');
  expect((await readSlot(world.store, owner, slot))?.booked).toEqual(['t1']);

  world.travel(9 * 86_400_000);
  const desk = '/en/desk/cases/t1';
  const form = `${desk}/forms/interview`;
  const unsaid = await at.send(officer('ip'), form, '/steps/interview.record', { interviewText: '' });
  expect(unsaid.html).toContain('href="#desk-interviewOutcome"');
  expect(unsaid.html).toContain('href="#desk-interviewText"');
  const missed = { interviewOutcome: 'missed', interviewText: 'Waited for half an hour.' };
  expect((await at.send(officer('ip'), form, '/steps/interview.record', missed)).location).toContain(
    '?done=',
  );
  await at.send(officer('ip'), form, '/steps/interview.repeat');
  const again = { slot: instant('2026-12-02T06:30:00.000Z') };
  await at.send(applicant(), page('t1'), '/inspection', again);
  await deliverIn(world);
  world.travel(86_400_000);
  const held = { interviewOutcome: 'held', interviewText: 'Chose pitch 12.' };
  await at.send(officer('ip'), form, '/steps/interview.record', held);
  const { html } = await at.get(officer('ip'), desk);
  expect(html).toContain('Waited for half an hour.');
  expect(html).toContain('Chose pitch 12.');
  expect((await at.get(applicant(), '/en/applications/t1')).html).not.toContain('Waited for half an hour.');
});
