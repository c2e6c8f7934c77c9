import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ringDue } from '../../functions/background/ring-deadlines/ring.ts';
import type { Actor } from '../../schemas/actor.ts';
import type { ServiceDefinition } from '../../schemas/definition.ts';
import { rememberOfficer } from '../../store/officers.ts';
import { caseAtWork } from '../support/casework.ts';
import { aCommand } from '../support/commands.ts';
import { stages, text } from '../support/definition.ts';
import { deliverMail } from '../support/deliver-mail.ts';
import { applicant, officer, supervisor } from '../support/people.ts';
import { serviceOf } from '../support/run-case.ts';
import { aWorld, type World } from '../support/world.ts';

const appeal = text('Write to the board within 14 days.');
const panel = serviceOf([stages.panel], { id: 'panel', appeal });
const byRule = serviceOf([{ ...stages.byRule, automatic: { when: "answers.licenceNumber == 'A1234563'" } }], {
  id: 'by-rule',
  duplicates: [{ id: 'same-licence', match: 'strict', answers: ['licenceNumber'], withinDays: 30 }],
});
const bySilence = serviceOf([stages.bySilence], { id: 'by-silence' });
const submitted = (licenceNumber = 'A1234563') =>
  aCommand('application.submit', {
    input: {
      answers: { licenceNumber },
      particulars: { englishName: 'CHAN, Tai Man' },
      language: 'en',
      declared: true,
    },
    facts: { fees: [], mailTo: 'chan@example.com' },
  });

const open: { world?: World } = {};
beforeAll(async () => {
  const world = await aWorld();
  open.world = world;
  for (const definition of [panel, byRule, bySilence]) await world.publish(definition);
});
afterAll(() => open.world?.close());
const world = (): World => {
  if (!open.world) throw new Error('The world begins before the first test');
  return open.world;
};

const desk = (id: string) => `/en/desk/cases/${id}`;
const begin = (definition: ServiceDefinition, id: string, answer?: string) =>
  caseAtWork(world(), definition, id, [submitted(answer)]);
const DAY = 86_400_000;

describe('a panel', () => {
  it('votes on the page of the case, and its chair pronounces what most decided', async () => {
    const at = await begin(panel, 'p1');
    const vote = (by: Actor, typed: Record<string, string>) =>
      at.send(by, desk('p1'), '/steps/panel.vote', typed);
    const half = await vote(supervisor('a'), { voteWhy: 'Too near a school' });
    expect(half.html).toContain('href="#desk-vote"');
    expect(half.html).toContain('Too near a school');
    const voted = await vote(supervisor('a'), { vote: 'refuse', voteWhy: 'Too near a school' });
    expect(voted.location).toContain('?done=panel.vote');
    const chair = supervisor('chair');
    const early = await at.get(chair, desk('p1'));
    expect(early.html).not.toContain('value="refuse">');
    expect(early.html).toContain('Not enough members have voted yet');
    await vote(supervisor('b'), { vote: 'refuse', voteWhy: 'So do I think' });
    const { html } = await at.get(chair, desk('p1'));
    expect(html).toContain('To grant: 0. To refuse: 2.');
    expect(html).toContain('Too near a school');
    expect((await at.get(applicant(), '/en/applications/p1')).html).not.toContain('Too near a school');
    const pronounced = await at.send(chair, desk('p1'), '/decision', {
      outcome: 'refuse',
      reasons: 'no-licence',
      text: 'The panel finds it too near a school.',
    });
    expect(pronounced.location).toContain('?done=decision.refuse');
    const told = await at.get(applicant(), '/en/applications/p1');
    expect(told.html).toContain('The panel finds it too near a school.');
    expect(told.html).toContain('Write to the board within 14 days.');
  });

  it('takes votes that are sent at the same moment, each as if the other were not there', async () => {
    const at = await begin(panel, 'p2');
    const vote = (sub: string) =>
      at.send(supervisor(sub), desk('p2'), '/steps/panel.vote', { vote: 'grant', voteWhy: 'Fit' });
    const sent = await Promise.all(['a', 'b', 'c', 'd'].map(vote));
    expect(sent.every(({ location }) => location.includes('?done=panel.vote'))).toBe(true);
    expect((await at.events()).filter((type) => type === 'panel.voted')).toHaveLength(4);
  });

  it('is reopened on appeal by a supervisor who had no part in the refusal, and the applicant is told', async () => {
    const at = await begin(panel, 'p3');
    const vote = (sub: string) =>
      at.step(aCommand('panel.vote', { by: supervisor(sub), input: { vote: 'refuse' } }));
    await vote('a');
    await vote('b');
    await at.step(aCommand('decision.refuse', { by: supervisor('chair') }));
    expect((await at.get(supervisor('chair'), desk('p3'))).html).toContain('Reopen the case: not possible.');
    const empty = await at.send(supervisor('c'), desk('p3'), '/steps/case.reopen');
    for (const field of ['appealReference', 'appealOutcome', 'appealWhy'])
      expect(empty.html).toContain(`href="#desk-${field}"`);
    const reopened = await at.send(supervisor('c'), desk('p3'), '/steps/case.reopen', {
      appealReference: 'MSAB 12/26',
      appealOutcome: 'reconsider',
      appealWhy: 'The school has moved.',
    });
    expect(reopened.location).toContain('?done=case.reopen');
    const { html } = await at.get(supervisor('d'), desk('p3'));
    expect(html).toContain('MSAB 12/26');
    expect(html).toContain('The school has moved.');
    expect(html).toContain('/steps/panel.vote');
    expect((await at.get(supervisor('a'), desk('p3'))).html).toContain('Vote: not possible.');
    const mails = await deliverMail(world());
    expect(mails.some(({ subject }) => subject.startsWith('Your application is decided again'))).toBe(true);
    const own = await at.get(applicant(), '/en/applications/p3');
    expect(own.html).toContain('Case reopened on appeal');
    expect(own.html).not.toContain('The school has moved.');
  });
});

