import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measurePerformance } from '../../../functions/background/measure-performance/measure.ts';
import { atDesk, deskDefinition, submitted } from '../../support/a-desk.ts';
import { allRows } from '../../support/all-rows.ts';
import { aCommand } from '../../support/commands.ts';
import { textOf } from '../../support/html.ts';
import { officer, supervisor } from '../../support/people.ts';
import { aWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await world.publish(deskDefinition());
  await atDesk(world, officer('ip'));
  await refused('r-1', { asked: true });
  await refused('r-2');
  const open = await submitted(world, 'r-open');
  await open.take(aCommand('fee.post'));
  await open.take(aCommand('case.claim'));
  world.travel(24 * 3_600_000);
  await measurePerformance(world, world.legalNow());
});
afterAll(() => world.close());

async function refused(id: string, { asked = false } = {}) {
  const { take } = await submitted(world, id);
  await take(aCommand('fee.post'));
  if (asked) {
    await take(aCommand('request.ask'));
    await take(aCommand('request.answer'));
  }
  await take(aCommand('vetting.complete'));
  await take(aCommand('decision.refuse'));
  const { outcome } = await take(aCommand('decision.endorse'));
  expect(outcome).toBe('accepted');
}

describe('reports', () => {
  it('tell a supervisor how the department does, in tables, pictures and for spreadsheets', async () => {
    const so = await atDesk(world, supervisor());
    const { html } = await so.look('/reports');
    const text = textOf(html);
    expect(text).toContain('Test permit 2 2 100');
    expect(text).toContain('Test permit No licence 2');
    expect(text).toContain('Test permit 2 2 1 50');
    expect(text).toContain('Vetting 1 0');
    expect(text).toContain('Officer ip 1 0');
    expect(text).toContain('0 to 5 1 0');
    expect(html.match(/role="img"/gu)).toHaveLength(6);
    const csv = await so.look('/reports/refusals/csv');
    expect(Buffer.from(csv.html, 'base64').toString()).toBe(
      '\uFEFFService,Reason,Times given\r\nTest permit,No licence,2\r\n',
    );
    expect((await so.look('/reports/nothing/csv')).status).toBe(404);
  });

  it('are for supervisors and auditors, and of their own department', async () => {
    const au = await atDesk(world, officer('au', ['auditor'], { teams: [] }));
    expect(textOf((await au.look('/reports')).html)).toContain('Test permit No licence 2');
    const far = await atDesk(world, officer('far', ['supervisor'], { department: 'housing' }));
    expect(textOf((await far.look('/reports')).html)).not.toContain('Test permit');
    const clerk = await atDesk(world, officer('ho', ['caseworker']));
    expect((await clerk.look('/reports')).status).toBe(403);
    expect((await clerk.look('/reports/time/csv')).status).toBe(403);
  });

  it('count what names no case: neither by its id nor its reference', async () => {
    const rows = (await allRows(world)).filter(({ pk }) => String(pk).startsWith('OUTCOME#'));
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/r-1|reference|chan/u);
  });
});
