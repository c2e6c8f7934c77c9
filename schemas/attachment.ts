import * as z from 'zod';

/** What files are added to in a case that was sent; in their keys it stands where a question stands for files of an application. */
export const AttachmentKind = z.enum(['message', 'photos']);
export type AttachmentKind = z.infer<typeof AttachmentKind>;

export const MOST_ATTACHED = 5;
export const MOST_PHOTOS = 10;
