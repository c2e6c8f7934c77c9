import type { ServiceDefinition } from '../../schemas/definition.ts';
import type { DefinitionProblem } from './definition-problem.ts';
import { twice, unknown } from './name-checks.ts';

/** Sections hold every page or none, each at least one, one after the other. */
export function* sectionProblems({ pages, sections }: ServiceDefinition): Generator<DefinitionProblem> {
  yield* twice(sections, ['sections'], 'id');
  const ids = sections.map(({ id }) => id);
  let last = 0;
  for (const [index, { id, section }] of pages.entries()) {
    const path = ['pages', index, 'section'];
    if (section === undefined) {
      if (ids.length > 0)
        yield { path, message: `page "${id}" belongs to no section, but the form has some` };
      continue;
    }
    yield* unknown(section, ids, path, `there is no section "${section}"`);
    const place = ids.indexOf(section);
    if (place !== -1 && place < last) {
      yield { path, message: `page "${id}" stands after pages of a later section` };
    }
    last = Math.max(last, place);
  }
  for (const [index, id] of ids.entries()) {
    if (!pages.some(({ section }) => section === id)) {
      yield { path: ['sections', index], message: `no page belongs to the section "${id}"` };
    }
  }
}
