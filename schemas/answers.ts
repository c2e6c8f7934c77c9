import * as z from 'zod';

const Scalar = z.union([z.string(), z.number(), z.boolean()]);

/**
 * One answer as it is kept: folded and checked by its question's rule, absent when not asked. Groups and tables are lists of rows,
 * each with answers of its own.
 */
export type Answer =
  | z.infer<typeof Scalar>
  | string[]
  | Record<string, string>
  | { [question: string]: Answer }[];
export const Answer: z.ZodType<Answer> = z.lazy(() =>
  z.union([
    Scalar,
    z.array(z.string()),
    z.record(z.string(), z.string()),
    z.array(z.record(z.string(), Answer)),
  ]),
);

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
