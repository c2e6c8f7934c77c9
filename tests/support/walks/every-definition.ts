import { globSync, readFileSync } from 'node:fs';
import { parseDefinition } from '../../../rules/forms/load-definition.ts';
import type { ServiceDefinition } from '../../../schemas/definition.ts';
import { calendar } from '../calendar.ts';

const root = new URL('../../../', import.meta.url).pathname;

/** Every second service of this repository, as it is published. */
export const halfOfServices = (part: 0 | 1): ServiceDefinition[] =>
  globSync('services/*/*.yaml', { cwd: root })
    .toSorted()
    .filter((_, index) => index % 2 === part)
    .map((file) => {
      const loaded = parseDefinition(readFileSync(`${root}${file}`, 'utf8'), file, calendar);
      if (!loaded.ok) throw new Error(`${file} does not load`);
      return loaded.definition;
    });
