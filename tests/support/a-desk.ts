import { takeStep } from '../../functions/step/take-step.ts';
import { referenceOf } from '../../rules/reference.ts';
import type { Actor } from '../../schemas/actor.ts';
import type { CaseCommand } from '../../schemas/command.ts';
import { rememberOfficer } from '../../store/officers.ts';
import { unborn } from '../../store/records.ts';
import { rowKeys } from '../../store/row-keys.ts';
import { putNew } from '../../store/transact.ts';
import { formIn } from './client.ts';
import { aCommand } from './commands.ts';
import { aDefinition, text } from './definition.ts';
import { siteOf } from './site.ts';
import type { World } from './world.ts';

/** A service with a name, a number and an address, and a rule for duplicates. */
export const deskDefinition = (overrides: Record<string, unknown> = {}) =>
  aDefinition({
    department: {
      id: 'transport',
      name: text('Transport'),
      teams: [
        { id: 'licensing', name: text('Licensing') },
        { id: 'inspectors', name: text('Inspectors') },
      ],
    },
    pages: [
      {
        id: 'you',
        title: text('You'),
        questions: [
          { id: 'licenceNumber', type: 'text', label: text('Licence number') },
          { id: 'home', type: 'address', label: text('Home') },
        ],
      },
    ],
    duplicates: [
      { id: 'same-licence', match: 'strict', answers: ['licenceNumber'], withinDays: 30 },
      { id: 'same-name', match: 'near', particulars: ['birthDate'], withinDays: 30 },
    ],
    ...overrides,
  });

export const chan = {
  answers: {
    licenceNumber: 'A1234563',
    home: {
      flat: 'A',
      floor: '12',
      building: 'Marigold Mansion',
      street: '1 Egret Street',
      district: 'Wan Chai',
      region: 'HK',
    },
  },
  particulars: {
    englishName: 'CHAN, Tai Man',
    chineseName: '陳大文',
    hkid: 'A123456(3)',
    birthDate: '1996-05-12',
  },
};

let count = 0;
/** A reference nobody had before, good by its check symbol. */
function nextReference(): string {
  count += 1;
  return referenceOf(
    Uint8Array.from({ length: 32 }, (_, n) => (n * 7 + Math.floor(count / 31 ** (n % 3)) * 13) % 248),
  );
}

/** A case just submitted; everything a test is not about is Mr Chan's. */
export async function submitted(
  world: World,
  id: string,
  {
    release = { service: 'test-permit', number: 1 },
    ...sent
  }: {
    release?: { service: string; number: number };
    answers?: object;
    particulars?: object;
    at?: CaseCommand['at'];
  } = {},
) {
  const ref = { kind: 'case' as const, id };
  const reference = nextReference();
  const { at, ...input } = sent;
  const outcome = await takeStep(world, {
    ref,
    begin: unborn(ref, `case:${id}`, release),
    intend: () => ({
      command: aCommand('application.submit', {
        input: { ...chan, ...input },
        facts: { reference },
        ...(at ? { at } : {}),
      }),
      also: [putNew(world.store.names.cases, { ...rowKeys.reference(reference), record: ref }, 'taken')],
    }),
  });
  if (outcome.outcome !== 'accepted') throw new Error(outcome.outcome);
  const take = (command: CaseCommand) => takeStep(world, { ref, intend: () => ({ command }) });
  return { ref, id, reference, take };
}

/** An officer at the desk: signed in, known to colleagues, with hands to read pages and send their forms. */
export async function atDesk(world: World, actor: Actor, mail?: string, site = siteOf(world)) {
  if (actor.kind !== 'staff') throw new Error('The desk is for staff');
  await rememberOfficer(world.store, actor, { name: { en: `Officer ${actor.person.sub}` }, mail });
  const cookie = await site.signIn(actor);
  const look = (path: string) => site.get(`/en/desk${path}`, cookie);
  /** Opens a page, and sends one of its forms to an address, or what one of its buttons sends elsewhere. */
  const send = async (
    page: string,
    action: string,
    typed: Record<string, string | readonly string[]> = {},
  ) => {
    const { html } = await look(page);
    const { fields } = formIn({ html, url: `http://localhost/en/desk${page}` }, /\/desk\/./u);
    const hidden = ['requestKey', 'csrf', 'seen'].flatMap((name) =>
      fields[name] === undefined ? [] : [[name, String(fields[name])] as const],
    );
    return site.post(`/en/desk${action}`, cookie, { ...Object.fromEntries(hidden), ...typed });
  };
  const search = (text: string, kind = 'name') => send('/search', '/search', { text, kind });
  return { actor, cookie, site, look, send, search };
}
