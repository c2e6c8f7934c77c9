import type { Question } from '../../schemas/question.ts';
import { pathOf } from '../files/placed-uploads.ts';
import type { Call } from '../questions/kind.ts';
import type { CompiledPage, CompiledQuestion } from './compiled-page.ts';

/** Questions, by path, that answers of their own page or row call for or make necessary. */
function governedOn({ questions }: CompiledPage): ReadonlySet<string> {
  const here = new Set(questions.map(({ question }) => question.id));
  const governed = (asked: readonly CompiledQuestion[], around: string): string[] =>
    asked.flatMap(({ question, when, required, inside }) => {
      const path = `${around}${question.id}`;
      const isGoverned = [when, required].some(
        (condition) =>
          condition &&
          (condition.rowReferences.length > 0 || condition.references.some((id) => here.has(id))),
      );
      return [...(isGoverned ? [path] : []), ...governed(inside?.questions ?? [], `${path}-`)];
    });
  return new Set(governed(questions, ''));
}

const known = new WeakMap<CompiledPage, ReadonlySet<string>>();

/** What a page as it is filled in makes of those questions, by the name they have there. */
export function callsOn(
  page: CompiledPage,
  asked: readonly Question[],
  inRows: ReadonlyMap<string, Call>,
): ReadonlyMap<string, Call> {
  const governed = known.get(page) ?? governedOn(page);
  known.set(page, governed);
  const calls = new Map([...inRows].filter(([name]) => governed.has(pathOf(name))));
  for (const { question } of page.questions) {
    if (!governed.has(question.id)) continue;
    const shown = asked.find(({ id }) => id === question.id);
    calls.set(question.id, shown ? (shown.optional ? 'optional' : 'required') : 'no');
  }
  return calls;
}
