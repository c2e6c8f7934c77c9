import { type BulkCase, MOST_CASES } from '../../schemas/bulk.ts';
import { worksOnCases } from '../../schemas/desk-roles.ts';
import type { CaseListing } from '../../schemas/listing.ts';
import { pathTo } from '../../schemas/routes.ts';
import { freezeJob } from '../../store/bulk-jobs.ts';
import { loadListing } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { segmentOf } from '../../web/languages.ts';
import { bulkTexts } from '../../web/texts/bulk.ts';
import { words } from '../../web/texts/words.ts';
import { problem, redirect, type Reply } from '../http/reply.ts';
import { field, listIn, type ProductRequest } from '../http/request.ts';
import { requestName } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { filterIn, readMany } from '../records/queue-filter.ts';
import { askedIn, queueOf, queueShown } from './queue.ts';

/** Freezes the chosen cases of a queue, or all of what it shows, each as it was seen; what is to be done with them is asked next. */
export const chooseCases =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const asked = askedIn(request);
    const queue = await queueOf(deps, request, asked);
    if (!queue || !worksOnCases(queue.actor)) return problem('forbidden');
    const id = requestName(request);
    if (id === undefined) return problem('badRequest');
    const { actor, team, department } = queue;
    const all = field(request.form, 'scope') === 'all';
    const span = { at: request.at, most: MOST_CASES };
    const cases = all
      ? (await readMany(deps.store, { department, team }, filterIn(asked), span)).flatMap((row) =>
          bulkCase(department, row.id, row.version, row.listing),
        )
      : await chosenCases(deps.store, department, listIn(request.form, 'case'));
    if (cases.length === 0) {
      const message = words(bulkTexts.chooseSome, request.language);
      return queueShown(deps, request, asked, { typed: request.form, errors: [{ message }] });
    }
    await freezeJob(deps.store, actor.person, { id, team, by: actor, at: request.at, cases }, request.wall);
    return redirect(pathTo('bulk', { language: segmentOf(request.language), job: id }));
  };

const CHOSEN = /^([A-Za-z0-9_-]{1,60})\.(\d{1,9})$/u;

/** Each with the version it was shown at; what is none of the department's is passed over. */
async function chosenCases(store: Store, department: string, chosen: readonly string[]): Promise<BulkCase[]> {
  const unique = new Map(
    chosen.slice(0, MOST_CASES).flatMap((value) => {
      const [, id, version] = CHOSEN.exec(value) ?? [];
      return id === undefined ? [] : [[id, Number(version)] as const];
    }),
  );
  const found = await Promise.all(
    [...unique].map(async ([id, version]) => {
      const row = await loadListing(store, { kind: 'case', id });
      return row && version > 0 ? bulkCase(department, id, version, row.listing) : [];
    }),
  );
  return found.flat();
}

const deciding: ReadonlySet<string | undefined> = new Set(['decision', 'approvalInPrinciple']);

/** A case that is only lent to a team for its views is none of its own. */
function bulkCase(department: string, id: string, version: number, listing: CaseListing): BulkCase[] {
  if (listing.department !== department || listing.referral !== undefined) return [];
  const { reference, service, stage, tags, kind } = listing;
  const waitsFor = tags.includes('endorsement') ? 'endorsement' : deciding.has(kind) ? 'decision' : undefined;
  return [
    {
      case: id,
      version,
      reference,
      service,
      ...(stage === undefined ? {} : { stage }),
      ...(waitsFor === undefined ? {} : { waitsFor }),
    },
  ];
}
