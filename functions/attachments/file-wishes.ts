import type { AttachmentKind } from '../../schemas/attachment.ts';
import { redirect, type Reply } from '../http/reply.ts';
import { field, type ProductRequest } from '../http/request.ts';
import type { AttachmentDeps } from './deps.ts';
import { detach, keepTyped, placeOf } from './waiting.ts';

/** A button beside files was pressed: what is typed is kept, and one goes on to adding a file, or comes back without the one removed. */
export async function followFileWish(
  deps: AttachmentDeps,
  request: ProductRequest,
  { kind, form, back }: { kind: AttachmentKind; form: string; back: string },
): Promise<Reply | undefined> {
  const [what, file = ''] = (field(request.form, 'fileAction') ?? '').split(':');
  if (what !== 'add' && what !== 'remove') return undefined;
  const place = placeOf(request, kind);
  await keepTyped(deps.store, place, request.form);
  if (what === 'add') return redirect(form);
  await detach(deps, place, file);
  return redirect(back);
}
