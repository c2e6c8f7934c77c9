import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonRef } from '../../schemas/actor.ts';
import { rememberOfficer } from '../../store/officers.ts';
import { keepRescue, readRescue } from '../../store/rescues.ts';
import { placeOf, seal } from '../../store/sealing.ts';
import { hold, newSecret, readHeld, release } from '../../store/sessions.ts';
import { officerKey, ownerOfStaff, staffNames } from '../../store/staff-names.ts';
import { allRows } from '../support/all-rows.ts';
import { aWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

const expires = 2_000_000_000;

describe('a thing held for a browser', () => {
  it('opens with its secret only, and the table knows neither the secret nor what is held', async () => {
    const secret = newSecret();
    await hold(world.store, 'session:staff', secret, { name: 'LAM, Ka Yan' }, { expires });
    expect((await readHeld(world.store, 'session:staff', secret))?.value).toEqual({ name: 'LAM, Ka Yan' });
    expect(await readHeld(world.store, 'session:staff', newSecret())).toBeUndefined();
    expect(await readHeld(world.store, 'session:applicant', secret)).toBeUndefined();
    const rows = JSON.stringify(await allRows(world));
    expect(rows).not.toContain(secret);
    expect(rows).not.toContain('LAM');
  });

  it('for one use is used once, however many try', async () => {
    const secret = newSecret();
    await hold(world.store, 'sign-in', secret, {}, { expires });
    const taken = await Promise.all([1, 2, 3, 4].map(() => release(world.store, 'sign-in', secret)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await readHeld(world.store, 'sign-in', secret)).toBeUndefined();
  });
});

describe('a form posted after its session ended', () => {
  it('is kept for the same person for a day, and for nobody else', async () => {
    const typed = { place: 'Marigold Mansion', classes: ['1', '2'] };
    const id = await keepRescue(world.store, 'person:citizens#chan', typed, 1000);
    expect(await readRescue(world.store, 'person:citizens#chan', id, 1000)).toEqual(typed);
    expect(await readRescue(world.store, 'person:citizens#wong', id, 1000)).toBeUndefined();
    expect(await readRescue(world.store, 'person:citizens#chan', `${id}x`, 1000)).toBeUndefined();
    expect(await readRescue(world.store, 'person:citizens#chan', id, 1001 + 24 * 3600)).toBeUndefined();
    expect(JSON.stringify(await allRows(world))).not.toContain('Marigold');
  });
});

const officerAs = (person: PersonRef) => ({
  kind: 'staff' as const,
  person,
  roles: ['caseworker' as const],
  department: 'transport',
  teams: ['licensing'],
});

describe('names of officers', () => {
  it('are told to colleagues and kept sealed', async () => {
    const [ip, lam] = ['ip', 'lam'].map((sub) => ({ provider: 'staff', sub }));
    if (!ip || !lam) throw new Error('Two officers');
    await rememberOfficer(world.store, officerAs(ip), {
      name: { en: 'IP, Wing Sze', zh: '葉詠詩' },
      mail: 'ip@transport.example',
    });
    expect([...(await staffNames(world.store, [ip, lam, ip]))]).toEqual([
      ['staff#ip', { en: 'IP, Wing Sze', zh: '葉詠詩' }],
    ]);
    expect(JSON.stringify(await allRows(world))).not.toMatch(/Wing Sze|葉詠詩|ip@transport/u);
  });

  it('kept before Chinese names were are read as English ones', async () => {
    const person = { provider: 'staff', sub: 'old' };
    await rememberOfficer(world.store, officerAs(person), { name: { en: 'Nobody' } });
    const key = await world.store.keys.forOwner(ownerOfStaff(person));
    const pk = officerKey(person);
    await world.store.documents.put({
      TableName: world.store.names.sessions,
      Item: { pk, sealed: seal(key, placeOf('sessions', pk), 'OLD, Wing Sze') },
    });
    expect((await staffNames(world.store, [person])).get('staff#old')).toEqual({ en: 'OLD, Wing Sze' });
  });
});
