import * as z from 'zod';
import { Slug } from './actor.ts';
import { Text } from './text.ts';

/** A CEL expression, checked against the form's own fields when the definition is compiled. */
export const Expression = z.string().trim().min(1).max(2000);
export type Expression = z.infer<typeof Expression>;

/** Names that posted forms or JavaScript objects use themselves. */
export const reservedQuestionIds: readonly string[] = [
  'csrf',
  'declared',
  'language',
  'requestKey',
  'seen',
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'toString',
  'valueOf',
];

/** Identifier of a question, usable in expressions. */
export const QuestionId = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]*$/u)
  .max(60);

const Common = {
  id: QuestionId,
  label: Text,
  hint: Text.optional(),
  optional: z.boolean().default(false),
  showWhen: Expression.optional(),
};

const Option = z.strictObject({
  value: z
    .string()
    .regex(/^[A-Za-z0-9-]+$/u)
    .max(40),
  label: Text,
  hint: Text.optional(),
});
const options = z.array(Option).min(2).max(300);

/** Which verified particular fills the question; it is read-only unless the provider asserts none. */
const identity = <K extends string>(claim: K) => z.literal(claim).optional();

/** `example` is what example applications say where the type's own example would break a rule of the form. */
export const Question = z.discriminatedUnion('type', [
  z.strictObject({
    ...Common,
    type: z.literal('text'),
    maxLength: z.int().min(1).max(500).default(100),
    example: z.string().min(1).optional(),
  }),
  z.strictObject({
    ...Common,
    type: z.literal('longText'),
    maxLength: z.int().min(1).max(10_000).default(1000),
    example: z.string().min(1).optional(),
  }),
  z.strictObject({
    ...Common,
    type: z.literal('wholeNumber'),
    minimum: z.int().default(0),
    maximum: z.int().default(1_000_000_000),
    example: z.int().optional(),
  }),
  z.strictObject({ ...Common, type: z.literal('yesNo'), example: z.boolean().optional() }),
  z.strictObject({ ...Common, type: z.literal('choice'), options, example: z.string().optional() }),
  z.strictObject({
    ...Common,
    type: z.literal('choices'),
    options,
    minimum: z.int().min(0).default(1),
    example: z.array(z.string()).optional(),
  }),
  z.strictObject({
    ...Common,
    type: z.literal('date'),
    identity: identity('birthDate'),
    notBefore: z.iso.date().optional(),
    notAfterToday: z.boolean().default(false),
    example: z
      .union([z.iso.date(), z.strictObject({ daysFromToday: z.int().min(-36_500).max(36_500) })])
      .optional(),
  }),
  z.strictObject({ ...Common, type: z.literal('englishName'), identity: identity('englishName') }),
  z.strictObject({ ...Common, type: z.literal('chineseName'), identity: identity('chineseName') }),
  z.strictObject({ ...Common, type: z.literal('hkid'), identity: identity('hkid') }),
  z.strictObject({ ...Common, type: z.literal('phone') }),
  z.strictObject({ ...Common, type: z.literal('email'), identity: identity('email') }),
  z.strictObject({ ...Common, type: z.literal('address') }),
  /** The pattern speaks of what is left when letters are capitals and spaces and brackets are gone. */
  z.strictObject({
    ...Common,
    type: z.literal('patternedNumber'),
    pattern: z.string().min(1).max(200),
    example: z.string().min(1).max(60),
  }),
]);
export type Question = z.infer<typeof Question>;
export type QuestionType = Question['type'];

/**
 * One page asks about one topic; it is passed over unless `showWhen` holds. `require` must hold to go on. A condition may speak of
 * questions asked before it only, a check also of those on its own page.
 */
export const FormPage = z.strictObject({
  id: Slug,
  title: Text,
  showWhen: Expression.optional(),
  questions: z.array(Question).min(1).max(60),
  checks: z.array(z.strictObject({ require: Expression, question: QuestionId, message: Text })).default([]),
});
export type FormPage = z.infer<typeof FormPage>;
