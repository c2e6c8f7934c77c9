import * as z from 'zod';

/** Addresses of the built assets; their names change with their content, so they may be cached for ever. */
export const BuiltAssets = z.object({ css: z.string(), script: z.string(), icon: z.string() });
export type BuiltAssets = z.infer<typeof BuiltAssets>;
