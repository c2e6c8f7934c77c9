import { CaseFlag } from '../../schemas/desk-work.ts';
import type { CaseListing } from '../../schemas/listing.ts';
import { type QueueFilter, QueueWhich } from '../../schemas/queue-view.ts';
import type { Instant } from '../../schemas/time.ts';
import { type QueueRow, readQueue } from '../../store/lists.ts';
import type { Store } from '../../store/store.ts';
import { isDueSoon } from './case-marks.ts';

export const PAGE_ROWS = 25;
/** Rows looked at for one page: whoever asks for something rare looks further by a link, and no page costs more. */
const MOST_LOOKED_AT = 400;

/** The filter in an address, so that a view can be kept as a bookmark; what it does not know is passed over. */
export function filterIn({ service, stage, flag, which }: Readonly<Record<string, string>>): QueueFilter {
  const known = CaseFlag.safeParse(flag).data;
  const shown = QueueWhich.safeParse(which).data;
  return {
    ...(service ? { service } : {}),
    ...(stage ? { stage } : {}),
    ...(known ? { flag: known } : {}),
    ...(shown ? { which: shown } : {}),
  };
}

const fits = (listing: CaseListing, filter: QueueFilter, at: Instant): boolean => {
  const { service, kind, marks = [], officer, unread } = listing;
  return (
    (filter.service === undefined || service === filter.service) &&
    (filter.stage === undefined || kind === filter.stage) &&
    (filter.flag === undefined || marks.includes(filter.flag)) &&
    (filter.which !== 'dueSoon' || isDueSoon(listing, at)) &&
    (filter.which !== 'free' || officer === undefined) &&
    (filter.which !== 'unread' || (unread?.officer ?? 0) > 0)
  );
};

export interface QueueSlice {
  readonly rows: readonly QueueRow[];
  /** Where to go on, when there is or may be more; `further`: the rest has not been looked at yet. */
  readonly after?: string;
  readonly further?: boolean;
}

/** Rows read at once where many are wanted. */
const LOT = 250;

/** As many cases of a queue as are wanted at once, soonest due first; rows looked at are bounded as well. */
export async function readMany(
  store: Store,
  { department, team }: { readonly department: string; readonly team: string },
  filter: QueueFilter,
  { at, most }: { readonly at: Instant; readonly most: number },
): Promise<QueueRow[]> {
  const found: QueueRow[] = [];
  let after: string | undefined;
  for (let looked = 0; looked < 10 * most && found.length < most; looked += LOT) {
    const page = await readQueue(store, department, team, {
      limit: LOT,
      ...(after === undefined ? {} : { after }),
      ...(filter.which === 'overdue' ? { until: at } : {}),
    });
    found.push(...page.filter(({ listing }) => fits(listing, filter, at)));
    if (page.length < LOT) break;
    after = page.at(-1)?.queueSort;
  }
  return found.slice(0, most);
}

/** A page of a team's queue, soonest due first. The overdue are its beginning: the index itself ends there. */
export async function readFiltered(
  store: Store,
  { department, team }: { readonly department: string; readonly team: string },
  filter: QueueFilter,
  { after, at }: { readonly after: string | undefined; readonly at: Instant },
): Promise<QueueSlice> {
  const found: QueueRow[] = [];
  let from = after;
  for (let looked = 0; looked < MOST_LOOKED_AT;) {
    const limit = PAGE_ROWS + 1;
    const page = await readQueue(store, department, team, {
      limit,
      ...(from === undefined ? {} : { after: from }),
      ...(filter.which === 'overdue' ? { until: at } : {}),
    });
    looked += page.length;
    found.push(...page.filter(({ listing }) => fits(listing, filter, at)));
    if (found.length > PAGE_ROWS) {
      const rows = found.slice(0, PAGE_ROWS);
      const last = rows.at(-1);
      return { rows, ...(last ? { after: last.queueSort } : {}) };
    }
    if (page.length < limit) return { rows: found };
    from = page.at(-1)?.queueSort;
  }
  return { rows: found, further: true, ...(from === undefined ? {} : { after: from }) };
}
