import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseAtWork } from '../../support/casework.ts';
import { aCommand } from '../../support/commands.ts';
import { stages } from '../../support/definition.ts';
import { textOf } from '../../support/html.ts';
import { inspector, officer, supervisor } from '../../support/people.ts';
import { serviceOf } from '../../support/run-case.ts';
import { aWorld, type World } from '../../support/world.ts';

const definition = serviceOf([
  stages.vetting,
  stages.inspection,
  { ...stages.decision, fourEyes: true },
  stages.issue,
]);
const submitted = aCommand('application.submit');
let world: World;
beforeAll(async () => {
  world = await aWorld();
  await world.publish(definition);
});
afterAll(() => world.close());

const page = (id: string, language = 'en') => `/${language}/desk/cases/${id}`;

describe('what an officer is told they may not do', () => {
  it('is nothing that is no work of their role', async () => {
    const at = await caseAtWork(world, definition, 'n1', [submitted]);
    const seen = textOf((await at.get(inspector(), page('n1'))).html);
    expect(seen).not.toContain('not possible');
    expect(seen).toContain('There is nothing for you to do on this case now');
    expect(textOf((await at.get(officer('ip'), page('n1'))).html)).not.toContain('not possible');
  });

  it('is what their role would do, with the reason, several of one reason together', async () => {
    const at = await caseAtWork(world, definition, 'n2', [
      submitted,
      aCommand('case.claim', { by: officer('ho') }),
    ]);
    expect(textOf((await at.get(officer('ip'), page('n2'))).html)).toContain(
      'Complete vetting: not possible. A colleague has taken this case.',
    );
    const away = officer('seer', ['caseworker'], { teams: ['inspectors'] });
    const seen = textOf((await at.get(away, page('n2'))).html);
    expect(seen.match(/not possible/gu)).toHaveLength(1);
    expect(seen).toContain('This case is with another team.');
  });
});

describe('a decision that a second person has to endorse', () => {
  it('is told as proposed, at once and in the history, in every language', async () => {
    const single = serviceOf([stages.vetting, { ...stages.decision, fourEyes: true }, stages.issue]);
    await world.publish({ ...single, id: 'proposed' });
    const at = await caseAtWork(world, { ...single, id: 'proposed' }, 'p1', [
      submitted,
      aCommand('vetting.complete'),
    ]);
    const ho = officer('ho');
    const sent = await at.send(ho, page('p1'), '/decision', { outcome: 'grant' });
    expect(sent.location).toContain('done=decision.grant');
    const told = textOf((await at.get(ho, `${page('p1')}?done=decision.grant`)).html);
    expect(told).toContain('Proposed: grant A second person must endorse it.');
    expect(told).not.toMatch(/Done: Grant|Decision: grant/u);
    const chinese = textOf((await at.get(ho, `${page('p1', 'tc')}?done=decision.grant`)).html);
    expect(chinese).toContain('建議批准');
    expect(chinese).not.toMatch(/已執行：批准|決定：批准/u);
    await at.step(aCommand('decision.endorse'));
    const after = textOf((await at.get(supervisor(), `${page('p1')}/history`)).html);
    expect(after).toMatch(/Proposed: grant .*Decision endorsed/u);
  });

  it('is told as done where one officer decides', async () => {
    const alone = { ...serviceOf([{ ...stages.decision, fourEyes: false }, stages.issue]), id: 'alone' };
    await world.publish(alone);
    const at = await caseAtWork(world, alone, 'd1', [submitted]);
    await at.send(officer('ho'), page('d1'), '/decision', { outcome: 'grant' });
    const told = textOf((await at.get(officer('ho'), `${page('d1')}?done=decision.grant`)).html);
    expect(told).toContain('Done: Grant');
    expect(told).toContain('Decision: grant');
  });
});
