import * as z from 'zod';

/**
 * One answer as it is kept: folded and checked by its question's rule, absent when not asked. Groups and tables are lists of rows,
 * each with answers of its own.
 */
export type Answer =
  | string
  | number
  | boolean
  | string[]
  | Record<string, string>
  | { [question: string]: Answer }[];
/** Asked in plain code: every answer of a draft or case is looked at each time it is opened, and a union tries its parts in turn. */
const isAnswer = (value: unknown): value is Answer => {
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isText) || value.every(isRow);
  return isText(value) || typeof value === 'boolean' || (isMap(value) && Object.values(value).every(isText));
};
const isRow = (value: unknown): boolean => isMap(value) && Object.values(value).every(isAnswer);
const isText = (value: unknown): boolean => typeof value === 'string';
const isMap = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
export const Answer = z.custom<Answer>(isAnswer);

/** Answers by question id; a question that was not asked has no key. */
export const Answers = z.record(z.string(), Answer);
export type Answers = z.infer<typeof Answers>;

/** Particulars the identity provider vouches for. A missing one is typed by the person instead. */
export const Particulars = z.strictObject({
  englishName: z.string().optional(),
  chineseName: z.string().optional(),
  hkid: z.string().optional(),
  birthDate: z.iso.date().optional(),
  email: z.string().optional(),
});
export type Particulars = z.infer<typeof Particulars>;
