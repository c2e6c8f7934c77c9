import * as z from 'zod';
import { Slug } from './actor.ts';
import { plainQuestions } from './plain-question.ts';
import { common, Expression, QuestionId } from './question-basics.ts';
import { Text } from './text.ts';
import { uploadQuestions } from './upload-question.ts';

/**
 * Rows of questions, asked as often as needed. Conditions, calculations and checks inside may speak of `row.<id>`, the answers of the
 * same row, besides `answers.<id>`. `itemName` is what one row is called ("Director").
 */
const rows = {
  ...common,
  itemName: Text,
  minimum: z.int().min(0).max(50).default(1),
  maximum: z.int().min(1).max(50).default(10),
  /** Questions whose answers may not be the same in two rows. */
  unique: z.array(QuestionId).default([]),
  checks: z
    .array(z.strictObject({ require: Expression, question: QuestionId, message: Text }))
    .max(20)
    .default([]),
};
const InRows = z.discriminatedUnion('type', [...plainQuestions, ...uploadQuestions]);
const table = z.strictObject({
  ...rows,
  type: z.literal('table'),
  questions: z.array(InRows).min(1).max(8),
});
const innerGroup = z.strictObject({
  ...rows,
  type: z.literal('group'),
  questions: z.array(InRows).min(1).max(20),
});
const InnerQuestion = z.discriminatedUnion('type', [
  ...plainQuestions,
  ...uploadQuestions,
  table,
  innerGroup,
]);
const group = z.strictObject({
  ...rows,
  type: z.literal('group'),
  questions: z.array(InnerQuestion).min(1).max(20),
});

/** Every question type there is. A group may hold groups and tables, once. */
export const Question = z.discriminatedUnion('type', [...plainQuestions, ...uploadQuestions, table, group]);
export type Question = z.infer<typeof Question>;
export type QuestionType = Question['type'];
export type RowsQuestion = Extract<Question, { type: 'group' | 'table' }>;

/**
 * One page asks about one topic; it is passed over unless `showWhen` holds. `require` must hold to go on. A condition may speak of
 * questions asked before it only, a check also of those on its own page.
 */
export const FormPage = z.strictObject({
  id: Slug,
  title: Text,
  /** The section of a long form it belongs to; then every page names one. */
  section: Slug.optional(),
  showWhen: Expression.optional(),
  questions: z.array(Question).min(1).max(60),
  checks: z.array(z.strictObject({ require: Expression, question: QuestionId, message: Text })).default([]),
});
export type FormPage = z.infer<typeof FormPage>;
