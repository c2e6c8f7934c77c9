import { nearest } from '../nearest.ts';
import type { DefinitionPath, DefinitionProblem } from './definition-problem.ts';

/** Entries of a list that have the same name. */
export const twice = <K extends string>(
  list: readonly Readonly<Record<K, string>>[],
  path: DefinitionPath,
  key: K,
): Generator<DefinitionProblem> =>
  repeated(list.map((entry, index) => ({ name: entry[key], path: [...path, index, key] })));

/** A name that is none of those known. */
export function* unknown(
  name: string,
  known: readonly string[],
  path: DefinitionPath,
  message = `there is no question "${name}"`,
): Generator<DefinitionProblem> {
  if (known.includes(name)) return;
  const suggestion = nearest(name, known);
  yield { path, message, ...(suggestion === undefined ? {} : { suggestion }) };
}

export function* repeated(
  names: readonly { name: string; path: DefinitionPath }[],
): Generator<DefinitionProblem> {
  const seen = new Set<string>();
  for (const { name, path } of names) {
    if (seen.has(name)) yield { path, message: `"${name}" is used already; names are given once` };
    seen.add(name);
  }
}
