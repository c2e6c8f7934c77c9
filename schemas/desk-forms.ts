import * as z from 'zod';

/** Forms of the desk that have a page of their own beside the case page. */
export const OwnForm = z.enum(['corrections', 'inspection', 'interview']);
export type OwnForm = z.infer<typeof OwnForm>;
