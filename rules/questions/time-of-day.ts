import { foldFullWidth } from '../clean-text.ts';
import type { QuestionKind } from './kind.ts';
import { inForm, onlyField, readOne, right, writeText, wrong } from './one-field.ts';

const form = /^([01][0-9]|2[0-3]):[0-5][0-9]$/u;

/** A time of day in Hong Kong, kept as `14:30`. Understood are 14:30, 1430, 2.30 pm and 下午2時30分. */
export const timeOfDay: QuestionKind<'time'> = {
  variable: 'string',
  fields: onlyField,
  read: (question, raw) =>
    readOne(question, raw, 20, (typed) => {
      const minutes = typed.length > 40 ? undefined : minutesOfDay(typed);
      if (minutes === undefined) return wrong(question.id, 'notATime');
      return minutes % question.step === 0
        ? right(written(minutes))
        : wrong(question.id, 'timeStep', { step: question.step });
    }),
  kept: ({ step }) => {
    const isTime = inForm(form);
    return (answer, today) => isTime(answer, today) && (step === 1 || minutesOf(String(answer)) % step === 0);
  },
  write: writeText,
  example: ({ example }) => example ?? '10:00',
  schema: () => ({ type: 'string', pattern: form.source }),
};

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const written = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Minutes since midnight of a time as people type it; `undefined` when it is none. */
export function minutesOfDay(typed: string): number | undefined {
  const folded = foldFullWidth(typed)
    .replace(/[\p{Cf}\p{Zs}]/gu, '')
    .toLowerCase();
  const half = /^(?:上午|早上)|a\.?m\.?$/u.test(folded)
    ? 'am'
    : /^(?:下午|晚上|中午)|p\.?m\.?$/u.test(folded)
      ? 'pm'
      : undefined;
  const bare = folded
    .replace(/^(?:上午|早上|下午|晚上|中午)/u, '')
    .replace(/[ap]\.?m\.?$/u, '')
    .replace(/[時时點点]/u, ':')
    .replace(/分$/u, '')
    .replace(/:半$/u, ':30')
    .replace(/:$/u, ':00');
  const found =
    /^(\d{1,2})[:.](\d{2})$/u.exec(bare) ??
    /^(\d{2})(\d{2})$/u.exec(bare) ??
    (half ? /^(\d{1,2})()$/u.exec(bare) : null);
  if (!found) return undefined;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? '')];
  if (minutes > 59 || hours > 23 || (half && (hours > 12 || hours === 0))) return undefined;
  const inHalf = half ? (hours % 12) + (half === 'pm' ? 12 : 0) : hours;
  return inHalf * 60 + minutes;
}
