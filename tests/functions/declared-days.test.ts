import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ringDue } from '../../functions/background/ring-deadlines/ring.ts';
import { moveDeadlines } from '../../functions/days/move-deadlines.ts';
import { EVERYBODY_KNOWS_MILLISECONDS } from '../../functions/step/known-calendar.ts';
import { takeStep } from '../../functions/step/take-step.ts';
import { millisecondsOf } from '../../rules/time.ts';
import { CaseContext } from '../../schemas/case.ts';
import { HongKongDate, type Instant } from '../../schemas/time.ts';
import { readQueue } from '../../store/lists.ts';
import { readMoveJob, readToLookAt } from '../../store/move-jobs.ts';
import { loadEvents, loadRecord, unborn } from '../../store/records.ts';
import { deskDefinition, submitted, atDesk } from '../support/a-desk.ts';
import { aCommand, instant, monday } from '../support/commands.ts';
import { atDays } from '../support/declaring.ts';
import { stages } from '../support/definition.ts';
import { deliverMail } from '../support/deliver-mail.ts';
import { textOf } from '../support/html.ts';
import { applicant, fireOfficer, officer, supervisor } from '../support/people.ts';
import { aWorld, type World } from '../support/world.ts';

const wednesday = HongKongDate.parse('2026-11-25');
const thursday = instant('2026-11-26T02:00:00.000Z');
const earlier = instant('2026-11-11T02:00:00.000Z');
/** So small that each part of the list has several pages, all due at the same moment. */
const part = 3;

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await world.publish(deskDefinition({ duplicates: [] }));
  for (const stage of [stages.referral, stages.notice])
    await world.publish(
      deskDefinition({
        id: `permit-${stage.id}`,
        duplicates: [],
        fees: [],
        workflow: { engine: 1, stages: [stage, { ...stages.decision, fourEyes: false }, stages.issue] },
      }),
    );
});
afterAll(() => world.close());

const travelTo = (at: Instant) => world.travel(millisecondsOf(at) - millisecondsOf(world.legalNow()));
const recordOf = (id: string) => loadRecord(world.store, { kind: 'case', id });
const dueOf = async (id: string) => (await recordOf(id))?.listing?.due;
const movesOf = async (id: string) =>
  (await loadEvents(world.store, { kind: 'case', id })).filter(({ type }) => type === 'deadlines.moved')
    .length;

/** A case whose pledge runs from Monday on for ten working days. */
async function inVetting(id: string, at = monday) {
  const submission = await submitted(world, id, { at });
  await submission.take(aCommand('fee.post', { at }));
  return submission;
}

/** Declared by one supervisor and confirmed by another; by now every process knows it. */
async function declared(date: string) {
  const [so, to] = [await atDays(world, supervisor('so')), await atDays(world, supervisor('to'))];
  expect((await so.declare(date)).location).toBe(`/en/operations/days/${date}?done=declaredNow`);
  expect((await to.act(date, 'confirm')).location).toBe(`/en/operations/days/${date}?done=confirmedNow`);
  world.travel(EVERYBODY_KNOWS_MILLISECONDS);
  return to;
}

