import { CaseFlag } from '../../schemas/desk-work.ts';
import type { CaseListing } from '../../schemas/listing.ts';
import type { Instant } from '../../schemas/time.ts';
import { type QueueRow, readQueue } from '../../store/lists.ts';
import type { Store } from '../../store/store.ts';

/** What of a queue is shown; of the address, so that a view can be kept as a bookmark. Nothing personal is in it. */
export interface QueueFilter {
  readonly service?: string;
  /** The kind of stage. */
  readonly stage?: string;
  readonly flag?: CaseFlag;
  readonly which?: 'overdue' | 'free' | 'unread';
}

export const PAGE_ROWS = 25;
/** Rows looked at for one page: whoever asks for something rare looks further by a link, and no page costs more. */
const MOST_LOOKED_AT = 400;

/** The filter in an address; what it does not know is passed over. */
export function filterIn({ service, stage, flag, which }: Readonly<Record<string, string>>): QueueFilter {
  const known = CaseFlag.safeParse(flag).data;
  return {
    ...(service ? { service } : {}),
    ...(stage ? { stage } : {}),
    ...(known ? { flag: known } : {}),
    ...(which === 'overdue' || which === 'free' || which === 'unread' ? { which } : {}),
  };
}

const fits = ({ service, kind, marks = [], officer, unread }: CaseListing, filter: QueueFilter): boolean =>
  (filter.service === undefined || service === filter.service) &&
  (filter.stage === undefined || kind === filter.stage) &&
  (filter.flag === undefined || marks.includes(filter.flag)) &&
  (filter.which !== 'free' || officer === undefined) &&
  (filter.which !== 'unread' || (unread?.officer ?? 0) > 0);

export interface QueueSlice {
  readonly rows: readonly QueueRow[];
  /** Where to go on, when there is or may be more; `further`: the rest has not been looked at yet. */
  readonly after?: string;
  readonly further?: boolean;
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
    found.push(...page.filter(({ listing }) => fits(listing, filter)));
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
