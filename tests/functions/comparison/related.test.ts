import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeStep } from '../../../functions/step/take-step.ts';
import type { CaseCommand } from '../../../schemas/command.ts';
import { Access } from '../../../store/access.ts';
import { atDesk, chan, deskDefinition, submitted } from '../../support/a-desk.ts';
import { allRows } from '../../support/all-rows.ts';
import { aCommand, instant } from '../../support/commands.ts';
import { deliverMail } from '../../support/deliver-mail.ts';
import { textOf } from '../../support/html.ts';
import { officer } from '../../support/people.ts';
import { aWorld, type World } from '../../support/world.ts';

let world: World;
const neighbour = {
  answers: { ...chan.answers, licenceNumber: 'N7654321' },
  particulars: { englishName: 'WONG, Siu Ming', hkid: 'G123456(A)', birthDate: '1990-01-01' },
};
const namesake = {
  answers: {
    licenceNumber: 'M1112223',
    home: { ...chan.answers.home, flat: 'Q', building: 'Heron Court' },
  },
  particulars: { ...chan.particulars, hkid: 'K123456(0)' },
};

/** Premises without flat or floor: one and the same, typed in two ways, and a flat of the same house. */
const stall = { building: 'Sandpiper Bazaar', street: '88 Plover Road', district: 'Sha Tin', region: 'NT' };
const shop = (home: object, hkid: string, name: string) => ({
  answers: { licenceNumber: hkid, home },
  particulars: { englishName: name, hkid },
});
const shops = {
  shop: shop(stall, 'C123456(9)', 'KO, One'),
  'shop-again': shop(
    { ...stall, building: 'SANDPIPER BAZAAR.', street: '88, Plover Road' },
    'D123456(2)',
    'LO, Two',
  ),
  'flat-above': shop({ ...stall, flat: '3', floor: '2' }, 'E123456(6)', 'MO, Three'),
};

beforeAll(async () => {
  world = await aWorld();
  await world.publish(deskDefinition());
  await world.publish({ ...deskDefinition(), id: 'other-permit' });
  const refused = await submitted(world, 'first', { at: instant('2026-01-05T02:00:00.000Z') });
  await refused.take(aCommand('fee.post', { at: instant('2026-01-06T02:00:00.000Z') }));
  await submitted(world, 'second', {
    at: instant('2026-02-05T02:00:00.000Z'),
    answers: { ...chan.answers, licenceNumber: 'A7777777' },
  });
  await submitted(world, 'elsewhere', { release: { service: 'other-permit', number: 1 } });
  await submitted(world, 'neighbour', neighbour);
  await submitted(world, 'namesake', namesake);
  await submitted(world, 'now');
  for (const [id, sent] of Object.entries(shops)) await submitted(world, id, sent);
  await deliverMail(world);
});
afterAll(() => world.close());

async function decided(id: string) {
  const take = async (command: CaseCommand) => {
    const taken = await takeStep(world, { ref: { kind: 'case', id }, intend: () => ({ command }) });
    expect(taken.outcome).toBe('accepted');
  };
  await take(aCommand('vetting.complete', { by: officer('v') }));
  await take(aCommand('decision.refuse', { by: officer('d') }));
  await take(aCommand('decision.endorse', { by: officer('e', ['endorser']) }));
}

const readings = async (id: string) =>
  (await allRows(world)).flatMap(({ pk, sk, ...row }) =>
    pk === `ACCESS#case:${id}` && sk !== 'HEAD' ? [Access.loose().parse(row)] : [],
  );

