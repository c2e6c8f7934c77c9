import type { EventRow } from '../../schemas/event.ts';
import { readBeside } from '../../store/beside-case.ts';
import { historyPage } from '../../web/pages/desk/history.tsx';
import { noteReading } from '../caseworker/desk-case.ts';
import { page, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { caseFor } from '../records/case-for.ts';
import { historyEntries, remembered } from '../records/history-entries.ts';
import { officerNames } from '../records/officer-names.ts';

/** Steps of one page. */
const STEPS = 50;

/** Every step of a case, a page at a time; without a number the latest. */
export const showHistory =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const found = await caseFor(deps, request, 'read');
    if (!found.ok) return found.reply;
    const { record, application, release } = found.opened;
    const last = lastAsked(request, record.version);
    const first = Math.max(1, last - STEPS + 1);
    const [{ events }] = await Promise.all([
      readBeside(deps.store, record, {
        events: Array.from({ length: last - first + 1 }, (_, n) => first + n),
        payments: [],
        files: [],
        staff: [],
      }),
      noteReading(deps, request, found.opened),
    ]);
    const named = await officerNames(deps.store, events.flatMap(staffIn), request.language);
    const model = {
      case: record.ref.id,
      reference: application.reference,
      service: release.definition.name,
      entries: historyEntries(events, remembered(found.opened), (by) =>
        by.kind === 'staff' ? named(by.person) : undefined,
      ),
      first,
      last,
      of: record.version,
      earlier: first > 1 ? first - 1 : undefined,
      later: last < record.version ? Math.min(record.version, last + STEPS) : undefined,
    };
    return page(historyPage(model, request.language));
  };

/** The last step of the page that is asked for, in an address anybody can write. */
function lastAsked({ query }: ProductRequest, version: number): number {
  const asked = /^\d{1,9}$/u.test(query['to'] ?? '') ? Number(query['to']) : version;
  return Math.min(Math.max(asked, 1), version);
}

const staffIn = ({ by }: EventRow) => (by.kind === 'staff' ? [by.person] : []);
