import type { QuestionKind } from './kind.ts';
import { isTexts, nothing, onlyField, right, typedIn, wrong } from './one-field.ts';

/** Up to so many options every choice of them can be tried. */
const FEW = 8;

/** Several of the options, at least `minimum`; kept once each in the order in which they are offered. */
export const choices: QuestionKind<'choices'> = {
  variable: 'list<string>',
  fields: onlyField,
  read: (question, raw) => {
    const { id, options, minimum, maximum, optional } = question;
    const typed = typedIn(raw, id);
    if (typed === undefined) return nothing({ id, optional: optional || minimum === 0 });
    const ticked = new Set(typeof typed === 'string' ? [typed] : typed);
    const chosen = options.map(({ value }) => value).filter((value) => ticked.has(value));
    if (chosen.length < ticked.size) return wrong(id, 'notOffered');
    if (chosen.length < minimum) return wrong(id, 'tooFew', { minimum });
    return maximum !== undefined && chosen.length > maximum
      ? wrong(id, 'tooMany', { maximum })
      : right(chosen);
  },
  kept: ({ options, minimum, maximum = options.length }) => {
    const places = new Map<unknown, number>(options.map(({ value }, place) => [value, place]));
    return (answer) => {
      if (!Array.isArray(answer) || answer.length < Math.max(1, minimum) || answer.length > maximum)
        return false;
      let last = -1;
      for (const value of answer) {
        const place = places.get(value) ?? -1;
        if (place <= last) return false;
        last = place;
      }
      return true;
    };
  },
  write: ({ id }, answer) => (isTexts(answer) ? { [id]: answer } : {}),
  example: ({ example, options, minimum }) =>
    example ?? options.slice(0, Math.max(1, minimum)).map(({ value }) => value),
  schema: ({ options, minimum, maximum }) => ({
    type: 'array',
    items: { enum: options.map(({ value }) => value) },
    uniqueItems: true,
    minItems: Math.max(1, minimum),
    ...(maximum === undefined ? {} : { maxItems: maximum }),
  }),
  possible: ({ options, minimum }) =>
    options.length > FEW
      ? undefined
      : subsets(options.map(({ value }) => value)).filter((chosen) => chosen.length >= Math.max(1, minimum)),
};

const subsets = ([first, ...rest]: readonly string[]): string[][] => {
  if (first === undefined) return [[]];
  const without = subsets(rest);
  return without.concat(without.map((chosen) => [first].concat(chosen)));
};
