import * as z from 'zod';
import { common, Expression, identity, options, RelativeDate } from './question-basics.ts';
import { Text } from './text.ts';

const example = z.string().min(1).max(1000).optional();
const dateLimits = {
  notBefore: RelativeDate.optional(),
  notAfter: RelativeDate.optional(),
  notAfterToday: z.boolean().default(false),
};

/** Words and names. `example` is what example applications say where the type's own example would break a rule of the form. */
const words = [
  z.strictObject({
    ...common,
    type: z.literal('text'),
    maxLength: z.int().min(1).max(500).default(100),
    example,
  }),
  z.strictObject({
    ...common,
    type: z.literal('longText'),
    maxLength: z.int().min(1).max(10_000).default(1000),
    example,
  }),
  z.strictObject({ ...common, type: z.literal('englishName'), identity: identity('englishName') }),
  z.strictObject({ ...common, type: z.literal('chineseName'), identity: identity('chineseName') }),
  z.strictObject({ ...common, type: z.literal('phone') }),
  /** With `confirm` a code is sent to the address, and the form cannot be sent before it was typed. */
  z.strictObject({
    ...common,
    type: z.literal('email'),
    identity: identity('email'),
    confirm: z.boolean().default(false),
  }),
  z.strictObject({ ...common, type: z.literal('address') }),
] as const;

/** Numbers. Decimals and money count in whole units of their last place in expressions: 12.50 with 2 decimals is 1250. */
const numbers = [
  z.strictObject({
    ...common,
    type: z.literal('wholeNumber'),
    minimum: z.int().default(0),
    maximum: z.int().default(1_000_000_000),
    example: z.int().optional(),
  }),
  z.strictObject({
    ...common,
    type: z.literal('decimal'),
    decimals: z.int().min(1).max(6).default(2),
    minimum: z.number().default(0),
    maximum: z.number().default(1_000_000),
    unit: Text.optional(),
    example: z.number().optional(),
  }),
  /** Limits and example in cents. */
  z.strictObject({
    ...common,
    type: z.literal('money'),
    minimum: z.int().min(0).default(0),
    maximum: z.int().min(0).default(100_000_000_000),
    example: z.int().min(0).optional(),
  }),
] as const;

/** `look: list` is a drop-down that can be typed into; without it many options become one by themselves. */
const choosing = [
  z.strictObject({ ...common, type: z.literal('yesNo'), example: z.boolean().optional() }),
  z.strictObject({
    ...common,
    type: z.literal('choice'),
    options,
    look: z.enum(['radios', 'list']).optional(),
    example: z.string().optional(),
  }),
  z.strictObject({
    ...common,
    type: z.literal('choices'),
    options,
    minimum: z.int().min(0).default(1),
    maximum: z.int().min(1).optional(),
    example: z.array(z.string()).optional(),
  }),
] as const;

const times = [
  z.strictObject({
    ...common,
    type: z.literal('date'),
    identity: identity('birthDate'),
    ...dateLimits,
    example: RelativeDate.optional(),
  }),
  z.strictObject({
    ...common,
    type: z.literal('month'),
    notBefore: z
      .string()
      .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u)
      .optional(),
    notAfterToday: z.boolean().default(false),
    example: z.string().optional(),
  }),
  z.strictObject({
    ...common,
    type: z.literal('time'),
    step: z.int().min(1).max(60).default(1),
    example: z.string().optional(),
  }),
  /** From one day to another, both included; at most `maxDays` days long. */
  z.strictObject({
    ...common,
    type: z.literal('dateRange'),
    ...dateLimits,
    maxDays: z.int().min(1).max(36_500).optional(),
    example: z.strictObject({ from: RelativeDate, to: RelativeDate }).optional(),
  }),
] as const;

const numbersOfThings = [
  z.strictObject({ ...common, type: z.literal('hkid'), identity: identity('hkid'), example }),
  z.strictObject({ ...common, type: z.literal('travelDocument') }),
  /** A business registration number or unique business identifier; `branch` asks for the 3 figures of the branch too. */
  z.strictObject({ ...common, type: z.literal('businessNumber'), branch: z.boolean().default(false) }),
  z.strictObject({ ...common, type: z.literal('vehicleMark'), example: z.string().optional() }),
  /** The pattern speaks of what is left when letters are capitals and spaces and brackets are gone. */
  z.strictObject({
    ...common,
    type: z.literal('patternedNumber'),
    pattern: z.string().min(1).max(200),
    example: z.string().min(1).max(60),
  }),
] as const;

/** What is said, signed, worked out or known already. */
const without = [
  z.strictObject({ ...common, type: z.literal('information'), body: z.array(Text).min(1).max(20) }),
  z.strictObject({ ...common, type: z.literal('signature'), statement: z.array(Text).min(1).max(20) }),
  /** As a `decimal`, the value counts units of the last of its `decimals`, as decimal answers do; `unit` is what it is measured in. */
  z.strictObject({
    ...common,
    type: z.literal('calculated'),
    value: Expression,
    as: z.enum(['wholeNumber', 'decimal', 'money', 'text', 'date', 'yesNo']),
    decimals: z.int().min(1).max(6).optional(),
    unit: Text.optional(),
    hidden: z.boolean().default(false),
  }),
  z.strictObject({
    ...common,
    type: z.literal('identity'),
    claim: z.enum(['englishName', 'chineseName', 'hkid', 'birthDate', 'email']),
  }),
] as const;

export const plainQuestions = [
  ...words,
  ...numbers,
  ...choosing,
  ...times,
  ...numbersOfThings,
  ...without,
] as const;
