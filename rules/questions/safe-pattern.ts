import { patternOf } from './patterned-number.ts';

const MOST_OPEN_REPEATS = 4;

/**
 * Why a department's pattern for a whole number cannot be used. Patterns that can take more than a moment on 60 characters are refused:
 * references back, looking around, repetition of what itself repeats or branches, more than four repeats of open length.
 */
export const patternProblem = (pattern: string): string | undefined =>
  patternOf(pattern)
    ? slowness(pattern.replace(/\\[^1-9k]/gu, 'x').replace(/\[[^\]]*\]/gu, 'x'))
    : 'it is not a regular expression';

/** `plain` has single letters in place of escapes and classes. */
function slowness(plain: string): string | undefined {
  if (/\\[1-9k]/u.test(plain)) return 'it may not refer back';
  if (/\(\?<?[=!]/u.test(plain)) return 'it may not look ahead or behind';
  let open = 0;
  const groups: { start: number; varies: boolean }[] = [];
  let closed: { varies: boolean } | undefined;
  for (let index = 0; index < plain.length; index += 1) {
    const rest = plain.slice(index);
    const [repeat] = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/u.exec(rest) ?? [];
    if (repeat !== undefined && !plain.startsWith('(?', index - 1)) {
      const once = repeat.startsWith('?');
      if (closed?.varies && !once) return 'it may not repeat a group that itself repeats or branches';
      const varies = !/^\{\d+\}/u.test(repeat);
      if (varies && !once) open += 1;
      const around = groups.at(-1);
      if (around && (varies || closed?.varies)) around.varies = true;
      closed = undefined;
      index += repeat.length - 1;
      continue;
    }
    const around = groups.at(-1);
    if (closed?.varies && around) around.varies = true;
    closed = undefined;
    if (rest.startsWith('(')) groups.push({ start: index, varies: false });
    else if (rest.startsWith(')')) closed = groups.pop();
    else if (rest.startsWith('|') && around) around.varies = true;
  }
  return open > MOST_OPEN_REPEATS
    ? `it may have ${MOST_OPEN_REPEATS} repeats of open length at most`
    : undefined;
}
