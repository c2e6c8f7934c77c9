import { cleanLine, foldFullWidth, isCleanLine } from '../clean-text.ts';
import type { QuestionKind, QuestionOf, RawForm, Reading } from './kind.ts';
import { isRecordOf, lengthOf, nothing, right, typedIn, wrong } from './one-field.ts';

const LONGEST_PLACE = 60;
const form = /^[A-Z0-9]{5,20}$/u;

/** A passport or other travel document, in boxes `id-number` and `id-place` (of issue); kept as `{number, place}`. */
export const travelDocument: QuestionKind<'travelDocument'> = {
  variable: ['number', 'place'],
  fields: ({ id }) => [`${id}-number`, `${id}-place`],
  read: readDocument,
  kept: () => (answer) => {
    if (!isRecordOf(answer, 2)) return false;
    const { number, place } = answer;
    return (
      number !== undefined &&
      form.test(number) &&
      place !== undefined &&
      place !== '' &&
      place.length <= LONGEST_PLACE &&
      isCleanLine(place)
    );
  },
  write: ({ id }, answer) => {
    if (typeof answer !== 'object' || Array.isArray(answer)) return {};
    const { number, place } = answer;
    return {
      ...(number === undefined ? {} : { [`${id}-number`]: number }),
      ...(place === undefined ? {} : { [`${id}-place`]: place }),
    };
  },
  example: () => ({ number: 'K12345678', place: 'Canada' }),
  schema: () => ({
    type: 'object',
    properties: {
      number: { type: 'string', pattern: form.source },
      place: { type: 'string', minLength: 1, maxLength: LONGEST_PLACE },
    },
    required: ['number', 'place'],
    additionalProperties: false,
  }),
};

function readDocument(question: QuestionOf<'travelDocument'>, raw: RawForm): Reading {
  const [numberField, placeField] = [`${question.id}-number`, `${question.id}-place`];
  const [typedNumber, typedPlace] = [typedIn(raw, numberField), typedIn(raw, placeField)];
  if (typedNumber === undefined && typedPlace === undefined) return nothing(question, numberField);
  if (typedNumber === undefined) return wrong(numberField, 'missing');
  if (typedPlace === undefined) return wrong(placeField, 'missing');
  if (typeof typedNumber !== 'string') return wrong(numberField, 'onlyOne');
  if (typeof typedPlace !== 'string') return wrong(placeField, 'onlyOne');
  const number = foldFullWidth(typedNumber.slice(0, 100))
    .replace(/[\p{Cf}\p{Zs}\p{Pd}]/gu, '')
    .toUpperCase();
  if (!form.test(number)) return wrong(numberField, 'travelDocumentMalformed');
  const place = cleanLine(typedPlace.slice(0, 1000));
  if (!place.ok) return wrong(placeField, 'unsupportedCharacter');
  if (place.value === '') return wrong(placeField, 'missing');
  return lengthOf(place.value) > LONGEST_PLACE
    ? wrong(placeField, 'tooLong', { maximum: LONGEST_PLACE })
    : right({ number, place: place.value });
}
