import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import { photosPage } from '../../web/pages/desk/photos.tsx';
import { offersTo } from '../../workflows/advance.ts';
import type { AttachmentDeps } from '../attachments/deps.ts';
import { followFileWish } from '../attachments/file-wishes.ts';
import { keepTyped, placeOf, waitingFor } from '../attachments/waiting.ts';
import { noteReading } from '../caseworker/desk-case.ts';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { sessionOf, stamp } from '../http/stamp.ts';
import { caseFor } from '../records/case-for.ts';
import type { OpenedCase } from '../records/opened-case.ts';

/** Whether it is time for the person's report of an inspection. */
export const mayReport = ({ engine, snapshot }: OpenedCase, request: ProductRequest): boolean =>
  offersTo(engine, snapshot, { at: request.at, by: sessionOf(request).actor }).some(
    ({ command, refusal }) => command === 'inspection.report' && refusal === undefined,
  );

const at = ({ language, parameters }: ProductRequest) => ({
  language: segmentOf(language),
  case: parameters['case'] ?? '',
});

/** The photos that wait to go with the officer's report. */
export const showPhotos =
  (deps: AttachmentDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const found = await caseFor(deps, request, 'work');
    if (!found.ok) return found.reply;
    const { opened } = found;
    if (!mayReport(opened, request)) return redirect(pathTo('deskCase', at(request)));
    await noteReading(deps, request, opened);
    const { files } = await waitingFor(deps.store, placeOf(request, 'photos'));
    return page(
      photosPage(
        {
          case: opened.record.ref.id,
          reference: opened.application.reference,
          service: opened.release.definition.name,
          waiting: files,
          stamp: stamp(request),
        },
        request.language,
      ),
    );
  };

/** From the page of photos, or from the report, whose fields are kept until its writer comes back to it. */
export const changePhotos =
  (deps: AttachmentDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const found = await caseFor(deps, request, 'work');
    if (!found.ok) return found.reply;
    const here = pathTo('photos', at(request));
    if (!mayReport(found.opened, request)) return redirect(pathTo('deskCase', at(request)));
    const place = placeOf(request, 'photos');
    if (request.form['fileAction'] === undefined) {
      await keepTyped(deps.store, place, request.form);
      return redirect(here);
    }
    // The page of photos has nothing typed: what the report had is left as it is.
    const { typed } = await waitingFor(deps.store, place);
    const form = pathTo('deskAttachPage', { ...at(request), kind: 'photos' });
    const wish = { ...request, form: { ...typed, fileAction: request.form['fileAction'] } };
    return (await followFileWish(deps, wish, { kind: 'photos', form, back: here })) ?? problem('badRequest');
  };
