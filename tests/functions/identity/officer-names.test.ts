import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officer as officerOf } from '../../../functions/identity/doors.ts';
import { rememberOfficer } from '../../../store/officers.ts';
import { atDesk, deskDefinition, submitted } from '../../support/a-desk.ts';
import { aCommand } from '../../support/commands.ts';
import { textOf } from '../../support/html.ts';
import { officer, supervisor } from '../../support/people.ts';
import { aWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await world.publish(deskDefinition());
});
afterAll(() => world.close());

describe('an officer whose sign-in says two names', () => {
  it('has both in their session, the Chinese one first; who has one has that', () => {
    const claims = { name_en: 'IP, Wing Sze', department: 'transport', teams: [], roles: [] };
    const both = officerOf('ip', { ...claims, name_zh: '葉詠詩' });
    expect(both.name).toBe('葉詠詩');
    expect(both.particulars).toEqual({ englishName: 'IP, Wing Sze', chineseName: '葉詠詩' });
    expect(officerOf('ip', claims)).toMatchObject({ name: 'IP, Wing Sze' });
  });

  it('is called by the Chinese one on Chinese pages, by the English one on English pages', async () => {
    const { take } = await submitted(world, 'named');
    const ip = officer('ip');
    const desk = await atDesk(world, ip);
    await atDesk(world, officer('ho'));
    if (ip.kind !== 'staff') throw new Error('An officer');
    await rememberOfficer(world.store, ip, { name: { en: 'IP, Wing Sze', zh: '葉詠詩' } });
    await take(aCommand('fee.post'));
    await take(aCommand('case.claim', { by: officer('ho') }));
    await take(aCommand('case.flag', { by: ip }));
    const read = async (path: string) => textOf((await desk.site.get(path, desk.cookie)).html);
    for (const page of ['cases/named', 'cases/named/work', 'cases/named/history']) {
      const [en, tc, sc] = [
        await read(`/en/desk/${page}`),
        await read(`/tc/desk/${page}`),
        await read(`/sc/desk/${page}`),
      ];
      expect(en).toContain('IP, Wing Sze');
      expect(en).not.toContain('葉詠詩');
      for (const chinese of [tc, sc]) {
        expect(chinese).toContain('葉詠詩');
        expect(chinese).not.toContain('Wing Sze');
        expect(chinese, 'has one name only').toContain('Officer ho');
      }
    }
  });

  it('is chosen by that name among colleagues', async () => {
    const so = await atDesk(world, supervisor());
    const { html } = await so.site.get('/tc/desk/cases/named/work', so.cookie);
    expect(html).toMatch(/<option[^>]*>葉詠詩/u);
  });
});
