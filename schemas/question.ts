import * as z from 'zod';
import { Slug } from './actor.ts';
import { Text } from './text.ts';

/** A CEL expression, checked against the form's own fields when the definition is compiled. */
export const Expression = z.string().trim().min(1).max(2000);
export type Expression = z.infer<typeof Expression>;

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

export const Question = z.discriminatedUnion('type', [
  z.strictObject({ ...Common, type: z.literal('text'), maxLength: z.int().min(1).max(500).default(100) }),
  z.strictObject({
    ...Common,
    type: z.literal('longText'),
    maxLength: z.int().min(1).max(10_000).default(1000),
  }),
  z.strictObject({
    ...Common,
    type: z.literal('wholeNumber'),
    minimum: z.int().default(0),
    maximum: z.int().default(1_000_000_000),
  }),
  z.strictObject({ ...Common, type: z.literal('yesNo') }),
  z.strictObject({ ...Common, type: z.literal('choice'), options }),
  z.strictObject({ ...Common, type: z.literal('choices'), options, minimum: z.int().min(0).default(1) }),
  z.strictObject({
    ...Common,
    type: z.literal('date'),
    identity: identity('birthDate'),
    notBefore: z.iso.date().optional(),
    notAfterToday: z.boolean().default(false),
  }),
  z.strictObject({ ...Common, type: z.literal('englishName'), identity: identity('englishName') }),
  z.strictObject({ ...Common, type: z.literal('chineseName'), identity: identity('chineseName') }),
  z.strictObject({ ...Common, type: z.literal('hkid'), identity: identity('hkid') }),
  z.strictObject({ ...Common, type: z.literal('phone') }),
  z.strictObject({ ...Common, type: z.literal('email'), identity: identity('email') }),
  z.strictObject({ ...Common, type: z.literal('address') }),
  z.strictObject({
    ...Common,
    type: z.literal('patternedNumber'),
    pattern: z.string().min(1).max(200),
    example: z.string().min(1).max(60),
  }),
]);
export type Question = z.infer<typeof Question>;
export type QuestionType = Question['type'];

/** One page asks about one topic. `require` must hold to go on; `ask` shows the page only when it holds. */
export const FormPage = z.strictObject({
  id: Slug,
  title: Text,
  showWhen: Expression.optional(),
  questions: z.array(Question).min(1).max(60),
  checks: z.array(z.strictObject({ require: Expression, question: QuestionId, message: Text })).default([]),
});
export type FormPage = z.infer<typeof FormPage>;