describe('related cases', () => {
  it('are those of the same person, address or name, with what they have in common', async () => {
    const desk = await atDesk(world, officer('ip'));
    const { html, status } = await desk.look('/cases/now/related');
    expect(status).toBe(200);
    const rows = html.split('<tr').slice(1);
    const rowOf = (id: string) => textOf(rows.find((row) => row.includes(`/cases/${id}"`)) ?? '');
    expect(rowOf('first')).toContain('Same identity card number, Same address, Same name');
    expect(rowOf('elsewhere')).toContain('Same identity card number');
    expect(rowOf('neighbour')).toContain('Same address');
    expect(rowOf('neighbour')).not.toContain('Same name');
    expect(rowOf('namesake')).toContain('Same name');
    expect(rowOf('namesake')).not.toContain('Same address');
    expect(rowOf('now')).toBe('');
    expect((await readings('now')).map(({ read }) => read)).toContain('deskRelated');
    // Nothing of them was opened.
    expect(await readings('first')).toEqual([]);
  });

  it('are those of the same premises too, which need not have a flat or floor', async () => {
    const desk = await atDesk(world, officer('ip'));
    const { html } = await desk.look('/cases/shop/related');
    const again = html.split('<tr').find((row) => row.includes('/cases/shop-again"')) ?? '';
    expect(textOf(again)).toContain('Same address');
    expect(html).not.toContain('/cases/flat-above"');
  });

  it('are no more than the officer may read', async () => {
    const inspector = officer('near', ['caseworker'], { teams: ['inspectors'] });
    const door = await (await atDesk(world, inspector)).look('/cases/now/related');
    expect(door.location).toBe('/en/desk/cases/now/access');
    const far = await atDesk(world, officer('far', ['caseworker'], { department: 'housing' }));
    expect((await far.look('/cases/now/related')).status).toBe(404);
    expect((await far.look('/cases/now/related/first')).status).toBe(404);
    const auditor = await atDesk(world, officer('au', ['auditor'], { teams: [] }));
    expect((await auditor.look('/cases/now/related')).html).toContain('/cases/first"');
  });

  it('name the application before: the last decided one of the same person and service, else the last', async () => {
    const desk = await atDesk(world, officer('ip'));
    const before = async () =>
      /was (\S+)\./u.exec(textOf((await desk.look('/cases/now/related')).html))?.[1] ?? '';
    expect(textOf((await desk.look('/cases/second')).html)).toContain(await before());
    await decided('first');
    expect(textOf((await desk.look('/cases/first')).html)).toContain(await before());
    const none = textOf((await desk.look('/cases/first/related')).html);
    expect(none).toContain('No earlier application of the same person');
  });
});

describe('an application beside an earlier one', () => {
  it('tells of each answer whether it is the same, changed or new, in words', async () => {
    const desk = await atDesk(world, officer('ip'));
    const { html, status } = await desk.look('/cases/now/related/second');
    expect(status).toBe(200);
    const text = textOf(html);
    expect(text).toMatch(/Licence number A1234563 A7777777 Changed/u);
    expect(text).toMatch(/Home .*Marigold Mansion.* Same/u);
    expect(text).toContain('Same: 1. Changed: 1. New: 0.');
    const changes = textOf((await desk.look('/cases/now/related/second?only=changes')).html);
    expect(changes).toContain('A7777777');
    expect(changes).not.toContain('Marigold Mansion');
  });

  it('is on the chain of both cases, with the reason sealed in the earlier one', async () => {
    const desk = await atDesk(world, officer('who'));
    await desk.look('/cases/now/related/neighbour');
    const [entry] = await readings('neighbour');
    expect(entry).toMatchObject({ read: 'deskCompared', by: { person: { sub: 'who' } } });
    expect(entry?.why).toBeDefined();
    expect(entry?.why).not.toContain('Compared');
    expect((await readings('now')).at(-1)).toMatchObject({ read: 'deskCompared' });
  });

  it('is only shown of cases that have to do with each other', async () => {
    await submitted(world, 'stranger', {
      answers: { licenceNumber: 'Z1' },
      particulars: { englishName: 'STRANGE, Bird' },
    });
    await deliverMail(world);
    const desk = await atDesk(world, officer('ip'));
    expect((await desk.look('/cases/now/related/stranger')).status).toBe(404);
    expect((await desk.look('/cases/now/related/nowhere')).status).toBe(404);
    expect(await readings('stranger')).toEqual([]);
  });

  it('is closed to whoever has an interest in the earlier one', async () => {
    const torn = await atDesk(world, officer('torn'));
    await torn.send('/cases/second/work', '/cases/second/conflict', { conflictWhy: 'Cousin' });
    const { status, html } = await torn.look('/cases/now/related/second');
    expect(status).toBe(403);
    expect(html).not.toContain('A7777777');
  });
});
