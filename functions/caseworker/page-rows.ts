import type { Actor, PersonRef } from '../../schemas/actor.ts';
import type { EventRow } from '../../schemas/event.ts';
import type { FileFacts } from '../../schemas/file.ts';
import type { Language } from '../../schemas/text.ts';
import { type BesideCase, readBeside } from '../../store/beside-case.ts';
import { loadEvents } from '../../store/records.ts';
import { nameIn, nameOfPerson } from '../../store/staff-names.ts';
import { samePerson } from '../../workflows/actors.ts';
import { type Picture, pictureOf, placeNow, type Way, wayOf } from '../../workflows/picture.ts';
import { wayAlong } from '../../workflows/trail.ts';
import type { ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { officerNames } from '../records/officer-names.ts';
import { filesAsSent, type OpenedCase, type OpenedEvent, openSubmission } from '../records/opened-case.ts';
import { type OpenedPayment, openPayment } from '../records/payments.ts';
import { personsIn } from '../records/persons-in.ts';

/** The latest events of a case on its page; earlier ones have a page of their own. */
export const EVENTS_SHOWN = 25;
/** Together with events, files and data keys they are asked for in one call. */
const MOST_NAMED = 30;

export interface PageRows {
  /** What was sent. */
  readonly sent: readonly OpenedEvent[];
  /** As sent, with who looked for malware. */
  readonly files: ReadonlyMap<string, FileFacts>;
  /** The latest events, in order. */
  readonly events: readonly EventRow[];
  /** By the fees of the case. */
  readonly payments: readonly { readonly payments: readonly OpenedPayment[] }[];
  readonly named: (people: readonly PersonRef[]) => string;
}

/** All that the page of a case shows and the case itself does not hold: one call of the database, however many events there are. */
export async function readPageRows(
  deps: WebDeps,
  request: ProductRequest,
  opened: OpenedCase,
): Promise<PageRows> {
  const { record, context, application } = opened;
  const sent = await openSubmission(deps, opened, request.ahead?.firstEvent);
  const files = filesAsSent(sent, application.submittedAt);
  const first = Math.max(1, record.version - EVENTS_SHOWN + 1);
  const staff = [...(record.trail?.officers ?? []), ...personsIn({ ...context, application: null })];
  const asked = unique(staff).slice(0, MOST_NAMED);
  const beside = await readBeside(deps.store, record, {
    events: Array.from({ length: record.version - first + 1 }, (_, n) => first + n),
    payments: [...new Set(context.fees.flatMap(({ posted }) => posted?.payment ?? []))],
    files: [...files.keys()],
    staff: asked,
  });
  const paid = beside.payments.flatMap(({ ref, snapshot }) => openPayment(ref.id, snapshot) ?? []);
  return {
    sent,
    files: new Map(
      [...files].map(([id, facts]) => [id, { ...facts, scan: beside.files.get(id)?.facts.scan }]),
    ),
    events: beside.events,
    payments: context.fees.map(({ posted }) => ({
      payments: paid.filter(({ id }) => id === posted?.payment),
    })),
    named: await namingOf(
      deps,
      [...beside.events.flatMap(({ by }) => staffIn(by)), ...staff],
      asked,
      beside,
      request.language,
    ),
  };
}

/** The picture of the release the case runs by, and the way it came. Cases of before trails were kept tell theirs by all their events. */
export async function workflowOf(
  { store }: WebDeps,
  { release, record, snapshot }: OpenedCase,
): Promise<{
  readonly release: OpenedCase['record']['release'];
  readonly picture: Picture;
  readonly way: Way;
}> {
  const picture = pictureOf(release.machine, release.definition.workflow.stages);
  const shown = { release: record.release, picture };
  if (record.trail) return { ...shown, way: wayAlong(picture, record.trail) };
  const events = (await loadEvents(store, record.ref)).filter(({ n }) => n <= record.version);
  const types = events.map(({ type }) => type);
  return { ...shown, way: wayOf(picture, types, placeNow(snapshot.value)) };
}

const staffIn = (by: Actor): PersonRef[] => (by.kind === 'staff' ? [by.person] : []);

const unique = (people: readonly PersonRef[]): PersonRef[] =>
  people.filter((person, n) => people.findIndex((other) => samePerson(other, person)) === n);

/** Whoever was not foreseen is asked for besides: of cases of before trails were kept, and of very many officers. */
async function namingOf(
  { store }: WebDeps,
  people: readonly PersonRef[],
  asked: readonly PersonRef[],
  { names }: BesideCase,
  language: Language,
): Promise<PageRows['named']> {
  const left = unique(people).filter((person) => !asked.some((one) => samePerson(one, person)));
  const others = left.length === 0 ? () => undefined : await officerNames(store, left, language);
  const nameOf = (person: PersonRef): string => {
    const name = names.get(nameOfPerson(person));
    return name === undefined ? (others(person) ?? person.sub) : nameIn(name, language);
  };
  return (some) => some.map(nameOf).join(', ');
}
