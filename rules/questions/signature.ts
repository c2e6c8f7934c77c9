import { cleanLine } from '../clean-text.ts';
import type { QuestionKind } from './kind.ts';
import { lengthOf, right, typedIn, wrong } from './one-field.ts';

const LONGEST = 60;

/** A declaration one signs by ticking it (`id-agree`) and typing one's name (`id-name`); kept as `{name}`. */
export const signature: QuestionKind<'signature'> = {
  variable: ['name'],
  fields: ({ id }) => [`${id}-agree`, `${id}-name`],
  read: ({ id, optional }, raw) => {
    const [agreed, typed] = [typedIn(raw, `${id}-agree`), typedIn(raw, `${id}-name`)];
    if (agreed === undefined && typed === undefined && optional) return { ok: true, answer: undefined };
    const unnamed = typed === undefined ? [{ field: `${id}-name`, problem: 'missing' as const }] : [];
    if (agreed !== 'yes') return { ok: false, field: `${id}-agree`, problem: 'notSigned', more: unnamed };
    if (typed === undefined) return wrong(`${id}-name`, 'missing');
    if (typeof typed !== 'string') return wrong(`${id}-name`, 'onlyOne');
    const name = cleanLine(typed.slice(0, 1000));
    if (!name.ok) return wrong(`${id}-name`, 'unsupportedCharacter');
    if (name.value === '') return wrong(`${id}-name`, 'missing');
    return lengthOf(name.value) > LONGEST
      ? wrong(`${id}-name`, 'tooLong', { maximum: LONGEST })
      : right({ name: name.value });
  },
  write: ({ id }, answer) => {
    if (typeof answer !== 'object' || Array.isArray(answer)) return {};
    const { name } = answer;
    return name === undefined ? {} : { [`${id}-agree`]: 'yes', [`${id}-name`]: name };
  },
  example: () => ({ name: 'CHAN, Tai Man' }),
  schema: () => ({
    type: 'object',
    properties: { name: { type: 'string', minLength: 1, maxLength: LONGEST } },
    required: ['name'],
    additionalProperties: false,
  }),
};
