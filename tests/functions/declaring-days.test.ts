import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moveDeadlines } from '../../functions/days/move-deadlines.ts';
import { EVERYBODY_KNOWS_MILLISECONDS } from '../../functions/step/known-calendar.ts';
import { Role } from '../../schemas/actor.ts';
import { HongKongDate } from '../../schemas/time.ts';
import { readDeclaredDays } from '../../store/declared-days.ts';
import { readMoveJob } from '../../store/move-jobs.ts';
import { deskDefinition, submitted } from '../support/a-desk.ts';
import { aCommand } from '../support/commands.ts';
import { atDays } from '../support/declaring.ts';
import { deliverMail } from '../support/deliver-mail.ts';
import { textOf } from '../support/html.ts';
import { officer, supervisor } from '../support/people.ts';
import { aWorld, type World } from '../support/world.ts';

// It is Monday 23 November, ten in the morning.
let world: World;
beforeAll(async () => {
  world = await aWorld();
  await world.publish(deskDefinition({ duplicates: [] }));
});
afterAll(() => world.close());

const known = async () => (await readDeclaredDays(world.store)).map(({ day }) => day);

describe('whoever declares a day', () => {
  it('is told what is wrong, and loses nothing typed', async () => {
    const so = await atDays(world, supervisor());
    const said = async (date: string, more: Record<string, string> = {}) => {
      const { html, status } = await so.declare(date, { announced: 'Words kept', ...more });
      expect(status).toBe(200);
      expect(html).toContain(more['announced'] === undefined ? 'Words kept' : '');
      return textOf(html);
    };
    expect(await said('2026-11-24')).toContain('Only a day that has begun can be declared');
    expect(await said('2026-10-23')).toContain('Only days of the last 30 days can be declared');
    expect(await said('2026-11-22')).toContain('it is no working day already');
    expect(await said('2026-02-31')).toContain('Date: enter a date that exists');
    expect(await said('2026-11-20', { reason: '' })).toContain('Choose why it was no working day');
    expect(await said('2026-11-20', { announced: ' ' })).toContain('Say where and when it was announced');
    expect(await said('2026-11-20', { announced: 'x'.repeat(1001) })).toContain('1000 characters or fewer');
    const { html } = await so.send('', { 'day-day': '20', announced: 'Words kept', switchLanguage: 'tc' });
    expect(html).toContain('Words kept');
    expect(await known()).toEqual([]);
  });

  it('does not confirm it: another supervisor does, and only then it counts', async () => {
    const so = await atDays(world, supervisor('so'));
    const to = await atDays(world, supervisor('to'));
    await so.declare('2026-11-20');
    expect(textOf((await to.declare('2026-11-20')).html)).toContain('waits to be confirmed');
    expect((await so.look('/2026-11-20')).html).not.toContain('value="confirm"');
    const own = await so.act('2026-11-20', 'confirm');
    expect(textOf(own.html)).toContain('Another supervisor has to confirm it');
    expect(world.calendar.declaredDays).toEqual([]);
    expect((await to.act('2026-11-20', 'confirm')).location).toContain('done=confirmedNow');
    expect(world.calendar.declaredDays).toEqual([{ date: '2026-11-20', reason: 'tropicalCyclone' }]);
    const page = textOf((await to.look('/2026-11-20')).html);
    expect(page).toContain('Declared by Officer so, 23 November 2026, 10:00');
    expect(page).toContain('Confirmed by Officer to, 23 November 2026, 10:00');
    expect(page).toContain('Hong Kong Observatory, no. 8 from 02:40 to 13:20');
    expect(textOf((await to.declare('2026-11-20')).html)).toContain('declared and confirmed already');
    for (const act of ['confirm', 'withdraw', 'retry'])
      expect(
        textOf(
          (await to.site.post('/en/operations/days/2026-11-20', to.cookie, await stamped(to, act))).html,
        ),
      ).toContain('Somebody else was faster');
    expect(await known()).toHaveLength(1);
  });

  it('may withdraw it before it is confirmed, and declare it again', async () => {
    const so = await atDays(world, supervisor('so'));
    await so.declare('2026-11-19');
    expect((await so.act('2026-11-19', 'withdraw')).location).toContain('done=withdrawnNow');
    expect(textOf((await so.look()).html)).toContain('Withdrawn before it was confirmed');
    await so.declare('2026-11-19', { reason: 'extremeConditions' });
    expect((await known()).find(({ date }) => date === '2026-11-19')).toMatchObject({
      reason: 'extremeConditions',
    });
  });

  it('sees no page of a day nobody declared', async () => {
    const so = await atDays(world, supervisor());
    for (const path of ['/2026-11-18', '/nothing', '/2026-02-31'])
      expect((await so.look(path)).status).toBe(404);
  });
});