describe('a rule', () => {
  it('grants at once what it holds for, keeping its text with the event', async () => {
    const at = await begin(byRule, 'r1');
    await deliverMail(world());
    expect(await at.events()).toEqual(['application.submitted', 'rule.applied']);
    const own = await at.get(applicant(), '/en/applications/r1');
    expect(own.html).toContain('Granted automatically');
  });

  it('leaves to an officer what it does not hold for, or what another application looks like', async () => {
    const other = await begin(byRule, 'r2', 'B7');
    await deliverMail(world());
    expect(await other.events()).toEqual(['application.submitted', 'rule.applied']);
    const { html } = await other.get(officer('ip'), desk('r2'));
    expect(html).toContain('The rule for granting automatically does not apply.');
    expect(html).toContain("answers.licenceNumber == 'A1234563'");
    expect(html).toContain('value="grant"');

    const twin = await begin(byRule, 'r3');
    await deliverMail(world());
    expect(await twin.events()).toEqual(['application.submitted', 'case.matched', 'rule.applied']);
    const page = await twin.get(officer('ip'), desk('r3'));
    expect(page.html).toContain('there is something particular about this case');
    expect((await twin.get(applicant(), '/en/applications/r3')).html).not.toContain('Granted');
  });
});

describe('silence', () => {
  it('is announced to officers and applicant by date, warned of, and grants', async () => {
    const boss = supervisor('boss');
    if (boss.kind === 'staff')
      await rememberOfficer(world().store, boss, { name: { en: 'Boss' }, mail: 'boss@example.com' });
    const at = await begin(bySilence, 's1');
    expect((await at.get(officer('ip'), desk('s1'))).html).toContain('3 December 2026');
    expect((await at.get(applicant(), '/en/applications/s1')).html).toContain(
      'If we have not decided by the end of 3 December 2026',
    );
    world().travel(8 * DAY);
    await ringDue(world(), world().legalNow());
    const warned = await deliverMail(world());
    expect(warned.find(({ to }) => to === 'boss@example.com')?.text).toContain('3 December 2026');
    world().travel(4 * DAY);
    await ringDue(world(), world().legalNow());
    await ringDue(world(), world().legalNow());
    // The pledge is warned of as well.
    const rang = 'clock.rang';
    expect(await at.events()).toEqual(['application.submitted', rang, rang, rang]);
    const own = await at.get(applicant(), '/en/applications/s1');
    expect(own.html).toContain('Granted because it was not decided in time.');
    expect((await at.get(officer('ip'), desk('s1'))).html).toContain('Granted because it was not decided');
  });
});
