import { pathTo } from '../../schemas/routes.ts';
import { Instant } from '../../schemas/time.ts';
import { segmentOf } from '../../web/languages.ts';
import { inspectionPage, type InspectionModel } from '../../web/pages/applicant/inspection.tsx';
import { inspectionTexts } from '../../web/texts/inspections.ts';
import { words } from '../../web/texts/words.ts';
import { offers } from '../../workflows/advance.ts';
import { appointmentOf } from '../../workflows/inspection-records.ts';
import { page, problem, type Reply } from '../http/reply.ts';
import { changesLanguage, field, type ProductRequest } from '../http/request.ts';
import { sessionOf, stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { freeSlots, placeIn, slotOwnerOf } from '../records/free-slots.ts';
import { inspectionsShown } from '../records/inspections-shown.ts';
import type { OpenedCase } from '../records/opened-case.ts';
import { ownCase } from '../records/own-case.ts';
import { takeOwnStep } from './own-step.ts';

type Extra = Partial<Pick<InspectionModel, 'typed' | 'errors' | 'done'>>;

/** The appointment of an own case: of an inspection, or of an interview. */
export const showInspection =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await ownCase(deps, request);
    if (!opened) return problem('notFound');
    const isThere = slotOwnerOf(opened) !== undefined || opened.context.appointments !== undefined;
    if (!isThere) return problem('notFound');
    return shown(deps, request, opened, { done: request.query['done'] === 'booked' });
  };

async function shown(
  deps: WebDeps,
  request: ProductRequest,
  opened: OpenedCase,
  extra: Extra,
): Promise<Reply> {
  const { record, release, application, context, listing, snapshot, engine } = opened;
  const owner = slotOwnerOf(opened);
  const standing = { at: request.at, by: sessionOf(request).actor };
  const kind = listing.kind === 'interview' ? 'interview' : 'inspection';
  const may = offers(engine, snapshot, standing).includes(`${kind}.book`);
  const appointment = listing.stage === undefined ? undefined : appointmentOf(context, listing.stage)?.slot;
  const model: InspectionModel = {
    case: record.ref.id,
    kind,
    service: release.definition.name,
    reference: application.reference,
    stage: listing.stage ?? '',
    appointment,
    slots:
      owner && may
        ? (await freeSlots(deps, owner, request.at, record.ref.id)).filter((slot) => slot !== appointment)
        : undefined,
    inspections: inspectionsShown(opened),
    errors: [],
    stamp: stamp(request, record.version),
    ...extra,
  };
  return page(inspectionPage(model, request.language));
}

/** Takes a slot, or another instead of the one taken before. */
export const bookInspection =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await ownCase(deps, request);
    const owner = opened && slotOwnerOf(opened);
    if (!opened || !owner) return problem('notFound');
    const typed = request.form;
    if (changesLanguage(request)) return shown(deps, request, opened, { typed });
    const slot = Instant.safeParse(field(typed, 'slot'));
    if (!slot.success) {
      const message = words(inspectionTexts.missing, request.language);
      return shown(deps, request, opened, { typed, errors: [{ field: 'slot', message }] });
    }
    const at = { language: segmentOf(request.language), case: opened.record.ref.id };
    const stage = field(typed, 'stage') ?? '';
    const book = opened.listing.kind === 'interview' ? 'interview.book' : 'inspection.book';
    return takeOwnStep(deps, request, {
      case: at.case,
      intend: async () => {
        const { free, also } = await placeIn(deps, owner, slot.data, at.case);
        return {
          command: { type: book, input: { stage, slot: slot.data }, facts: { free } },
          also,
        };
      },
      done: `${pathTo('inspection', at)}?done=booked`,
      again: async (errors) => {
        const now = await ownCase(deps, request);
        return now ? shown(deps, request, now, { typed, errors }) : problem('notFound');
      },
    });
  };
