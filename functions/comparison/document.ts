import { uploadsIn } from '../../rules/files/placed-uploads.ts';
import { hongKongDateOf } from '../../rules/time.ts';
import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import { documentPage } from '../../web/pages/desk/document.tsx';
import { noteReading } from '../caseworker/desk-case.ts';
import { page, problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { answeredPages } from '../records/answered-pages.ts';
import { caseFor } from '../records/case-for.ts';
import { filesAsSent, openSubmission, submittedAnswers, submittedFiles } from '../records/opened-case.ts';
import { viewerOf } from './shown-inside.ts';

/** A document beside the answers. What it holds is fetched, and that it was opened recorded, by the address shown inside the page. */
export const showDocument =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const found = await caseFor(deps, request, 'read');
    if (!found.ok) return found.reply;
    const { opened } = found;
    const { record, application, release } = opened;
    const sent = await openSubmission(deps, opened, request.ahead?.firstEvent);
    const files = submittedFiles(sent);
    const file = files.find(({ id }) => id === request.parameters['file']);
    if (!file) return problem('notFound');
    const [form] = await Promise.all([
      deps.releases.formOf(record.release),
      noteReading(deps, request, opened),
    ]);
    const labels = new Map(
      uploadsIn(form.pages.flatMap(({ questions }) => questions)).map(({ path, question }) => [
        path,
        question.label,
      ]),
    );
    const at = { language: segmentOf(request.language), case: record.ref.id };
    const pathOf = (id: string) => pathTo('deskDocument', { ...at, file: id });
    const model = {
      case: record.ref.id,
      reference: application.reference,
      service: release.definition.name,
      answers: answeredPages(
        form,
        {
          ...submittedAnswers(sent),
          today: hongKongDateOf(application.submittedAt),
          files: filesAsSent(sent, application.submittedAt),
        },
        pathOf,
      ),
      documents: files.map(({ id, question, name, size }) => ({
        id,
        label: labels.get(question),
        file: { name },
        size,
        path: pathOf(id),
        current: id === file.id,
      })),
      viewer: viewerOf(file),
      content: pathTo('deskContent', { ...at, file: file.id }),
      alone: pathTo('deskFile', { ...at, file: file.id }),
    };
    return page(documentPage(model, request.language));
  };
