import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const LocalSettings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  DATA_DIR: z
    .string()
    .min(1)
    .default(fileURLToPath(new URL('../.data', import.meta.url))),
  /** Where definitions are read from: `<department>/<service>.yaml`. */
  SERVICES_DIR: z
    .string()
    .min(1)
    .default(fileURLToPath(new URL('../services', import.meta.url))),
  /** HOST:PORT of a clamd to ask instead of the embedded scanner. */
  CLAMD: z
    .string()
    .regex(/^[^:]+:\d+$/u)
    .optional(),
});
export type LocalSettings = z.infer<typeof LocalSettings>;

export type ReadLocalSettings =
  | { readonly ok: true; readonly settings: LocalSettings }
  | { readonly ok: false; readonly message: string };

export function localSettings(): ReadLocalSettings {
  const read = LocalSettings.safeParse(process.env);
  return read.success
    ? { ok: true, settings: read.data }
    : {
        ok: false,
        message: `PORT must be a number from 0 to 65535, DATA_DIR and SERVICES_DIR folders, CLAMD, if given, HOST:PORT: ${z.prettifyError(read.error)}`,
      };
}
