import { loadDraft } from '../../store/drafts.ts';
import { aDefinition, text } from './definition.ts';
import { tagsOf } from './html.ts';
import type { siteOf } from './site.ts';
import type { World } from './world.ts';

const choice = (value: string) => ({ value, label: text(value) });

/** A form in which answers call for other questions, on the same page, on another, and in rows; and an address to be confirmed. */
export const draftingForm = aDefinition({
  id: 'drafting',
  pages: [
    {
      id: 'about',
      title: text('About you'),
      questions: [
        { id: 'title', type: 'choice', label: text('Title'), options: [choice('mr'), choice('other')] },
        { id: 'otherTitle', type: 'text', label: text('Which'), showWhen: "answers.title == 'other'" },
        { id: 'nick', type: 'text', label: text('Nickname'), optional: true, maxLength: 20 },
        { id: 'guests', type: 'wholeNumber', label: text('Guests'), maximum: 50 },
      ],
    },
    {
      id: 'room',
      title: text('Room'),
      showWhen: 'answers.guests > 0',
      questions: [{ id: 'seats', type: 'wholeNumber', label: text('Seats') }],
      checks: [
        {
          require: 'answers.seats >= answers.guests',
          question: 'seats',
          message: text('There must be a seat for every guest'),
        },
      ],
    },
    {
      id: 'helpers',
      title: text('Helpers'),
      questions: [
        {
          id: 'helpers',
          type: 'group',
          label: text('Helpers'),
          itemName: text('Helper'),
          maximum: 5,
          questions: [
            { id: 'name', type: 'text', label: text('Name') },
            { id: 'paid', type: 'yesNo', label: text('Paid') },
            { id: 'wage', type: 'wholeNumber', label: text('Wage'), showWhen: 'row.paid' },
          ],
        },
      ],
    },
    {
      id: 'contact',
      title: text('Contact'),
      questions: [{ id: 'mail', type: 'email', label: text('E-mail'), confirm: true }],
    },
  ],
  workflow: {
    engine: 1,
    stages: [
      { id: 'vetting', stage: 'vetting', team: 'licensing', checklist: [{ id: 'a', text: text('A') }] },
      { id: 'decision', stage: 'decision', team: 'licensing', fourEyes: false },
    ],
  },
  fees: [],
  licence: undefined,
});

export type Fields = Record<string, string>;

/** What is typed where every answer is good. */
export const goodPages: Readonly<Record<string, Fields>> = {
  about: { title: 'mr', nick: '', guests: '2' },
  room: { seats: '4' },
  helpers: {
    'helpers-rows': '1',
    'helpers-0-name': 'Ah Ming',
    'helpers-0-paid': 'no',
  },
  contact: { mail: 'tai.man@example.com' },
};

/** Hidden fields of a page's form that posts to an address; what a browser would send with what is typed. */
export function hiddenIn(html: string, action: string): Fields {
  const form = html.split('<form').find((part) => part.includes(`action="${action}"`)) ?? '';
  return Object.fromEntries(
    tagsOf(`<form${form}`).flatMap(({ name, attributes: { type, name: field, value = '' } }) =>
      name === 'input' && type === 'hidden' && field !== undefined ? [[field, value] as const] : [],
    ),
  );
}

/** Somebody who fills in the form without a window. */
export async function aDrafter(
  world: World,
  site: ReturnType<typeof siteOf>,
  person: string,
  device?: { readonly path: string },
) {
  const cookie = await site.signIn(person);
  const service = await site.get(`/en/services/${draftingForm.id}`, cookie);
  const start = `/en/services/${draftingForm.id}/applications`;
  const begin = async () => {
    const statement = (await site.post(start, cookie, hiddenIn(service.html, start))).location;
    await site.post(statement, cookie, hiddenIn((await site.get(statement, cookie)).html, statement));
    return statement.replace(/\/privacy$/u, '');
  };
  const path = device?.path ?? (await begin());
  const id = path.split('/').at(-1) ?? '';
  const pageOf = (page: string) => `${path}/pages/${page}`;
  const open = async (page: string) => {
    const shown = await site.get(pageOf(page), cookie);
    return { html: shown.html, hidden: hiddenIn(shown.html, pageOf(page)) };
  };
  return {
    id,
    path,
    cookie,
    open,
    get: (address: string) => site.get(address.startsWith('/') ? address : `${path}/${address}`, cookie),
    post: (address: string, fields: Fields) => site.post(`${path}/${address}`, cookie, fields),
    /** Saves a page, as rendered now or earlier; where it is shown again at an address of its own, that is followed. */
    save: async (page: string, fields: Fields, hidden?: Fields) => {
      const sent = { ...(hidden ?? (await open(page)).hidden), ...fields };
      const answer = await site.post(pageOf(page), cookie, sent);
      return answer.location.startsWith(`${pageOf(page)}?`) ? site.get(answer.location, cookie) : answer;
    },
    /** What the page's script does while one types. */
    keep: async (page: string, fields: Fields, hidden?: Fields) =>
      site.post(`${pageOf(page)}/typed`, cookie, { ...(hidden ?? (await open(page)).hidden), ...fields }),
    fillIn: async () => {
      for (const [page, fields] of Object.entries(goodPages))
        await site.post(pageOf(page), cookie, { ...(await open(page)).hidden, ...fields });
    },
    /** What is kept, opened. */
    content: async () => (await loadDraft(world.store, id))?.content,
    version: async () => (await loadDraft(world.store, id))?.version,
  };
}
