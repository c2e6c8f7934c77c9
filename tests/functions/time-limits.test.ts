import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ringDue } from '../../functions/background/ring-deadlines/ring.ts';
import { EVERYBODY_KNOWS_MILLISECONDS } from '../../functions/step/known-calendar.ts';
import { millisecondsOf } from '../../rules/time.ts';
import type { Instant } from '../../schemas/time.ts';
import { loadEvents, loadRecord } from '../../store/records.ts';
import { atDesk, deskDefinition, submitted } from '../support/a-desk.ts';
import { aCommand, instant } from '../support/commands.ts';
import { atDays } from '../support/declaring.ts';
import { stages } from '../support/definition.ts';
import { deliverMail } from '../support/deliver-mail.ts';
import { textOf } from '../support/html.ts';
import { applicant, officer, supervisor } from '../support/people.ts';
import { aWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
  const target = { workingDays: 4 };
  const alone = { ...stages.decision, fourEyes: false };
  const workflow = { engine: 1, stages: [stages.fee, { ...stages.vetting, target }, alone, stages.issue] };
  await world.publish(deskDefinition({ duplicates: [], workflow }));
  await atDesk(world, officer('ip'), 'ip@example.com');
  await atDesk(world, supervisor('boss'), 'boss@example.com');
});
afterAll(() => world.close());

const travelTo = (at: Instant) => world.travel(millisecondsOf(at) - millisecondsOf(world.legalNow()));
/** To the end of a Hong Kong day, with everything rung that is due then; who got a mail about which case. */
async function endOf(day: string) {
  travelTo(instant(`2026-${day}T16:00:00.000Z`));
  await ringDue(world, world.legalNow());
  return (await deliverMail(world)).map(({ to, subject, text }) => ({ to, subject, text }));
}

async function inVetting(id: string) {
  const at = world.legalNow();
  const { take, ref, reference } = await submitted(world, id, { at });
  await take(aCommand('fee.post', { at, input: { payment: `pay-${id}` } }));
  const events = async () => (await loadEvents(world.store, ref)).map(({ type }) => type);
  const record = () => loadRecord(world.store, ref);
  return { take, reference, events, record };
}

/** What stands on the pages of officer and applicant. */
async function pagesOf(id: string) {
  const ip = await atDesk(world, officer('ip'), 'ip@example.com');
  const cookie = await ip.site.signIn(applicant());
  return {
    desk: textOf((await ip.look(`/cases/${id}`)).html),
    own: textOf((await ip.site.get(`/en/applications/${id}`, cookie)).html),
    listed: async (query: string) => (await ip.look(query)).html.includes(`/desk/cases/${id}"`),
  };
}

