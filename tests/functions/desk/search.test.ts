import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordCalls } from '../../../bench/calls.ts';
import { eraseFindings } from '../../../store/findings.ts';
import { loadRecord } from '../../../store/records.ts';
import { atDesk, chan, deskDefinition, submitted } from '../../support/a-desk.ts';
import { allRows } from '../../support/all-rows.ts';
import { aCommand } from '../../support/commands.ts';
import { deliverMail } from '../../support/deliver-mail.ts';
import { textOf } from '../../support/html.ts';
import { officer } from '../../support/people.ts';
import { aWorld, type World } from '../../support/world.ts';

let world: World;
const wong = {
  answers: {
    ...chan.answers,
    licenceNumber: 'W7654321',
    home: { ...chan.answers.home, flat: 'B', building: 'Heron Court' },
  },
  particulars: {
    englishName: 'WONG, Siu Ming',
    chineseName: '黃小明',
    hkid: 'G123456(A)',
    birthDate: '1990-01-01',
  },
};

beforeAll(async () => {
  world = await aWorld();
  await world.publish(deskDefinition());
});
afterAll(() => world.close());

const references = async (desk: Awaited<ReturnType<typeof atDesk>>, text: string, kind?: string) => {
  const { html, status } = await desk.search(text, kind);
  expect(status).toBe(200);
  return Array.from(html.matchAll(/\/desk\/cases\/([\w-]+)"/gu), ([, id]) => id);
};

describe('search', () => {
  it('finds a case by reference, number, name in either script and address, however it is typed, and nothing else', async () => {
    const mine = await submitted(world, 'chan-1');
    await submitted(world, 'wong-1', wong);
    await deliverMail(world);
    const desk = await atDesk(world, officer('ip'));
    for (const typed of [
      mine.reference,
      mine.reference.replaceAll('-', '').toLowerCase(),
      'a1234563',
      'A123456(3)',
      'tai man chan',
      'CHAN Tai Man',
      '陳大文',
      '陈 大文',
    ])
      expect(await references(desk, typed), typed).toEqual(['chan-1']);
    for (const typed of [
      'Marigold Mansion',
      'flat A, 12/F, Marigold Mansion, 1 Egret Street',
      'marigold mansion 1 egret street a 12 wan chai',
    ])
      expect(await references(desk, typed, 'address'), typed).toEqual(['chan-1']);
    expect(new Set(await references(desk, '1 Egret Street', 'address'))).toEqual(
      new Set(['chan-1', 'wong-1']),
    );
    for (const typed of ['CHAN', 'A123457(1)', '大文', 'Marigold'])
      expect(await references(desk, typed), typed).toEqual([]);
  });

  it('finds nothing of other departments and teams; an auditor finds all of the department', async () => {
    const mine = await submitted(world, 'chan-2', {
      ...wong,
      particulars: { ...wong.particulars, hkid: 'K123456(0)' },
    });
    await deliverMail(world);
    const typed = 'K1234560';
    expect(await references(await atDesk(world, officer('ip')), typed)).toEqual(['chan-2']);
    expect(
      await references(await atDesk(world, officer('far', ['supervisor'], { department: 'housing' })), typed),
    ).toEqual([]);
    expect(
      await references(
        await atDesk(world, officer('far', ['supervisor'], { department: 'housing' })),
        mine.reference,
      ),
    ).toEqual([]);
    expect(
      await references(
        await atDesk(world, officer('near', ['supervisor'], { teams: ['inspectors'] })),
        typed,
      ),
    ).toEqual([]);
    expect(
      await references(await atDesk(world, officer('audit', ['auditor'], { teams: [] })), typed),
    ).toEqual(['chan-2']);
  });

  it('follows a case to another team', async () => {
    const { take } = await submitted(world, 'moved', { particulars: { englishName: 'HERON, Grey' } });
    await take(aCommand('fee.post'));
    await take(aCommand('case.move'));
    await deliverMail(world);
    const inspector = await atDesk(world, officer('tam', ['inspector'], { teams: ['inspectors'] }));
    expect(await references(inspector, 'Grey Heron')).toEqual(['moved']);
    expect(await references(await atDesk(world, officer('ip')), 'Grey Heron')).toEqual([]);
  });

  it('says so when nothing was typed or found, and looks in the database once', async () => {
    const desk = await atDesk(world, officer('ip'));
    expect(textOf((await desk.search('。')).html)).toContain('Type what you are looking for');
    await desk.look('/search');
    const calls = await recordCalls(world.store.documents, () => desk.search('CHAN Tai Man'));
    const ofCases = calls.filter(({ input }) =>
      JSON.stringify(input).includes(`"${world.store.names.cases}"`),
    );
    const catalogue = ofCases.filter(({ input }) => JSON.stringify(input).includes('CATALOGUE'));
    expect(ofCases.length - catalogue.length).toBe(1);
  });

  it('leaves no name, number or address in any key or row, and none at all once the case is erased', async () => {
    await submitted(world, 'gone', { particulars: { englishName: 'VANISH, Quick', hkid: 'P123456(7)' } });
    await deliverMail(world);
    const rows = JSON.stringify(await allRows(world));
    for (const secret of [/vanish/iu, /P123456/u, /marigold/iu, /陳大文/u, /陈大文/u])
      expect(rows).not.toMatch(secret);
    const desk = await atDesk(world, officer('ip'));
    expect(await references(desk, 'Quick Vanish')).toEqual(['gone']);
    await eraseFindings(world.store, { case: 'gone' });
    expect(await references(desk, 'Quick Vanish')).toEqual([]);
    const left = (await allRows(world)).filter(
      (row) => String(row['pk']).startsWith('FIND') && String(row['sk']).includes('gone'),
    );
    for (const row of left) expect(Object.keys(row).toSorted()).toEqual(['pk', 'sk', 'ttl']);
  });

  it('adds no row to the submission and is told to it twice without harm', async () => {
    const { ref } = await submitted(world, 'twice');
    await deliverMail(world);
    const before = await loadRecord(world.store, ref);
    const { indexCase } = await import('../../../functions/background/deliver-effects/index-case.ts');
    const waiting = {
      pk: '',
      sk: '',
      ref,
      version: 1,
      index: 0,
      effect: { type: 'indexCase' as const },
      attempts: 1,
    };
    const deps = {
      ...world,
      mail: { send: () => Promise.reject(new Error('none')) },
      register: { match: () => Promise.reject(new Error('none')) },
      bank: { creditsFor: () => Promise.reject(new Error('none')) },
      origin: '',
    };
    await indexCase(deps, { waiting, at: world.legalNow() });
    expect((await loadRecord(world.store, ref))?.version).toBe(before?.version);
  });
});
