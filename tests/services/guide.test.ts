import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDefinition } from '../../rules/forms/load-definition.ts';
import { questionKinds } from '../../rules/questions/registry.ts';
import { calendar } from '../support/calendar.ts';

const guide = readFileSync(new URL('../../docs/forms.md', import.meta.url), 'utf8');

test('the service of the guide is good as it is printed', () => {
  const [, yaml = ''] = /```yaml\n([\s\S]+?)```/u.exec(guide) ?? [];
  const loaded = parseDefinition(yaml, 'tree-survey.yaml', calendar);
  expect(loaded.ok ? loaded.definition.id : loaded.problems).toBe('tree-survey');
});

test('the guide names every type of question', () => {
  for (const type of Object.keys(questionKinds)) expect(guide, type).toContain(`\`${type}\``);
});
