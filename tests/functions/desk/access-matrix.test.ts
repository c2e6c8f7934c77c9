import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, Role } from '../../../schemas/actor.ts';
import { type RouteName, routes } from '../../../schemas/routes.ts';
import { loadEvents } from '../../../store/records.ts';
import { atDesk, deskDefinition, submitted } from '../../support/a-desk.ts';
import { aCommand } from '../../support/commands.ts';
import { csrfOf } from '../../support/csrf.ts';
import { officer } from '../../support/people.ts';
import { aWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await world.publish(deskDefinition());
});
afterAll(() => world.close());

const working = ['clerk', 'caseworker', 'inspector', 'endorser', 'supervisor'] as const satisfies Role[];
const reading = [...working, 'auditor'] as const satisfies Role[];
const isOf = (roles: readonly Role[], role: Role) => roles.includes(role);

const names = Object.keys(routes).filter((name): name is RouteName => name in routes);
const deskRoutes = names.filter((name) =>
  ['caseworker', 'desk', 'correspondence', 'oversight', 'comparison'].includes(routes[name].audience),
);
const aboutACase = deskRoutes.filter((name) => routes[name].path.includes('{case}'));
const actions = aboutACase.filter(
  (name) => routes[name].method === 'POST' && !/Typed|breakGlass/u.test(name),
);
const addressOf = (name: RouteName) =>
  routes[name].path
    .replace('{language}', 'en')
    .replace('{case}', 'c-matrix')
    .replace('{request}', 'r1')
    .replace('{flag}', 'urgent')
    .replace('{other}', 'c0')
    .replace('{form}/steps/{step}', 'corrections/steps/correction.propose')
    .replace('{form}', 'corrections')
    .replace(/\{\w+\}/u, 'nothing');

async function tryAs(actor: Actor, name: RouteName) {
  const { site, cookie } = await atDesk(world, actor);
  const { path, method } = routes[name];
  expect(path).toContain('/desk');
  if (method === 'GET') return site.get(addressOf(name), cookie);
  const typed = {
    requestKey: 'k'.repeat(22),
    csrf: csrfOf(cookie),
    why: 'x',
    verdict: 'different',
    text: 'Chan',
  };
  return site.post(addressOf(name), cookie, typed);
}

const ref = { kind: 'case' as const, id: 'c-matrix' };
const events = async () => (await loadEvents(world.store, ref)).length;

describe('every route of the desk', () => {
  beforeAll(async () => {
    const { take } = await submitted(world, 'c-matrix');
    await take(aCommand('fee.post'));
    await take(aCommand('request.ask'));
    await take(aCommand('case.flag'));
    await take(aCommand('case.match'));
    await submitted(world, 'c0');
  });

  it.each(Role.options.filter((role) => !isOf(reading, role)))(
    'is closed to a %s, who changes nothing and sees nothing of a case',
    async (role) => {
      const before = await events();
      for (const name of deskRoutes) {
        const { status, html } = await tryAs(officer(`x-${role}`, [role]), name);
        expect([403, 404], `${role} ${name} ${status}`).toContain(status);
        expect(html).not.toContain('A1234563');
      }
      expect(await events()).toBe(before);
    },
  );

  it('lets an auditor read every case of the department, of whatever team, and change none', async () => {
    const auditor = officer('audit', ['auditor'], { teams: [] });
    const before = await events();
    for (const name of actions) expect([403, 404], name).toContain((await tryAs(auditor, name)).status);
    expect(await events()).toBe(before);
    const page = await tryAs(auditor, 'deskCase');
    expect(page.status).toBe(200);
    expect(page.html).toContain('A1234563');
    expect(page.html).not.toMatch(/\/(?:vetting|claim|hold)"/u);
    expect((await tryAs(auditor, 'desk')).html).toContain('c-matrix');
  });

  it.each(working)(
    'is closed to a %s of another team but for a reason, and of another department altogether',
    async (role) => {
      const before = await events();
      const near = officer(`near-${role}`, [role], { teams: ['inspectors'] });
      const far = officer(`far-${role}`, [role], { department: 'housing' });
      for (const name of aboutACase.filter((one) => one !== 'breakGlass' && one !== 'deskAccess')) {
        const there = await tryAs(near, name);
        expect([303, 403, 404], `${name} ${there.status}`).toContain(there.status);
        if (there.status === 303) expect(there.location).toBe('/en/desk/cases/c-matrix/access');
        expect((await tryAs(far, name)).status, name).toBe(404);
      }
      expect(await events()).toBe(before);
    },
  );

  it('lets only the right roles take a step, whoever sends the form', async () => {
    const may: Partial<Record<RouteName, readonly Role[]>> = {
      hold: ['supervisor'],
      moveTeam: ['supervisor'],
      claim: working,
      recuse: working,
      setFlag: working,
    };
    for (const [name, roles] of Object.entries(may))
      for (const role of working.filter((one) => !isOf(roles, one))) {
        const actor = officer(`r-${role}`, [role]);
        const route = names.find((one) => one === name);
        if (!route) throw new Error(name);
        const before = await events();
        const { site, cookie } = await atDesk(world, actor);
        const typed = {
          requestKey: `${name}-${role}-0123456789`,
          csrf: csrfOf(cookie),
          holdWhy: 'x',
          team: 'inspectors',
        };
        const { html } = await site.post(addressOf(route), cookie, typed);
        expect(html, `${role} ${name}`).toContain('Your role does not allow this');
        expect(await events()).toBe(before);
      }
  });
});
