import * as z from 'zod';

/** Words somebody types into a form of the product: an answer, a reason, a question. */
export const TypedWords = z.string().trim().min(1).max(4000);

/** The same where nothing need be said. */
export const OptionalWords = z.string().trim().max(1000);