describe('time limits', () => {
  it('of a stage are warned of and passed: on the record, by mail, in the queue and on the case, once', async () => {
    const held = await inVetting('held');
    const free = await inVetting('free');
    await held.take(aCommand('case.claim'));
    await deliverMail(world);
    expect(await (await pagesOf('held')).listed('?which=dueSoon')).toBe(false);

    const warned = await endOf('11-25');
    expect(warned.map(({ to, subject }) => `${to} ${subject}`).toSorted()).toEqual(
      [
        `boss@example.com Time limit of a stage ends soon: ${free.reference}`,
        `ip@example.com Time limit of a stage ends soon: ${held.reference}`,
      ].toSorted(),
    );
    expect(warned[0]?.text).toContain('27 November 2026');
    expect(warned[0]?.text).toContain('「審核」階段應在2026年11月27日或之前完成');
    const soon = await pagesOf('held');
    expect(soon.desk).toContain('Due soon');
    expect(soon.desk).toContain('This stage to be done by 27 November 2026');
    expect(soon.own).not.toContain('27 November 2026');
    expect(await soon.listed('?which=dueSoon')).toBe(true);

    const passed = await endOf('11-27');
    expect(passed.map(({ to }) => to)).toEqual(['boss@example.com', 'boss@example.com']);
    expect(passed[0]?.subject).toContain('Time limit of a stage has passed');
    expect(await endOf('11-28')).toEqual([]);
    expect(await held.events()).toEqual([
      'application.submitted',
      'fee.posted',
      'case.claimed',
      'register.reported',
      'clock.rang',
      'clock.rang',
    ]);
    const late = await pagesOf('held');
    expect(late.desk).toContain('Stage late');
    expect(late.desk).toContain('For supervisors');
    expect(late.desk).not.toContain('Due soon');
    expect(await late.listed('/mine')).toBe(true);
    expect(await late.listed('?flag=escalated')).toBe(true);
    expect(late.own).not.toContain('A deadline passed');
    const boss = await atDesk(world, supervisor('boss'), 'boss@example.com');
    expect((await boss.look('/mine')).html).toContain('/desk/cases/held"');
    expect(textOf((await boss.look('/cases/held/work')).html)).toContain(
      'The time limit of the stage “Vetting” has passed.',
    );

    // A page opened before the warning, and before the time had passed, is still the truth.
    expect(await held.events()).toHaveLength(6);
    const done = await held.take(aCommand('vetting.complete', { at: world.legalNow(), seen: 4 }));
    expect(done.outcome).toBe('accepted');
    expect((await pagesOf('held')).desk).not.toContain('For supervisors');
  });

  it('of the whole case are the same date for applicant and officer, and pass for both', async () => {
    const before = await pagesOf('free');
    for (const page of [before.desk, before.own]) expect(page).toContain('7 December 2026');
    const warned = await endOf('12-02');
    expect(warned.filter(({ subject }) => subject.startsWith('Case due soon'))).toHaveLength(2);
    const passed = await endOf('12-07');
    expect(passed.map(({ subject }) => subject.split(':')[0])).toEqual(['Case overdue', 'Case overdue']);
    const after = await pagesOf('free');
    expect(after.desk).toContain('Overdue');
    expect(after.own).toContain('We have not');
    const boss = await atDesk(world, supervisor('boss'), 'boss@example.com');
    expect(textOf((await boss.look('/cases/free/work')).html)).toContain(
      'The date promised for a decision has passed.',
    );
  });

  it('stand still together, and are told and warned of by the date they have afterwards', async () => {
    travelTo(instant('2026-12-08T02:00:00.000Z'));
    const { take, record } = await inVetting('asked');
    const at = instant('2026-12-09T02:00:00.000Z');
    await take(aCommand('request.ask', { at, input: { until: '2026-12-18' } }));
    await deliverMail(world);
    const meanwhile = await endOf('12-11');
    expect(meanwhile.filter(({ subject }) => subject.startsWith('Time limit'))).toEqual([]);
    expect((await record())?.listing?.stageLimit).toBeUndefined();
    await take(aCommand('request.answer', { at: instant('2026-12-14T02:00:00.000Z') }));
    // The 9th, 10th and 11th did not count.
    expect((await record())?.listing).toMatchObject({
      due: '2026-12-28T16:00:00.000Z',
      stageLimit: { due: '2026-12-17T16:00:00.000Z' },
    });
    const { desk, own } = await pagesOf('asked');
    for (const page of [desk, own]) expect(page).toContain('28 December 2026');
    travelTo(instant('2026-12-15T02:00:00.000Z'));
    expect((await endOf('12-15')).map(({ subject }) => subject.split(':')[0])).toContain(
      'Time limit of a stage ends soon',
    );
  });

  it('move with a day that is declared, of which the applicant is told only what was promised', async () => {
    const { record } = await inVetting('moved');
    expect((await record())?.listing?.stageLimit?.due).toBe('2026-12-22T16:00:00.000Z');
    travelTo(instant('2026-12-18T02:00:00.000Z'));
    const [so, to] = [await atDays(world, supervisor('so')), await atDays(world, supervisor('to'))];
    await so.declare('2026-12-17');
    await to.act('2026-12-17', 'confirm');
    world.travel(EVERYBODY_KNOWS_MILLISECONDS);
    await deliverMail(world);
    expect((await record())?.listing?.stageLimit?.due).toBe('2026-12-23T16:00:00.000Z');
    const { desk, own } = await pagesOf('moved');
    expect(desk).toContain('The date by which this stage should be done moves from 22 December 2026');
    expect(own).toContain('The date by which we promise a decision moves from');
    expect(own).not.toContain('this stage should be done');
  });
});
