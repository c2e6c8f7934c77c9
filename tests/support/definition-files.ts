import { readFileSync } from 'node:fs';
import { parseDefinition } from '../../rules/forms/load-definition.ts';
import { calendar } from './calendar.ts';

const root = new URL('../../', import.meta.url);

/** Definition files of this repository that tests read: real services, and some unlike them. */
export const definitionFiles = [
  'services/transport/international-driving-permit.yaml',
  'tests/support/definitions/country-park-event.yaml',
  'tests/support/definitions/hawker-assistant-pass.yaml',
  'tests/support/definitions/water-seepage-report.yaml',
  'tests/support/definitions/everything.yaml',
  'tests/support/definitions/plan-register.yaml',
] as const;

export type DefinitionFile = (typeof definitionFiles)[number];

export const textOf = (file: DefinitionFile): string => readFileSync(new URL(file, root), 'utf8');

/** The compiled form of a file. Throws with every problem where there are some. */
export function formOf(file: DefinitionFile) {
  const loaded = parseDefinition(textOf(file), file, calendar);
  if (!loaded.ok) {
    throw new Error(
      loaded.problems.map((found) => `${found.line}:${found.column} ${found.message}`).join('\n'),
    );
  }
  return loaded.form;
}
