import { noteSeen, readInbox } from '../../store/inbox.ts';
import { readHoldings } from '../../store/lists.ts';
import type { ReleaseRef } from '../../store/records.ts';
import { inboxPage } from '../../web/pages/applicant/inbox.tsx';
import { page, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { holderOf, isAnonymous } from '../http/session.ts';
import { sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';

const MOST_CASES = 100;
const MOST_NOTICES = 100;

/** Notices and unread messages of all the person's applications. What is new is new until the inbox was opened. */
export const showInbox =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const holder = holderOf(sessionOf(request));
    const [holdings, { told, seen }] = await Promise.all([
      readHoldings(deps.store, holder, MOST_CASES),
      readInbox(deps.store, holder),
    ]);
    const about = async <More>(id: string, reference: string, release: ReleaseRef, more: More) => ({
      case: id,
      reference,
      service: (await deps.releases.get(release)).definition.name,
      ...more,
    });
    const messages = await Promise.all(
      holdings.flatMap((held) => {
        if (held.kind === 'draft' || !held.listing?.unread) return [];
        const { reference, unread } = held.listing;
        if (unread.applicant === 0) return [];
        return [about(held.id, reference, held.release, { unread: unread.applicant })];
      }),
    );
    const notices = await Promise.all(
      told
        .slice(0, MOST_NOTICES)
        .map(({ case: id, reference, release, notice, at }) =>
          about(id, reference, release, { notice, at, isNew: seen === undefined || at > seen }),
        ),
    );
    const latest = told[0]?.at;
    if (latest !== undefined && (seen === undefined || latest > seen))
      await noteSeen(deps.store, holder, latest);
    return page(
      inboxPage({ messages, notices, mayText: !isAnonymous(sessionOf(request)) }, request.language),
    );
  };
