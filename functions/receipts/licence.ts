import { hongKongDateOf } from '../../rules/time.ts';
import { licencePage } from '../../web/pages/applicant/licence.tsx';
import { qrPicture } from '../http/qr-picture.ts';
import { page, problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { licenceFacts } from '../records/licence-facts.ts';
import { titleOf } from '../records/licence-title.ts';
import { type OpenedCase, openHistory, submittedAnswers } from '../records/opened-case.ts';
import { openLicence, type OpenedLicence } from '../records/opened-licence.ts';
import { ownCase } from '../records/own-case.ts';

/** The licence of an own application: what it says, whether it is in force, and the code that proves it. */
export const showLicence =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await ownCase(deps, request);
    const template = opened?.release.definition.licence;
    if (!opened || !template || !mayBeSeen(opened)) return problem('notFound');
    const { definition } = opened.release;
    const issued = await latest(deps, opened);
    return page(
      licencePage(
        {
          case: opened.record.ref.id,
          title: titleOf(template, issued?.issued.number ?? '') ?? template.title,
          department: definition.department.name,
          issued: issued ? await issuedModel(deps, request, opened, issued) : undefined,
        },
        request.language,
      ),
    );
  };

/** A licence there is, or is about to be. */
const mayBeSeen = ({ listing, context }: OpenedCase): boolean =>
  context.provisional !== undefined ||
  listing.tags.some((tag) => tag === 'granted' || tag === 'issuing' || tag === 'issuingProvisional');

/** The full licence, else the provisional one. */
async function latest(deps: WebDeps, { context }: OpenedCase): Promise<OpenedLicence | undefined> {
  const licence = context.licence ?? context.provisional;
  return licence && openLicence(deps, licence.id);
}

async function issuedModel(
  deps: WebDeps,
  request: ProductRequest,
  opened: OpenedCase,
  { issued, status }: OpenedLicence,
) {
  const sent = submittedAnswers(await openHistory(deps, opened));
  const form = await deps.releases.formOf(opened.record.release);
  const template = opened.release.definition.licence;
  return {
    number: issued.number,
    status,
    startsOn: issued.validFrom > hongKongDateOf(request.at) ? issued.validFrom : undefined,
    ...licenceFacts(opened, form, sent, request.language),
    validFrom: issued.validFrom,
    validTo: issued.validTo,
    endsAt: issued.endsAt,
    conditions: [
      ...(template?.conditions ?? []),
      ...(opened.context.decisions.findLast(({ outcome }) => outcome === 'grant')?.conditions ?? []),
    ],
    code: issued.code,
  };
}

/** The licence's code as a picture. */
export const licenceCode =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await ownCase(deps, request);
    const issued = opened && (await latest(deps, opened));
    if (!issued) return problem('notFound');
    return {
      kind: 'picture',
      png: qrPicture(issued.issued.code, 5),
    };
  };
