import { letterPage } from '../../web/pages/applicant/letter.tsx';
import { noteReading } from '../caseworker/desk-case.ts';
import { page, problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { caseFor } from '../records/case-for.ts';
import { letterNamed } from '../records/letter-named.ts';
import { openHistory, submittedAnswers } from '../records/opened-case.ts';

/** A letter as the applicant got it, in the language of the application. */
export const showDeskLetter =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const found = await caseFor(deps, request, 'read');
    if (!found.ok) return found.reply;
    const { opened } = found;
    const id = request.parameters['letter'] ?? '';
    const { answers } = submittedAnswers(await openHistory(deps, opened));
    const letter = letterNamed(opened, id, answers, deps.calendar);
    if (!letter) return problem('notFound');
    await noteReading(deps, request, opened, id);
    const { language } = opened.application;
    return page(
      letterPage({ case: opened.record.ref.id, id, letter, language, reader: 'officer' }, request.language),
    );
  };
