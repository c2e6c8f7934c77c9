import type { ParsedName } from '../names.ts';
import type { Reading } from './kind.ts';
import { nothing, right, wrong } from './one-field.ts';

/** What to make of a name that was parsed. */
export function judgeName(
  question: { id: string; optional: boolean },
  parsed: ParsedName,
  maximum: number,
): Reading {
  if (parsed.ok) return right(parsed.value);
  if (parsed.problem === 'empty') return nothing(question);
  return parsed.problem === 'tooLong'
    ? wrong(question.id, 'tooLong', { maximum })
    : wrong(question.id, 'unsupportedCharacter');
}
