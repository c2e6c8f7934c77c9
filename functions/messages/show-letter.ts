import { letterPage } from '../../web/pages/applicant/letter.tsx';
import { page, problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { letterNamed } from '../records/letter-named.ts';
import { openHistory, submittedAnswers } from '../records/opened-case.ts';
import { ownCase } from '../records/own-case.ts';

/** A letter of an own case, in the language of the address. */
export const showLetter =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await ownCase(deps, request);
    if (!opened) return problem('notFound');
    const id = request.parameters['letter'] ?? '';
    const { answers } = submittedAnswers(await openHistory(deps, opened));
    const letter = letterNamed(opened, id, answers, deps.calendar);
    if (!letter) return problem('notFound');
    const { language } = request;
    return page(
      letterPage({ case: opened.record.ref.id, id, letter, language, reader: 'applicant' }, language),
    );
  };
