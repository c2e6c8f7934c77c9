import * as z from 'zod';
import { Text } from './text.ts';

/** A CEL expression, checked against the form's own fields when the definition is compiled. */
export const Expression = z.string().trim().min(1).max(2000);
export type Expression = z.infer<typeof Expression>;

/** Names that posted forms or JavaScript objects use themselves. */
export const reservedQuestionIds: readonly string[] = [
  'addRow',
  'asked',
  'called',
  'csrf',
  'declared',
  'fileAction',
  'language',
  'removeRow',
  'requestKey',
  'seen',
  'switchLanguage',
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

/** A question wherever it stands: by its id, inside rows after those of the groups around it (`plans-drawing`), in whichever row. */
export const QuestionPath = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]*(?:-[a-z][a-zA-Z0-9]*){0,2}$/u)
  .max(182);
export type QuestionPath = z.infer<typeof QuestionPath>;

/** What an answer is, whichever service asks: with the person's consent it fills the same question of another service. */
export const Profile = z.enum([
  'title',
  'placeOfBirth',
  'phone',
  'email',
  'residentialAddress',
  'correspondenceAddress',
  'businessName',
  'businessChineseName',
  'businessNumber',
  'businessAddress',
  'drivingLicenceNumber',
  'vehicleMark',
]);
export type Profile = z.infer<typeof Profile>;

/** What every question may say. `requireWhen` makes it optional unless the condition holds. */
export const common = {
  id: QuestionId,
  label: Text,
  hint: Text.optional(),
  optional: z.boolean().default(false),
  requireWhen: Expression.optional(),
  showWhen: Expression.optional(),
  /** Such answers may be taken over from another application; `never` also not from one for the same service. */
  profile: z.union([Profile, z.literal('never')]).optional(),
};

export const Option = z.strictObject({
  value: z
    .string()
    .regex(/^[A-Za-z0-9-]+$/u)
    .max(40),
  label: Text,
  hint: Text.optional(),
});
export const options = z.array(Option).min(2).max(300);

/** Which verified particular fills the question; it is read-only unless the provider asserts none. */
export const identity = <K extends string>(claim: K) => z.literal(claim).optional();

/** A day for examples and limits: a date, or so many days from today. */
export const RelativeDate = z.union([
  z.iso.date(),
  z.strictObject({ daysFromToday: z.int().min(-36_500).max(36_500) }),
]);
export type RelativeDate = z.infer<typeof RelativeDate>;
