import * as z from 'zod';
import { Slug } from './actor.ts';
import { Cents } from './money.ts';
import { Expression } from './question-basics.ts';
import { Text } from './text.ts';
import { HongKongDate } from './time.ts';

/** How an exact amount becomes a payable one: which way, and to what. */
export const Rounding = z.enum([
  'upToDollar',
  'downToDollar',
  'halfUpToDollar',
  'upTo10Cents',
  'downTo10Cents',
  'halfUpTo10Cents',
  'upToCent',
  'downToCent',
  'halfUpToCent',
]);
export type Rounding = z.infer<typeof Rounding>;

/** The first band counts whose `upTo` is not less than the number; the last has none, so that every number has a band. */
const Bands = z.strictObject({
  of: Expression,
  unit: Text.optional(),
  steps: z
    .array(z.strictObject({ upTo: z.int().optional(), amount: Cents }))
    .min(1)
    .max(200),
});

/** So much for every started `each` of what is more than `included`. */
const PerUnit = z.strictObject({
  of: Expression,
  amount: Cents,
  included: z.int().min(0).default(0),
  each: z.int().min(1).default(1),
  unit: Text.optional(),
});

/** `amount` × `days` ÷ `of`. */
const ProRata = z.strictObject({ amount: Cents, days: Expression, of: Expression });

/**
 * One part of a fee: exactly one of `amount`, `formula` (cents), `bands`, `perUnit` and `proRata`; then so many per cent of it, then rounded.
 * Without rounding it goes into the sum exactly.
 */
export const FeePart = z.strictObject({
  label: Text,
  when: Expression.optional(),
  amount: Cents.optional(),
  formula: Expression.optional(),
  bands: Bands.optional(),
  perUnit: PerUnit.optional(),
  proRata: ProRata.optional(),
  percent: z.union([z.int().min(1).max(1000), Expression]).optional(),
  rounding: Rounding.optional(),
});
export type FeePart = z.infer<typeof FeePart>;

/**
 * What is charged from a day on. The sum of its parts is rounded and kept between `minimum` and `maximum`; where no part applies nothing is
 * due. In force up to the next schedule; `until` may say so, and is checked.
 */
export const FeeSchedule = z.strictObject({
  from: HongKongDate,
  until: HongKongDate.optional(),
  source: z.string().min(1).max(500),
  parts: z.array(FeePart).min(1).max(40),
  rounding: Rounding.optional(),
  minimum: Cents.optional(),
  maximum: Cents.optional(),
});
export type FeeSchedule = z.infer<typeof FeeSchedule>;

/** A reduction, in force on both its days: exactly one of `waive`, `percent`, `amountOff` (cents) and `formula` (cents off). */
export const FeeConcession = z.strictObject({
  id: Slug,
  name: Text,
  source: z.string().min(1).max(500).optional(),
  from: HongKongDate.optional(),
  until: HongKongDate.optional(),
  when: Expression.optional(),
  waive: z.literal(true).optional(),
  percent: z.int().min(1).max(100).optional(),
  amountOff: Cents.optional(),
  formula: Expression.optional(),
});
export type FeeConcession = z.infer<typeof FeeConcession>;

/**
 * Exactly one of `amount` and `schedules`. `amount` is fixed, or the first row whose condition holds; no row means nothing is due. `asOf` says
 * the day that decides schedule and concessions; by default the day of submission. Amounts in cents.
 */
export const FeeItem = z.strictObject({
  id: Slug,
  name: Text,
  source: z.string().optional(),
  asOf: Expression.optional(),
  amount: z
    .union([Cents, z.array(z.strictObject({ when: Expression.optional(), amount: Cents })).min(1)])
    .optional(),
  schedules: z.array(FeeSchedule).min(1).max(60).optional(),
  concessions: z.array(FeeConcession).max(60).default([]),
});
export type FeeItem = z.infer<typeof FeeItem>;
