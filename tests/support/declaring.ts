import type { Actor } from '../../schemas/actor.ts';
import { rememberOfficer } from '../../store/officers.ts';
import { formIn } from './client.ts';
import { siteOf } from './site.ts';
import type { World } from './world.ts';

/** Somebody at the pages on which days are declared: signed in, and known by name. */
export async function atDays(world: World, actor: Actor) {
  if (actor.kind !== 'staff') throw new Error('Days are declared by staff');
  const site = siteOf(world);
  await rememberOfficer(world.store, actor, { name: { en: `Officer ${actor.person.sub}` }, mail: undefined });
  const cookie = await site.signIn(actor);
  const days = '/en/operations/days';
  const look = (path = '') => site.get(`${days}${path}`, cookie);
  const send = async (path: string, typed: Record<string, string>) => {
    const { html } = await look(path);
    const { fields } = formIn({ html, url: `http://localhost${days}${path}` }, /\/operations\/days/u);
    const hidden = ['requestKey', 'csrf'].map((name) => [name, String(fields[name])] as const);
    return site.post(`${days}${path}`, cookie, { ...Object.fromEntries(hidden), ...typed });
  };
  const declare = (date: string, more: Record<string, string> = {}) => {
    const [year = '', month = '', day = ''] = date.split('-');
    return send('', {
      'day-day': day,
      'day-month': month,
      'day-year': year,
      reason: 'tropicalCyclone',
      announced: 'Hong Kong Observatory, no. 8 from 02:40 to 13:20',
      ...more,
    });
  };
  const act = (date: string, name: 'confirm' | 'withdraw' | 'retry') => send(`/${date}`, { act: name });
  return { actor, cookie, site, look, send, declare, act };
}