async function stamped(hand: Awaited<ReturnType<typeof atDays>>, act: string) {
  const { html } = await hand.look();
  const at = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`, 'u').exec(html)?.[1] ?? '';
  return { requestKey: at('requestKey'), csrf: at('csrf'), act };
}

describe('declaring and confirming', () => {
  it.each(Role.options.filter((role) => role !== 'supervisor'))('is closed to the role %s', async (role) => {
    const so = await atDays(world, supervisor('so'));
    if (!(await known()).some(({ date }) => date === '2026-11-17')) await so.declare('2026-11-17');
    const hand = await atDays(world, officer(`x-${role}`, [role]));
    const sees = ['operator', 'auditor'].includes(role);
    expect((await hand.look()).status).toBe(sees ? 200 : 403);
    expect((await hand.look('/2026-11-17')).status).toBe(sees ? 200 : 403);
    expect((await hand.look()).html).not.toContain('name="announced"');
    const typed = {
      ...(await stamped(so, 'confirm')),
      csrf: /name="csrf" value="([^"]*)"/u.exec((await hand.look()).html)?.[1] ?? '',
    };
    const fields = {
      'day-day': '16',
      'day-month': '11',
      'day-year': '2026',
      reason: 'tropicalCyclone',
      announced: 'x',
    };
    expect((await hand.site.post('/en/operations/days', hand.cookie, { ...typed, ...fields })).status).toBe(
      403,
    );
    expect((await hand.site.post('/en/operations/days/2026-11-17', hand.cookie, typed)).status).toBe(403);
    const days = await known();
    expect(days.find(({ date }) => date === '2026-11-17')?.confirmed).toBeUndefined();
    expect(days.some(({ date }) => date === '2026-11-16')).toBe(false);
  });
});

describe('a case that could not be changed', () => {
  it('does not keep the others waiting, is tried once more by itself, and again when somebody says so', async () => {
    for (const id of ['well', 'ill']) {
      const { take } = await submitted(world, id);
      await take(aCommand('fee.post'));
    }
    world.travel(86_400_000);
    const [so, to] = [await atDays(world, supervisor('so')), await atDays(world, supervisor('to'))];
    const tuesday = HongKongDate.parse('2026-11-24');
    await so.declare(tuesday);
    await to.act(tuesday, 'confirm');
    world.travel(EVERYBODY_KNOWS_MILLISECONDS);
    const ill = world.reopen();
    ill.store.documents.use((next) => (call) => {
      const isStep =
        call.operation === 'TransactWriteItems' &&
        call.input.TransactItems.some(({ Put }) => Put.Item['pk'] === 'RECORD#case:ill');
      if (isStep) throw new Error('out of order');
      return next(call);
    });
    await moveDeadlines(ill, tuesday, { at: world.legalNow() });
    expect((await readMoveJob(world.store, tuesday))?.job).toMatchObject({
      phase: 'done',
      moved: 1,
      failed: 1,
    });
    const page = textOf((await to.look(`/${tuesday}`)).html);
    expect(page).toContain('Could not be changed, tried 2 times (Error)');
    expect((await to.act(tuesday, 'retry')).location).toContain('done=retriedNow');
    await deliverMail(world);
    expect((await readMoveJob(world.store, tuesday))?.job).toMatchObject({
      phase: 'done',
      moved: 2,
      failed: 0,
    });
    expect(textOf((await to.look(`/${tuesday}`)).html)).toContain('Moved at a later attempt');
  });
});
