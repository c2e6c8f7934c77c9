import type { Mail } from '../../adapters/mail/mail-sender.ts';
import type { Particulars } from '../../schemas/answers.ts';
import { loadDraft } from '../../store/drafts.ts';
import { aDefinition, stages, text } from './definition.ts';
import { deliverMail } from './deliver-mail.ts';
import { type Fields, hiddenIn } from './drafting.ts';
import { siteOf } from './site.ts';
import type { World } from './world.ts';

/** A form that partners, row by row, and sometimes a surveyor must sign. */
export const partnershipForm = aDefinition({
  id: 'partnership',
  pages: [
    {
      id: 'about',
      title: text('About'),
      questions: [
        { id: 'nature', type: 'text', label: text('Nature') },
        { id: 'mail', type: 'email', label: text('E-mail') },
        { id: 'surveyed', type: 'yesNo', label: text('Surveyed?') },
        { id: 'age', type: 'calculated', as: 'text', value: 'today', label: text('Stated on') },
      ],
    },
    {
      id: 'partners',
      title: text('Partners'),
      questions: [
        {
          id: 'partners',
          type: 'group',
          label: text('Partners'),
          itemName: text('Partner'),
          minimum: 0,
          maximum: 5,
          questions: [
            { id: 'name', type: 'text', label: text('Name') },
            { id: 'mail', type: 'email', label: text('E-mail') },
          ],
        },
      ],
    },
  ],
  coSignatures: [
    {
      id: 'partner',
      forEach: 'partners',
      who: text('Partner'),
      name: 'row.name',
      email: 'row.mail',
      statement: [text('I am a partner.')],
    },
    {
      id: 'surveyor',
      who: text('Surveyor'),
      name: '"LEE, Siu Ming"',
      email: '"surveyor@example.com"',
      when: 'answers.surveyed',
      statement: [text('I have surveyed it.')],
    },
  ],
  workflow: {
    engine: 1,
    stages: [{ ...stages.vetting, checklist: [{ id: 'a', text: text('A') }] }, stages.decision],
  },
  fees: [],
  licence: undefined,
});

export const partners = [
  { name: 'Mei Ling WONG', mail: 'mei.ling@example.com' },
  { name: '李小明', mail: 'siu.ming@example.com' },
] as const;

/** Who the people of these tests are to the identity provider. */
export const particulars = {
  chan: { englishName: 'CHAN, Tai Man', chineseName: '陳大文', email: 'tai.man@example.com' },
  wong: { englishName: 'WONG, Mei Ling' },
  lee: { englishName: 'LEE, Siu Ming', chineseName: '李小明' },
  ho: { englishName: 'HO, Ka Yan' },
} as const satisfies Record<string, Particulars>;
type Person = keyof typeof particulars;

const fieldsOf = (rows: readonly { name: string; mail: string }[]): Fields => ({
  'partners-rows': String(rows.length),
  ...Object.fromEntries(
    rows.flatMap(({ name, mail }, n) => [
      [`partners-${n}-name`, name],
      [`partners-${n}-mail`, mail],
    ]),
  ),
});

/** The path of the link in the latest mail to an address. */
export function linkIn(mails: readonly Mail[], to: string): string {
  const found = mails.findLast((mail) => mail.to === to)?.text ?? '';
  const [link] = /\/(?:en|tc|sc)\/applications\/\S+/u.exec(found) ?? [];
  if (link === undefined) throw new Error(`No link was mailed to ${to}`);
  return link;
}

/** Somebody who has filled in the form, for these partners. */
export async function aPartnership(
  world: World,
  {
    rows = partners,
    surveyed = 'no',
  }: { rows?: readonly { name: string; mail: string }[]; surveyed?: 'yes' | 'no' } = {},
) {
  const site = siteOf(world);
  const cookie = await site.signIn('chan', particulars.chan);
  const start = `/en/services/${partnershipForm.id}/applications`;
  const service = await site.get(`/en/services/${partnershipForm.id}`, cookie);
  const statement = (await site.post(start, cookie, hiddenIn(service.html, start))).location;
  await site.post(statement, cookie, hiddenIn((await site.get(statement, cookie)).html, statement));
  const path = statement.replace(/\/privacy$/u, '');
  const id = path.split('/').at(-1) ?? '';
  const form = async (address: string, action: string, fields: Fields, from = cookie) => {
    const shown = await site.get(address, from);
    return site.post(action, from, { ...hiddenIn(shown.html, action), ...fields });
  };
  const save = (page: string, fields: Fields) =>
    form(`${path}/pages/${page}`, `${path}/pages/${page}`, fields);
  const about = (nature: string) => save('about', { nature, mail: 'tai.man@example.com', surveyed });
  await about('Bakery');
  await save('partners', fieldsOf(rows));
  const ask = (entry: string) => form(`${path}/signatures`, `${path}/signatures/${entry}`, {});
  return {
    id,
    path,
    cookie,
    site,
    form,
    about,
    ask,
    partners: (changed: typeof rows) => save('partners', fieldsOf(changed)),
    get: (address: string, from = cookie) =>
      site.get(address.startsWith('/') ? address : `${path}/${address}`, from),
    /** Asks, and gives the path in the mail. */
    askFor: async (entry: string, to: string) => {
      await ask(entry);
      return linkIn(await deliverMail(world), to);
    },
    as: (person: Person) => site.signIn(person, particulars[person]),
    /** Presses the button, also where the page shows none. */
    sign: async (link: string, person: Person, fields: Fields = { agreed: 'yes' }) => {
      const from = await site.signIn(person, particulars[person]);
      const { html } = await site.get(link, from);
      const [, csrf = ''] = /name="csrf" value="([^"]+)"/u.exec(html) ?? [];
      return site.post(link, from, { csrf, ...hiddenIn(html, link), ...fields });
    },
    decline: async (link: string, person: Person, why: string) => {
      const from = await site.signIn(person, particulars[person]);
      const { html } = await site.get(link, from);
      return site.post(`${link}/decline`, from, { ...hiddenIn(html, link), why });
    },
    send: () => form(`${path}/declaration`, `${path}/declaration`, { declared: 'yes' }),
    content: async () => (await loadDraft(world.store, id))?.content,
  };
}
