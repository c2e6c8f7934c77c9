import { attachmentLimits } from '../../rules/files/attachments.ts';
import { mostBytes } from '../../rules/files/upload-limits.ts';
import type { AttachmentKind } from '../../schemas/attachment.ts';
import { FileId } from '../../schemas/file.ts';
import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import { closedUploadPage, uploadPage } from '../../web/pages/applicant/upload.tsx';
import { attachmentTexts } from '../../web/texts/attachments.ts';
import { type UploadProblem, uploadProblemTexts } from '../../web/texts/files.ts';
import { registerFile } from '../form/register-file.ts';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { arrivalKey, newFileId } from '../records/file-keys.ts';
import type { OpenedCase } from '../records/opened-case.ts';
import { dropFile } from '../records/unnamed-files.ts';
import type { AttachmentDeps } from './deps.ts';
import { attach, placeOf, waitingFor } from './waiting.ts';

/** Something being written in a case to which files are added: by its applicant, or by an officer. */
export interface Attaching {
  readonly opened: OpenedCase;
  readonly kind: AttachmentKind;
  readonly side: 'applicant' | 'officer';
  /** The page on which it is written. */
  readonly back: string;
}

const routesOf = {
  applicant: { form: 'attachPage', arrived: 'attachmentArrived', uploads: 'applications' },
  officer: { form: 'deskAttachPage', arrived: 'deskAttachmentArrived', uploads: 'desk/cases' },
} as const;

const at = ({ language, parameters }: ProductRequest, { kind }: Attaching) => ({
  language: segmentOf(language),
  case: parameters['case'] ?? '',
  kind,
});

/** A form that sends one file straight to the store. Nothing is noted until something has arrived. */
export async function showAttachPage(
  deps: AttachmentDeps,
  request: ProductRequest,
  attaching: Attaching,
): Promise<Reply> {
  const { kind, side, opened, back } = attaching;
  const limits = attachmentLimits[kind];
  const about = at(request, attaching);
  const shown = {
    service: opened.release.definition.name,
    label: attachmentTexts[kind],
    question: limits,
    backPath: back,
  };
  if (request.query['problem'] === 'sent')
    return page(closedUploadPage({ ...shown, why: 'sent' }, request.language));
  const { files } = await waitingFor(deps.store, placeOf(request, kind));
  const file = newFileId();
  const key = arrivalKey({ case: about.case, question: kind, file });
  const arrived = pathTo(routesOf[side].arrived, { ...about, file });
  const { fields } = deps.documents.arrivalForm(
    { key, mostBytes: mostBytes(limits) },
    `${deps.origin}${arrived}`,
  );
  return page(
    uploadPage(
      {
        ...shown,
        action: `/uploads/${about.language}/${routesOf[side].uploads}/${about.case}/${kind}`,
        fields,
        replaces: false,
        problem: files.length >= limits.maximum ? 'tooMany' : problemIn(request),
      },
      request.language,
    ),
  );
}

const isProblem = (name: string): name is UploadProblem => Object.hasOwn(uploadProblemTexts, name);

const problemIn = ({ query }: ProductRequest): UploadProblem | undefined => {
  const named = query['problem'] ?? '';
  return isProblem(named) ? named : undefined;
};

/** The store has the file and sent the browser here: it is noted, waits with what is being written, and the writing goes on. */
export async function noteArrived(
  deps: AttachmentDeps,
  request: ProductRequest,
  attaching: Attaching,
): Promise<Reply> {
  const { kind, side, back } = attaching;
  const file = request.parameters['file'] ?? '';
  if (!FileId.safeParse(file).success) return problem('notFound');
  const about = at(request, attaching);
  const again = (what: UploadProblem) =>
    redirect(`${pathTo(routesOf[side].form, about)}?${new URLSearchParams({ problem: what }).toString()}`);
  const place = { case: about.case, question: kind, file };
  const facts = await registerFile(deps, place, request.at);
  if (facts?.question !== kind) return again('lost');
  if (await attach(deps.store, placeOf(request, kind), file)) return redirect(back);
  await dropFile(deps, place);
  return again('tooMany');
}
