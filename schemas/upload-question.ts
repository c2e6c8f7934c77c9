import * as z from 'zod';
import { common } from './question-basics.ts';

/** Types of files, told apart by their content. */
export const FileType = z.enum(['pdf', 'jpeg', 'png', 'docx', 'xlsx', 'zip', 'dwg', 'mp4']);
export type FileType = z.infer<typeof FileType>;

/** Megabytes are 1,000,000 bytes. */
const upload = { ...common, maxMegabytes: z.int().min(1).max(100).default(10) };
const side = z.int().min(1).max(10_000);

/** Answered by files. `ratio` is width to height, such as 40 to 50; `tolerance` the part by which it may differ. */
export const uploadQuestions = [
  z.strictObject({ ...upload, type: z.literal('file'), accept: z.array(FileType).min(1) }),
  z.strictObject({
    ...upload,
    type: z.literal('files'),
    accept: z.array(FileType).min(1),
    minimum: z.int().min(1).max(20).default(1),
    maximum: z.int().min(1).max(20).default(10),
  }),
  z.strictObject({
    ...upload,
    type: z.literal('image'),
    accept: z
      .array(FileType.extract(['jpeg', 'png']))
      .min(1)
      .default(['jpeg', 'png']),
    minWidth: side.optional(),
    minHeight: side.optional(),
    ratio: z
      .strictObject({ width: side, height: side, tolerance: z.number().min(0).max(0.5).default(0.02) })
      .optional(),
  }),
] as const;
