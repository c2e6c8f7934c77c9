import * as z from 'zod';

/** In how many working days something is to be done, and how many of them before its end its officers are warned. */
export const TimeLimit = z.strictObject({
  workingDays: z.int().min(1).max(260),
  warnBefore: z.int().min(1).max(259).exactOptional(),
});
export type TimeLimit = z.infer<typeof TimeLimit>;
