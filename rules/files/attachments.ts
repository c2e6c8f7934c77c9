import { type AttachmentKind, MOST_ATTACHED, MOST_PHOTOS } from '../../schemas/attachment.ts';
import type { UploadLimits } from './upload-limits.ts';

type Limits = Extract<UploadLimits, { type: 'files' }>;

/** What files may be that are added to a case after it was sent, whatever its service. */
export const attachmentLimits: Readonly<Record<AttachmentKind, Limits>> = {
  message: {
    type: 'files',
    accept: ['pdf', 'jpeg', 'png', 'docx', 'xlsx'],
    maxMegabytes: 10,
    minimum: 1,
    maximum: MOST_ATTACHED,
  },
  /** Pictures only, so every one is encoded anew: where and with what it was taken is not kept. */
  photos: { type: 'files', accept: ['jpeg', 'png'], maxMegabytes: 15, minimum: 1, maximum: MOST_PHOTOS },
};
