import * as z from 'zod';

/** Words somebody types into a form of the product: an answer, a reason, a question. */
export const TypedWords = z.string().trim().min(1).max(4000);
