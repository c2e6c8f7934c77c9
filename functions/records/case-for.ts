import { pathTo } from '../../schemas/routes.ts';
import { openedByReason } from '../../store/break-glass.ts';
import { segmentOf } from '../../web/languages.ts';
import { problem, redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { accessTo } from './case-access.ts';
import { openCase, type OpenedCase } from './opened-case.ts';

export type CaseFor =
  | { readonly ok: true; readonly opened: OpenedCase; readonly mayWork: boolean }
  | { readonly ok: false; readonly reply: Reply };

/**
 * The case of a request for the officer who makes it. Another department's is the same as none; one of other teams leads to the page where a
 * reason opens it, to be read for a while; who may only read is refused what changes it.
 */
export async function caseFor(
  deps: WebDeps,
  request: ProductRequest,
  need: 'read' | 'work',
): Promise<CaseFor> {
  const opened = await openCase(deps, request.parameters['case'] ?? '', request.readCase);
  if (!opened) return { ok: false, reply: problem('notFound') };
  const { actor } = sessionOf(request);
  const access = accessTo(opened, actor);
  if (access === 'work') return { ok: true, opened, mayWork: true };
  if (access === 'read' && need === 'read') return { ok: true, opened, mayWork: false };
  if (access === 'absent') return { ok: false, reply: problem('notFound') };
  if (access === 'read' || access === 'role') return { ok: false, reply: problem('forbidden') };
  const { id } = opened.record.ref;
  const isOpen =
    access === 'otherTeams' && need === 'read' && (await openedByReason(deps.store, id, actor, request.wall));
  if (isOpen) return { ok: true, opened, mayWork: false };
  return need === 'read'
    ? {
        ok: false,
        reply: redirect(pathTo('deskAccess', { language: segmentOf(request.language), case: id })),
      }
    : { ok: false, reply: problem('forbidden') };
}
