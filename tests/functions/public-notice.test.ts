import { afterAll, beforeAll, expect, test } from 'vitest';
import { ringDue } from '../../functions/background/ring-deadlines/ring.ts';
import { caseAtWork } from '../support/casework.ts';
import { aCommand } from '../support/commands.ts';
import { stages } from '../support/definition.ts';
import { applicant, officer } from '../support/people.ts';
import { serviceOf } from '../support/run-case.ts';
import { siteOf } from '../support/site.ts';
import { aWorld, type World } from '../support/world.ts';

const definition = serviceOf([stages.notice, stages.hearing, { ...stages.decision, fourEyes: false }]);
const submitted = aCommand('application.submit', { facts: { fees: [] } });

const open: { world?: World } = {};
beforeAll(async () => {
  open.world = await aWorld();
  await open.world.publish(definition);
});
afterAll(() => open.world?.close());
const world = (): World => {
  if (!open.world) throw new Error('The world begins before the first test');
  return open.world;
};

const key = 'k'.repeat(24);

test('anybody reads what is made public and objects; it leads to a hearing whose outcome is recorded', async () => {
  const at = await caseAtWork(world(), definition, 'n1', [submitted]);
  const site = siteOf(world());
  const notice = '/en/notices/n1';
  const list = (await site.get('/en/notices', '')).html;
  expect(list).toContain(notice);
  expect(list).toContain('<div>A1234563</div>');
  expect(list).toContain('7 December 2026');
  expect(list).not.toContain('CHAN, Tai Man');
  expect(list.split('>Applications open to objections<')).toHaveLength(3);
  expect(list).toContain('<caption class="govuk-visually-hidden">Applications open to objections<');
  const shown = await site.get(notice, '');
  expect(shown.html).toContain('Somebody applies for a permit.');
  expect(shown.html).toContain('A1234563');
  expect(shown.html).toContain('until the end of 7 December 2026');
  expect(shown.html).not.toContain('CHAN, Tai Man');

  const half = await site.post(notice, '', { requestKey: key, stage: 'notice', name: 'LEE, Siu Ling' });
  expect(half.html).toContain('href="#reason"');
  expect(half.html).toContain('LEE, Siu Ling');
  const whole = {
    requestKey: key,
    stage: 'notice',
    name: 'LEE, Siu Ling',
    contact: '2345 6789',
    reason: 'It is too loud.',
  };
  for (const _press of ['first', 'second'])
    expect((await site.post(notice, '', whole)).location).toBe(`${notice}?done=sent`);
  expect(await at.events()).toEqual(['application.submitted', 'objection.made']);
  expect((await site.get(`${notice}?done=sent`, '')).html).toContain('Officers read it before they decide.');

  const own = await at.get(applicant(), '/en/applications/n1');
  expect(own.html).toContain('It is too loud.');
  expect(own.html).not.toContain('LEE, Siu Ling');
  expect(own.html).toContain('Hearing of objections');
  expect(own.html).toContain('Your application is open to objections until 7 December 2026.');
  const desk = '/en/desk/cases/n1';
  const noticed = (await at.get(officer('ip'), desk)).html;
  expect(noticed).toContain('open to objections until the end of 7 December 2026');
  expect(noticed).toContain(`href="${notice}"`);
  for (const { html } of [own, await at.get(officer('ip'), desk)])
    expect(/Objection received<\/strong>.*?<\/span>/su.exec(html)?.[0]).toContain('Member of the public');
  for (const text of ['LEE, Siu Ling', '2345 6789', 'It is too loud.'])
    expect((await at.get(officer('ip'), desk)).html).toContain(text);

  world().travel(15 * 86_400_000);
  await ringDue(world(), world().legalNow());
  expect((await site.get(notice, '')).status).toBe(404);
  expect((await at.get(officer('ip'), desk)).html).not.toContain('open to objections until');
  expect((await site.get('/en/notices', '')).html).not.toContain(notice);
  const tooLate = await site.post(notice, '', { ...whole, requestKey: 'l'.repeat(24) });
  expect(tooLate.status).toBe(404);
  for (const said of ['or the time to object is over', 'What you typed was not sent', 'It is too loud.'])
    expect(tooLate.html).toContain(said);

  const empty = await at.send(officer('ip'), desk, '/steps/hearing.arrange', { hearingTime: 'noonish' });
  for (const field of ['hearing-day', 'desk-hearingTime', 'desk-hearingPlace'])
    expect(empty.html).toContain(`href="#${field}"`);
  await at.send(officer('ip'), desk, '/steps/hearing.arrange', {
    'hearing-day': '14',
    'hearing-month': '12',
    'hearing-year': '2026',
    hearingTime: '10:00',
    hearingPlace: 'Room 3',
  });
  expect((await at.get(applicant(), '/en/applications/n1')).html).toContain(
    'The hearing is on 14 December 2026, 10:00 at Room 3.',
  );
  expect((await at.get(officer('ip'), desk)).html).not.toContain('/steps/hearing.record');
  world().travel(7 * 86_400_000);
  const sent = await at.send(officer('ip'), desk, '/steps/hearing.record', {
    hearingOutcome: 'partly',
    hearingText: 'Quiet after eleven.',
  });
  expect(sent.location).toContain('?done=hearing.record');
  expect((await at.get(applicant(), '/en/applications/n1')).html).toContain('Quiet after eleven.');
});

test('a case that is not open to objections has no public page, whatever is asked', async () => {
  await caseAtWork(world(), definition, 'n2', [submitted, aCommand('application.withdraw')]);
  const site = siteOf(world());
  expect((await site.get('/en/notices/n2', '')).status).toBe(404);
  expect((await site.get('/en/notices/none', '')).status).toBe(404);
  expect((await site.get('/en/notices', '')).html).not.toContain('/en/notices/n2');
});
