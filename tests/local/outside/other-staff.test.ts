import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { demoPeople } from '../../../local/outside/identity/demo-people.ts';
import { parseDefinition } from '../../../rules/forms/load-definition.ts';
import { calendar } from '../../support/calendar.ts';

const root = new URL('../../../', import.meta.url).pathname;

const files = globSync('services/*/*.yaml', { cwd: root });

test.each(files)('somebody can decide on cases of %s, and somebody else look at it again', (file) => {
  const loaded = parseDefinition(readFileSync(`${root}${file}`, 'utf8'), file, calendar);
  if (!loaded.ok) throw new Error(`${file} does not load`);
  const { department, workflow } = loaded.definition;
  for (const stage of workflow.stages) {
    if (!('team' in stage)) continue;
    const roles = demoPeople.flatMap((person) =>
      person.provider === 'staff' &&
      person.claims.department === department.id &&
      person.claims.teams.includes(stage.team)
        ? person.claims.roles
        : [],
    );
    const needed = stage.stage === 'inspection' ? ['inspector'] : ['caseworker', 'supervisor'];
    const { members = 'endorser', quorum = 0 } = (stage.stage === 'decision' && stage.panel) || {};
    expect(roles).toEqual(expect.arrayContaining(quorum > 0 ? [members, 'supervisor'] : needed));
    expect(roles.filter((role) => role === members).length).toBeGreaterThanOrEqual(quorum);
  }
});

test.each(files)('somebody can speak for every body that %s asks', (file) => {
  const loaded = parseDefinition(readFileSync(`${root}${file}`, 'utf8'), file, calendar);
  if (!loaded.ok) throw new Error(`${file} does not load`);
  const asked = loaded.definition.workflow.stages.flatMap((stage) =>
    stage.stage === 'referral' ? [...stage.bodies, ...stage.more] : [],
  );
  const unheard = asked.filter(
    ({ department, team }) =>
      !demoPeople.some(
        ({ provider, claims }) =>
          provider === 'staff' &&
          claims.department === department &&
          claims.teams.includes(team) &&
          claims.roles.includes('caseworker'),
      ),
  );
  expect(unheard).toEqual([]);
});
