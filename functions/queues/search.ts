import { soughtBy } from '../../rules/finding/normal-forms.ts';
import type { Actor } from '../../schemas/actor.ts';
import { hasDesk } from '../../schemas/desk-roles.ts';
import { type Found, readFindings } from '../../store/findings.ts';
import { loadListing, recordOfReference } from '../../store/records.ts';
import { type SearchModel, searchPage } from '../../web/pages/desk/search.tsx';
import { page, problem, type Reply } from '../http/reply.ts';
import { field, type ProductRequest } from '../http/request.ts';
import { sessionOf, stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { keyedHashes } from '../records/keyed-hashes.ts';

type Staff = Extract<Actor, { kind: 'staff' }>;
type FoundCase = Extract<Found, { kind: 'case' }>;

/** Longer than any name or address of a form. */
const MOST_CHARACTERS = 300;

export const showSearch =
  () =>
  (request: ProductRequest): Reply =>
    hasDesk(sessionOf(request).actor)
      ? page(searchPage({ stamp: stamp(request), text: '', kind: 'name' }, request.language))
      : problem('forbidden');

/** Finds cases of the officer's department and teams. What was typed is in the posted form only: in no address, log or row. */
export const search =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const { actor } = sessionOf(request);
    if (actor.kind !== 'staff' || !hasDesk(actor)) return problem('forbidden');
    const text = (field(request.form, 'text') ?? '').slice(0, MOST_CHARACTERS);
    const kind = field(request.form, 'kind') === 'address' ? 'address' : 'name';
    const found = await findCases(deps, actor, text, kind);
    const results = found && (await Promise.all(found.map((one) => resultOf(deps, one))));
    const model = {
      stamp: stamp(request),
      text,
      kind,
      ...(results ? { results } : { nothing: true }),
    } as const;
    return page(searchPage(model, request.language));
  };

async function findCases(
  deps: WebDeps,
  actor: Staff,
  text: string,
  kind: 'name' | 'address',
): Promise<FoundCase[] | undefined> {
  const sought = soughtBy(text, kind);
  switch (sought.by) {
    case 'nothing':
      return undefined;
    case 'reference':
      return byReference(deps, actor, sought.reference);
    case 'keys': {
      const hashes = await keyedHashes(deps, actor.department, sought.keys);
      const found = await Promise.all(hashes.map((hash) => readFindings(deps.store, hash)));
      const cases = found
        .flat()
        .flatMap((one) => (one.kind === 'case' && isTheirs(actor, one.teams) ? [one] : []));
      return cases.toSorted((a, b) => (a.submittedAt < b.submittedAt ? 1 : -1));
    }
  }
}

const isTheirs = (actor: Staff, teams: readonly string[]): boolean =>
  actor.roles.includes('auditor') || teams.length === 0 || teams.some((team) => actor.teams.includes(team));

/** References are no secret of anybody and unique: they lead to their case, or to the licence of one, at once. */
async function byReference(deps: WebDeps, actor: Staff, reference: string): Promise<FoundCase[]> {
  const record = await recordOfReference(deps.store, reference);
  const id = record?.kind === 'licence' ? record.id.replace(/^l-/u, '') : record?.id;
  if (record?.kind === 'payment' || id === undefined) return [];
  const read = await loadListing(deps.store, { kind: 'case', id });
  if (read?.listing.department !== actor.department) return [];
  return [
    {
      kind: 'case',
      case: id,
      reference: read.listing.reference,
      service: read.listing.service,
      teams: [],
      submittedAt: read.listing.submittedAt,
    },
  ];
}

async function resultOf(
  deps: WebDeps,
  found: FoundCase,
): Promise<NonNullable<SearchModel['results']>[number]> {
  const release = await deps.releases.current(found.service);
  return {
    case: found.case,
    reference: found.reference,
    service: release?.definition.name,
    receivedAt: found.submittedAt,
  };
}
