import { expect, test } from 'vitest';
import { CaseContext } from '../../schemas/case.ts';
import type { CaseCommand } from '../../schemas/command.ts';
import { advance, beginning } from '../../workflows/advance.ts';
import { caseEngine } from '../../workflows/case-machine.ts';
import { compose } from '../../workflows/compose.ts';
import { materialSince } from '../../workflows/stale.ts';
import { aCommand } from '../support/commands.ts';
import { stages } from '../support/definition.ts';
import { applicant, clock, officer } from '../support/people.ts';
import { serviceOf } from '../support/run-case.ts';

const engine = caseEngine(compose(serviceOf([{ ...stages.decision, fourEyes: false }])));
const submitted = (mailTo?: string) =>
  aCommand('application.submit', { facts: { fees: [], ...(mailTo === undefined ? {} : { mailTo }) } });

/** Takes each command; what was refused, and what the case remembers in the end. */
function run(...commands: readonly CaseCommand[]) {
  let snapshot = beginning(engine);
  const refused = commands.map((command) => {
    const advanced = advance(engine, snapshot, command);
    if (!advanced.accepted) return advanced.refusal;
    snapshot = advanced.snapshot;
    return undefined;
  });
  return { refused: refused.at(-1), context: CaseContext.parse(snapshot.context) };
}

const mailed = submitted('old@example.hk');
const fails = aCommand('mail.fail');
const corrects = aCommand('mail.correct');

test('mail that came back is remembered until the applicant gives an address, to which it goes from then on', () => {
  expect(run(mailed, fails).context.mailFailed).toMatchObject({ how: 'bounced' });
  const { refused, context } = run(mailed, fails, corrects);
  expect([refused, context.mailFailed, context.application?.mailTo]).toEqual([
    undefined,
    undefined,
    'tai.man@example.hk',
  ]);
});

test('told twice it is remembered once; without an address, or where mail arrives, there is nothing to tell or correct', () => {
  expect(run(mailed, fails, fails).refused).toBe('notNow');
  expect(run(submitted(), fails).refused).toBe('notNow');
  expect(run(mailed, corrects).refused).toBe('notNow');
});

test('only the system tells it, only the applicant corrects it, also after the case is closed', () => {
  for (const by of [applicant(), officer('ip'), clock])
    expect(run(mailed, aCommand('mail.fail', { by })).refused).toBe('systemOnly');
  for (const by of [applicant('wong'), officer('ip'), clock])
    expect(run(mailed, fails, aCommand('mail.correct', { by })).refused).toBe('notYours');
  expect(run(mailed, aCommand('decision.refuse'), fails, corrects).refused).toBeUndefined();
});

test('nobody’s form is stale for it', () => {
  const events = [
    { n: 2, type: 'mail.failed' as const },
    { n: 3, type: 'mail.corrected' as const },
  ];
  expect(materialSince(events, 1)).toEqual([]);
  expect(materialSince(events, 1, 'applicant')).toEqual([]);
});