describe('a day declared yesterday', () => {
  const alike = Array.from({ length: 16 }, (_, n) => `run-${n}`);

  it('moves every running clock by one working day, once, however often the job is killed', async () => {
    await Promise.all(alike.map((id) => inVetting(id)));
    await (await inVetting('held')).take(aCommand('case.hold'));
    await submitted(world, 'lapsed', { at: earlier });
    await submitted(world, 'unpaid');
    await inVetting('later', thursday);
    travelTo(instant('2026-11-25T16:00:00.000Z'));
    expect(await ringDue(world, world.legalNow())).toBe(1);
    travelTo(thursday);
    const hand = await declared(wednesday);
    expect(textOf((await hand.look(`/${wednesday}`)).html)).toContain('Begins within two minutes');
    // Killed after its commands, before it could say so.
    const dying = world.reopen();
    let parts = 0;
    dying.store.documents.use((next) => (call) => {
      const isProgress =
        call.operation === 'TransactWriteItems' &&
        call.input.TransactItems.some(({ Put }) => String(Put.Item['pk']).startsWith('MOVES#'));
      if (isProgress) parts += 1;
      if (parts > 1 && isProgress) throw new Error('killed');
      return next(call);
    });
    const at = world.legalNow();
    await expect(moveDeadlines(dying, wednesday, { at, part })).rejects.toThrow('killed');
    const half = (await Promise.all(alike.map(movesOf))).filter((moves) => moves === 1).length;
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(16);
    // Stopped because its time was over, and worked on by two at once.
    let looks = 0;
    await moveDeadlines(world, wednesday, {
      at,
      part,
      goOn: () => {
        looks += 1;
        return looks < 2;
      },
    });
    await Promise.all([1, 2].map(() => moveDeadlines(world.reopen(), wednesday, { at, part })));
    await deliverMail(world);
    for (const id of alike) {
      expect(await movesOf(id), id).toBe(1);
      expect(await dueOf(id)).toBe('2026-12-08T16:00:00.000Z');
    }
    expect(await Promise.all(['held', 'lapsed', 'unpaid', 'later'].map(movesOf))).toEqual([0, 0, 0, 0]);
    expect(await dueOf('later')).toBe('2026-12-10T16:00:00.000Z');
    expect((await readMoveJob(world.store, wednesday))?.job).toMatchObject({
      phase: 'done',
      moved: 16,
      rung: 1,
      failed: 0,
      // Nobody has paid, or it began later; the one on hold has no running clock.
      notConcerned: 2,
    });
  });

  it('is counted when a case goes on that stood still', async () => {
    const { take } = await inVetting('resumed');
    await take(aCommand('case.hold', { at: thursday }));
    await take(aCommand('case.resume', { at: thursday }));
    expect(await dueOf('resumed')).toBe('2026-12-08T16:00:00.000Z');
  });

  it('is told with both dates in the history, to officer and applicant alike', async () => {
    const ip = await atDesk(world, officer('ip'));
    const desk = textOf((await ip.look('/cases/run-1')).html);
    const sentence =
      'The date by which we promise a decision moves from 7 December 2026 to 8 December 2026, because 25 November 2026 was a gale warning day';
    expect(desk).toContain(sentence);
    const cookie = await ip.site.signIn(applicant());
    const own = textOf((await ip.site.get('/en/applications/run-1', cookie)).html);
    expect(own).toContain(sentence);
    expect(own).toContain('8 December 2026');
    expect(textOf((await ip.site.get('/tc/applications/run-1', cookie)).html)).toContain(
      '承諾作出決定的日期由2026年12月7日順延至2026年12月8日，因為2026年11月25日為烈風警告日',
    );
    const record = await recordOf('run-1');
    expect(CaseContext.parse(record?.snapshot?.context).daysCounted).toHaveLength(1);
  });

  it('sends a case in which a clock had rung to a person of its department', async () => {
    expect(await readToLookAt(world.store, wednesday, { limit: 10 })).toMatchObject([
      { case: 'lapsed', rung: [{ clock: 'fee-unpaid' }] },
    ]);
    const page = (await (await atDays(world, supervisor('to'))).look(`/${wednesday}`)).html;
    expect(page).toContain('href="/en/desk/cases/lapsed"');
    expect(textOf(page)).toContain(
      'The date to pay the fee: had passed on 25 November 2026, should have been 26 November 2026',
    );
    const elsewhere = officer('far', ['supervisor'], { department: 'housing' });
    expect((await (await atDays(world, elsewhere)).look(`/${wednesday}`)).html).not.toContain('lapsed');
  });
});

describe('a day declared while it lasts', () => {
  const friday = '2026-11-27';
  const fortnightBefore = instant('2026-11-13T02:00:00.000Z');
  const apply = (id: string, service: string, at: Instant) =>
    takeStep(world, {
      ref: { kind: 'case', id },
      begin: unborn({ kind: 'case', id }, `case:${id}`, { service, number: 1 }),
      intend: () => ({ command: aCommand('application.submit', { facts: { fees: [] }, at }) }),
    });
  const listed = async (department: string, team: string) =>
    (await readQueue(world.store, department, team, { limit: 10 })).map(({ listing }) => listing.due);
  const lists = () => Promise.all([listed('fire-services', 'prevention'), listed('notices', 'public')]);

  beforeAll(async () => {
    await submitted(world, 'pays', { at: fortnightBefore });
    const { take } = await inVetting('answers', thursday);
    await take(aCommand('request.ask', { at: thursday, input: { until: friday } }));
    await apply('asked', 'permit-circulation', thursday);
    await apply('noticed', 'permit-notice', fortnightBefore);
    expect(await lists()).toEqual([['2026-12-10T16:00:00.000Z'], ['2026-11-27T16:00:00.000Z']]);
    travelTo(instant('2026-11-27T02:00:00.000Z'));
    await ringDue(world, world.legalNow());
    await declared(friday);
    await deliverMail(world);
  });

  it('moves a case on the lists of others too: of bodies that are asked, and of everybody who may object', async () => {
    expect(await lists()).toEqual([['2026-12-11T16:00:00.000Z'], ['2026-11-30T16:00:00.000Z']]);
    const fire = await atDesk(world, fireOfficer());
    expect(textOf((await fire.look('')).html)).toContain('11 December 2026');
  });

  it('gives dates to pay and to answer that end with it to the next working day', async () => {
    expect(await Promise.all(['pays', 'answers'].map(movesOf))).toEqual([1, 1]);
    travelTo(instant('2026-11-27T16:00:00.000Z'));
    expect(await ringDue(world, world.legalNow())).toBe(0);
    const ip = await atDesk(world, officer('ip'));
    const cookie = await ip.site.signIn(applicant());
    const shown = textOf((await ip.site.get('/en/applications/answers', cookie)).html);
    expect(shown).toContain('The date to answer our request for information moves from 27 November 2026');
    expect(shown).toMatch(/by 30 November 2026/u);
    expect(textOf((await ip.look('/cases/answers')).html)).toContain('30 November 2026');
    expect(textOf((await ip.site.get('/en/applications/pays', cookie)).html)).toContain('30 November 2026');
    await ringDue(world, instant('2026-11-30T16:00:00.000Z'));
    expect((await recordOf('pays'))?.listing?.tags).toContain('lapsed');
  });
});
