import * as z from 'zod';

/** Hong Kong cents, a whole number; negative only in ledgers. */
export const Cents = z.int().brand<'Cents'>();
export type Cents = z.infer<typeof Cents>;
