import type * as z from 'zod';
import { nearest } from '../nearest.ts';
import type { DefinitionPath, DefinitionProblem } from './definition-problem.ts';
import { keysAt, valueAt } from './schema-walk.ts';

type Issue = z.core.$ZodIssue;

/** A mistake in the shape of a definition: `key` says that the key itself is wrong, not what it holds. */
export interface ShapeProblem extends DefinitionProblem {
  readonly kind: 'key' | 'missing' | 'value';
}

/** Puts zod's issues into words, one problem for each thing to mend, with what was probably meant. */
export const shapeProblems = (
  issues: readonly Issue[],
  definition: unknown,
  base: DefinitionPath = [],
): ShapeProblem[] => issues.flatMap((issue) => explain(issue, definition, base));

function explain(issue: Issue, definition: unknown, base: DefinitionPath): ShapeProblem[] {
  const path = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const value = valueAt(path, definition);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(path, definition).filter((key) => valueAt([...path, key], definition) === undefined);
    return issue.keys.map((key) => ({
      kind: 'key',
      path: [...path, key],
      message: `"${key}" is not known here`,
      ...suggest(key, known),
    }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branch = issue.errors.toSorted((one, other) => depthOf(other) - depthOf(one))[0];
    return shapeProblems(branch ?? [], definition, path);
  }
  if (value === undefined) {
    return [{ kind: 'missing', path, message: `"${String(path.at(-1))}" is missing` }];
  }
  return [
    {
      kind: 'value',
      path,
      ...(otherKind(issue, value, keysAt(path, definition)) ?? wrongValue(issue, value)),
    },
  ];
}

/** What says yes and no elsewhere is a text in this version of YAML. */
const truths: Readonly<Record<string, string>> = { yes: 'true', on: 'true', no: 'false', off: 'false' };

/** A value of another kind than what may stand here, and what may. */
function otherKind(
  issue: Issue,
  value: unknown,
  keys: readonly string[],
): { message: string; suggestion?: string } | undefined {
  const shown = JSON.stringify(value);
  const map = keys.length === 0 ? undefined : `{ ${keys.join(', ')} }`;
  if (issue.code === 'invalid_format' && issue.format === 'date')
    return { message: `${shown} is no day like '2026-12-31'${map === undefined ? '' : ` and no ${map}`}` };
  if (issue.code !== 'invalid_type') return undefined;
  if (issue.expected === 'boolean') {
    const meant = typeof value === 'string' ? truths[value.toLowerCase()] : undefined;
    return {
      message: `${shown} is neither true nor false`,
      ...(meant === undefined ? {} : { suggestion: meant }),
    };
  }
  if (issue.expected === 'array')
    return { message: `${shown} is no list; write [${shown}] or one line for each, with -` };
  return issue.expected === 'object' && map !== undefined
    ? { message: `${shown} says too little; here stands ${map}` }
    : undefined;
}

/** The member of a union that was meant is the one in which the mistake lies deepest. */
const depthOf = (issues: readonly Issue[]): number => Math.max(...issues.map(({ path }) => path.length));

function wrongValue(issue: Issue, value: unknown): { message: string; suggestion?: string } {
  const choices = choicesOf(issue);
  if (choices) {
    const shown = choices.length > 8 ? '' : `; it may be ${choices.join(', ')}`;
    return {
      message: `${JSON.stringify(value)} is not possible here${shown}`,
      ...suggest(String(value), choices),
    };
  }
  if (issue.code === 'invalid_format' && issue.format === 'regex') {
    return { message: `${JSON.stringify(value)} does not have the form ${issue.pattern ?? ''}` };
  }
  return { message: issue.message.replace(/^Invalid input: /u, '') };
}

function choicesOf(issue: Issue): string[] | undefined {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' && 'options' in issue ? issue.options?.map(String) : undefined;
}

const suggest = (word: string, known: readonly string[]): { suggestion?: string } => {
  const suggestion = nearest(word, known);
  return suggestion === undefined ? {} : { suggestion };
};
