import type { Answer } from '../../schemas/answers.ts';
import { cleanLine, isCleanLine } from '../clean-text.ts';
import type { QuestionKind, QuestionOf, RawForm, Reading } from './kind.ts';
import { lengthOf, nothing, right, typedIn, wrong } from './one-field.ts';

/** Parts of a Hong Kong address in the order government forms ask them, with the most characters each may have. */
const addressParts = {
  flat: 20,
  floor: 10,
  block: 30,
  building: 100,
  street: 100,
  district: 50,
  region: 3,
} as const;

/** Hong Kong Island, Kowloon, New Territories. */
const regions = ['HK', 'KLN', 'NT'] as const;

const names = Object.keys(addressParts);
const limits = Object.entries(addressParts);
const longestOf: ReadonlyMap<string, number> = new Map(limits);

/**
 * A Hong Kong address in English or Chinese, in boxes `id-flat` to `id-region`. Required are the region, the district, and a building
 * or estate or a street or village. There are no postcodes.
 */
export const address: QuestionKind<'address'> = {
  variable: names,
  fields: ({ id }) => names.map((name) => `${id}-${name}`),
  read: readAddress,
  kept: () => isKeptAddress,
  write: writeAddress,
  example: () => ({
    flat: 'A',
    floor: '12',
    building: 'Example House',
    street: '1 Example Street',
    district: 'Wan Chai',
    region: 'HK',
  }),
  schema: () => ({
    type: 'object',
    properties: Object.fromEntries(
      limits.map(([name, maxLength]) => [
        name,
        name === 'region' ? { enum: regions } : { type: 'string', minLength: 1, maxLength },
      ]),
    ),
    required: ['district', 'region'],
    anyOf: [{ required: ['building'] }, { required: ['street'] }],
    additionalProperties: false,
  }),
};

function readAddress(question: QuestionOf<'address'>, raw: RawForm): Reading {
  const found: Record<string, string> = {};
  for (const [name, maximum] of limits) {
    const field = `${question.id}-${name}`;
    const typed = typedIn(raw, field);
    if (typed === undefined) continue;
    if (typeof typed !== 'string') return wrong(field, 'onlyOne');
    if (typed.length > 10 * maximum + 100) return wrong(field, 'tooLong', { maximum });
    const cleaned = cleanLine(typed);
    if (!cleaned.ok) return wrong(field, 'unsupportedCharacter');
    if (name === 'region' && !regions.some((region) => region === cleaned.value)) {
      return wrong(field, 'notOffered');
    }
    if (lengthOf(cleaned.value) > maximum) return wrong(field, 'tooLong', { maximum });
    if (cleaned.value !== '') found[name] = cleaned.value;
  }
  if (Object.keys(found).length === 0) return nothing(question, `${question.id}-building`);
  const [absent, ...others] = [
    ...(found['building'] || found['street'] ? [] : ['building']),
    ...['district', 'region'].filter((name) => !found[name]),
  ].map((name) => ({ field: `${question.id}-${name}`, problem: 'missing' as const }));
  return absent ? { ok: false, ...absent, more: others } : right(found);
}

function isKeptAddress(answer: Answer): boolean {
  if (typeof answer !== 'object' || Array.isArray(answer)) return false;
  for (const name of Object.keys(answer)) {
    const text = answer[name];
    const longest = longestOf.get(name);
    if (longest === undefined || text === undefined) return false;
    if (text === '' || text.length > longest || !isCleanLine(text)) return false;
  }
  const { building, street, district, region } = answer;
  return (
    (building !== undefined || street !== undefined) &&
    district !== undefined &&
    regions.some((known) => known === region)
  );
}

function writeAddress({ id }: { id: string }, answer: Answer): RawForm {
  if (typeof answer !== 'object' || Array.isArray(answer)) return {};
  return Object.fromEntries(
    names.flatMap((name) => (Object.hasOwn(answer, name) ? [[`${id}-${name}`, answer[name] ?? '']] : [])),
  );
}
