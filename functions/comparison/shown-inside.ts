import { mediaTypes } from '../../rules/files/file-types.ts';
import type { SubmittedFile } from '../../schemas/file.ts';
import type { DocumentViewer } from '../../web/pages/desk/document.tsx';

/** Bytes a function can answer with: 6 MB, of which its encoding takes a third. Larger files open by themselves. */
const MOST_BYTES = 4_000_000;

/** How a page shows a file inside it, if it does: what browsers show without running anything, and not too large to be handed on. */
export function viewerOf({ type, size }: Pick<SubmittedFile, 'type' | 'size'>): DocumentViewer {
  if (!mediaTypes[type].inline) return 'none';
  if (size > MOST_BYTES) return 'tooLarge';
  return type === 'pdf' ? 'frame' : 'picture';
}
