import * as z from 'zod';
import { minutesOfDay } from '../../rules/questions/time-of-day.ts';
import { plusMilliseconds, startOfHongKongDay } from '../../rules/time.ts';
import { pathTo } from '../../schemas/routes.ts';
import type { Instant } from '../../schemas/time.ts';
import { loadListings } from '../../store/records.ts';
import { offerSlot, readSlots } from '../../store/slots.ts';
import type { FieldErrors } from '../../web/components/error-summary.tsx';
import { segmentOf } from '../../web/languages.ts';
import { slotsPage, type SlotsModel } from '../../web/pages/desk/slots.tsx';
import { inspectionTexts } from '../../web/texts/inspections.ts';
import { type Wording, words } from '../../web/texts/words.ts';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import { changesLanguage, field, type ProductRequest } from '../http/request.ts';
import { stamp } from '../http/stamp.ts';
import { typedDate } from '../http/typed-date.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { teamNames } from '../records/department-teams.ts';
import { slotTeam } from '../records/slot-team.ts';

const MOST_SHOWN = 100;
const MINUTE = 60_000;

type Owner = NonNullable<ReturnType<typeof slotTeam>>;

export const showSlots =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const owner = slotTeam(request, request.query['team']);
    return owner
      ? shown(deps, request, owner, { done: request.query['done'] === 'offered' })
      : problem('notFound');
  };

async function shown(
  deps: WebDeps,
  request: ProductRequest,
  owner: Owner,
  extra: Partial<SlotsModel>,
): Promise<Reply> {
  const slots = await readSlots(deps.store, owner, request.at, MOST_SHOWN);
  const [nameOf, named] = await Promise.all([
    teamNames(deps, owner.department, request.language),
    bookedCases(
      deps,
      slots.flatMap(({ booked }) => booked),
    ),
  ]);
  const model: SlotsModel = {
    team: owner.team,
    teamName: nameOf(owner.team),
    slots: slots.map(({ startsAt, capacity, booked }) => ({ startsAt, capacity, cases: booked.map(named) })),
    errors: [],
    stamp: stamp(request),
    ...extra,
  };
  return page(slotsPage(model, request.language));
}

/** What cases are called and what they apply for, as lists show them: nothing is opened. */
async function bookedCases(deps: WebDeps, ids: readonly string[]) {
  const listed = await loadListings(deps.store, [...new Set(ids)]);
  const named = await Promise.all(
    listed.map(async ({ id, listing, release }) => ({
      case: id,
      reference: listing.reference,
      service: (await deps.releases.get(release)).definition.name,
    })),
  );
  return (id: string) =>
    named.find((one) => one.case === id) ?? { case: id, reference: id, service: undefined };
}

export const offerTime =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const owner = slotTeam(request, field(request.form, 'team'));
    if (!owner) return problem('notFound');
    const typed = request.form;
    if (changesLanguage(request)) return shown(deps, request, owner, { typed });
    const read = readOffer(request);
    if (read.offer === undefined) return shown(deps, request, owner, { typed, errors: read.errors });
    const outcome = await offerSlot(deps.store, owner, read.offer.startsAt, read.offer.capacity);
    if (outcome !== 'offered') {
      const message = words(inspectionTexts[outcome], request.language);
      return shown(deps, request, owner, { typed, errors: [{ field: 'capacity', message }] });
    }
    const here = pathTo('slots', { language: segmentOf(request.language) });
    return redirect(`${here}?${new URLSearchParams({ team: owner.team, done: 'offered' }).toString()}`);
  };

const Capacity = z.coerce.number().int().min(0).max(100);

/** A time in the future and how many inspections there can be. */
function readOffer(request: ProductRequest): {
  readonly offer?: { readonly startsAt: Instant; readonly capacity: number };
  readonly errors: FieldErrors;
} {
  const { form, language } = request;
  const typed = (name: string) => (field(form, name) ?? '').trim();
  const wrong = (name: string, wording: Wording) => ({ field: name, message: words(wording, language) });
  const { date, errors: notADate } = typedDate(request, 'slot', inspectionTexts.date);
  const minutes = minutesOfDay(typed('time').slice(0, 40));
  const capacity = Capacity.safeParse(typed('capacity') || undefined);
  const startsAt =
    date && minutes !== undefined ? plusMilliseconds(startOfHongKongDay(date), minutes * MINUTE) : undefined;
  const errors = [
    ...notADate,
    ...(minutes === undefined ? [wrong('time', inspectionTexts.notATime)] : []),
    ...(startsAt !== undefined && startsAt <= request.at
      ? [wrong('slot-day', inspectionTexts.notAhead)]
      : []),
    ...(capacity.success ? [] : [wrong('capacity', inspectionTexts.notANumber)]),
  ];
  return startsAt === undefined || !capacity.success || errors.length > 0
    ? { errors }
    : { offer: { startsAt, capacity: capacity.data }, errors };
}
