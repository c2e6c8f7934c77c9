import { relatedKeys } from '../../rules/finding/case-keys.ts';
import type { Actor } from '../../schemas/actor.ts';
import { type Found, readFindings } from '../../store/findings.ts';
import { type ListedCase, loadListings } from '../../store/records.ts';
import type { RelatedBy } from '../../web/pages/desk/related.tsx';
import type { WebDeps } from '../http/web-deps.ts';
import { keyedHashes } from '../records/keyed-hashes.ts';
import { type OpenedCase, type OpenedEvent, submittedAnswers } from '../records/opened-case.ts';

type Staff = Extract<Actor, { kind: 'staff' }>;
type FoundCase = Extract<Found, { kind: 'case' }>;

/** Another case, in clear, and what it has in common with the one that is looked at; the strongest first. */
export interface Related extends ListedCase {
  readonly why: readonly RelatedBy[];
}

const MOST_SHOWN = 50;
const kinds = ['person', 'address', 'name'] as const satisfies readonly RelatedBy[];

/** Cases of the same person, address or name, latest first: of the officer's department and teams, found by keyed hashes, none opened. */
export async function relatedCases(
  deps: WebDeps,
  actor: Staff,
  opened: OpenedCase,
  sent: readonly OpenedEvent[],
): Promise<Related[]> {
  const keys = relatedKeys(opened.release.definition, submittedAnswers(sent));
  const found = await Promise.all(
    kinds.map(async (why) => ({ why, cases: await casesBehind(deps, actor, keys[why]) })),
  );
  const reasons = new Map<string, RelatedBy[]>();
  const latest = found
    .flatMap(({ cases }) => cases)
    .filter((one) => one.case !== opened.record.ref.id)
    .toSorted((one, other) => (one.submittedAt < other.submittedAt ? 1 : -1));
  for (const { case: id } of latest) {
    if (reasons.size === MOST_SHOWN) break;
    const why = found.flatMap(({ why, cases }) => (cases.some((one) => one.case === id) ? [why] : []));
    reasons.set(id, why);
  }
  const listed = await loadListings(deps.store, [...reasons.keys()]);
  return [...reasons].flatMap(([id, why]) => {
    const row = listed.find((one) => one.id === id);
    return row?.listing.department === actor.department ? [{ ...row, why }] : [];
  });
}

async function casesBehind(deps: WebDeps, actor: Staff, keys: readonly string[]): Promise<FoundCase[]> {
  const hashes = await keyedHashes(deps, actor.department, keys);
  const found = await Promise.all(hashes.map((hash) => readFindings(deps.store, hash)));
  return found.flat().flatMap((one) => (one.kind === 'case' && mayRead(actor, one) ? [one] : []));
}

const mayRead = (actor: Staff, { teams }: FoundCase): boolean =>
  actor.roles.includes('auditor') || teams.length === 0 || teams.some((team) => actor.teams.includes(team));

/** The applicant's last application for the same service before this one: the last that was decided, else the last. */
export function previousOf(
  { record, application }: OpenedCase,
  related: readonly Related[],
): Related | undefined {
  const earlier = related.filter(
    ({ why, release, listing }) =>
      why.includes('person') &&
      release.service === record.release.service &&
      listing.submittedAt < application.submittedAt,
  );
  const isDecided = ({ listing: { tags } }: Related) => tags.includes('granted') || tags.includes('refused');
  return earlier.find(isDecided) ?? earlier[0];
}
