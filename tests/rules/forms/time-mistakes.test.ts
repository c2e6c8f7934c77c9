import { expect, test } from 'vitest';
import { parseDefinition } from '../../../rules/forms/load-definition.ts';
import { calendar } from '../../support/calendar.ts';
import { textOf } from '../../support/definition-files.ts';

const good = textOf('tests/support/definitions/everything.yaml');
const PLEDGE = 'pledge: { workingDays: 5 }';
const FEE = '- { id: fee, stage: payment, item: application }';
const VETTING = 'stage: vetting';
const DECISION = '- { id: decision, stage: decision, team: examples }';

/** The good file with its time limits written another way; the line a mistake stands on, and what is said of it. */
function mistakesOf(...changes: readonly (readonly [string, string])[]) {
  const text = changes.reduce((all, [from, to]) => {
    expect(all).toContain(from);
    return all.replace(from, () => to);
  }, good);
  const loaded = parseDefinition(text, 'x.yaml', calendar);
  return loaded.ok
    ? []
    : loaded.problems.map(({ line, message }) => `${text.split('\n')[line - 1]?.trim()} | ${message}`);
}

const within = (target: string) => [VETTING, `${VETTING}\n      target: ${target}`] as const;
const decided = (more: string) => [DECISION, DECISION.replace(' }', `, ${more} }`)] as const;
const referral = (days: number, inParallel: boolean) => {
  const body = (id: string) =>
    `{ id: ${id}, name: { en: A, zh-Hant: 甲, zh-Hans: 甲 }, department: d, team: t, workingDays: 2, silence: officer }`;
  const bodies = `[${body('one')}, ${body('two')}]`;
  const stage = `- { id: asking, stage: referral, team: examples, inParallel: ${inParallel}, target: { workingDays: ${days} }, bodies: ${bodies} }`;
  return [DECISION, `${stage}\n    ${DECISION}`] as const;
};

test.each([
  [[within('{ workingDays: 3, warnBefore: 2 }'), decided('target: { workingDays: 2 }')]],
  [[[PLEDGE, 'pledge: { workingDays: 5, warnBefore: 4 }'] as const]],
  [[referral(2, true)]],
  [[referral(4, false)]],
])('time limits that can be kept are taken: %s', (changes) => {
  expect(mistakesOf(...changes)).toEqual([]);
});

test.each([
  [[within('{ workingDays: 6 }')], /^target: .*6 working days together, and the pledge is 5$/u],
  [
    [within('{ workingDays: 3 }'), decided('target: { workingDays: 3 }')],
    /^- \{ id: decision.*6 working days together, and the pledge is 5$/u,
  ],
  [[within('{ workingDays: 3, warnBefore: 3 }')], /^target: .*cannot be warned of 3 days before its end/u],
  [[[PLEDGE, 'pledge: { workingDays: 5, warnBefore: 9 }'] as const], /^pledge: .*cannot be warned of/u],
  [[within('{ workingDays: 0 }')], /^target: /u],
  [[within('{ days: 3 }')], /^target: /u],
  [[referral(1, true)], /have 2 working days to reply/u],
  [[referral(3, false)], /have 4 working days to reply/u],
  [
    [decided('target: { workingDays: 5 }, silence: { workingDays: 5, grants: true }')],
    /silence grants after 5 working days/u,
  ],
  [[[FEE, FEE.replace(' }', ', target: { workingDays: 2 } }')] as const], /target/u],
  [[['id: decision,', 'id: pledge,'] as const], /"pledge" is kept for the frame/u],
])('a time limit nobody could keep is refused where it stands: %s', (changes, said) => {
  expect(mistakesOf(...changes)).toContainEqual(expect.stringMatching(said));
});
