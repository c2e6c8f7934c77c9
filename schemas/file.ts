import * as z from 'zod';
import { QuestionPath } from './question-basics.ts';
import { Instant } from './time.ts';
import { FileType } from './upload-question.ts';

/** 128 random bits in hexadecimal. */
export const FileId = z.string().regex(/^[0-9a-f]{32}$/u);
export type FileId = z.infer<typeof FileId>;

/** `uploading` = announced, nothing has arrived yet; `checking` = in quarantine; `clean` = in order, and kept. */
export const FileState = z.enum(['uploading', 'checking', 'clean', 'rejected']);
export type FileState = z.infer<typeof FileState>;

/** Why a file is not taken; each has a sentence of its own. */
export const FileRejection = z.enum([
  'empty',
  'tooLarge',
  /** The scanner found something. */
  'infected',
  /** The scanner could not look inside, as with a password. */
  'unscannable',
  /** The content is none of the types the question takes, whatever the name says. */
  'otherType',
  /** The content begins as its type does, but is not whole. */
  'damaged',
  /** Unpacked it would be far larger than it is. */
  'bomb',
  'tooManyPixels',
  'tooFewPixels',
  'otherRatio',
]);
export type FileRejection = z.infer<typeof FileRejection>;

/** Who looked for malware. */
export const ScannerName = z.enum(['guardduty', 'clamd', 'embedded']);
export type ScannerName = z.infer<typeof ScannerName>;

const Pixels = z.strictObject({ width: z.int().min(1), height: z.int().min(1) });
export type Pixels = z.infer<typeof Pixels>;

/** A file of an application. Name and content are personal data: the whole is kept sealed. */
export const FileFacts = z.strictObject({
  id: FileId,
  question: QuestionPath,
  state: FileState,
  /** As safe text (rules/files/file-name.ts); until the upload says it, none. */
  name: z.string().optional(),
  /** Bytes of what is kept; until it arrived, of what was announced. */
  size: z.int().min(0).optional(),
  /** By content. */
  type: FileType.optional(),
  /** Of what is kept, in hexadecimal. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .optional(),
  pixels: Pixels.optional(),
  scan: z.strictObject({ by: ScannerName, at: Instant }).optional(),
  rejection: FileRejection.optional(),
  /** The store's id of an upload in parts. */
  upload: z.string().optional(),
  addedAt: Instant,
});
export type FileFacts = z.infer<typeof FileFacts>;

/** What pages say of a file. */
export type ShownFile = Pick<FileFacts, 'id' | 'state' | 'name' | 'size' | 'rejection' | 'scan'>;

/** What an application's event binds of a file: its content by hash. */
export const SubmittedFile = z.strictObject({
  question: QuestionPath,
  id: FileId,
  name: z.string().optional(),
  type: FileType,
  size: z.int().min(1),
  sha256: z.string(),
});
export type SubmittedFile = z.infer<typeof SubmittedFile>;
