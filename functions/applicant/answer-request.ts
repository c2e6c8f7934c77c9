import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import { applicantRefusal } from '../../web/texts/applicant-refusals.ts';
import { applicationTexts } from '../../web/texts/applications.ts';
import { typedProblemTexts } from '../../web/texts/typed-problems.ts';
import { words } from '../../web/texts/words.ts';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import { changesLanguage, field, type ProductRequest } from '../http/request.ts';
import { requestKey, seenVersion, sessionOf } from '../http/stamp.ts';
import { MOST_CHARACTERS, readWords } from '../http/typed-words.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { ownCase } from '../records/own-case.ts';
import { takeStep } from '../step/take-step.ts';
import { applicationOf, changedEntries } from './application.ts';

/** The applicant's answer to what was asked; the clock of the pledge runs again. */
export const answerRequest =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await ownCase(deps, request);
    if (!opened) return problem('notFound');
    const done = `${pathTo('application', { language: segmentOf(request.language), case: opened.record.ref.id })}?done=answered`;
    const asked = requestKey(request, { to: done });
    const typedAnswer = field(request.form, 'answer') ?? '';
    const typed = readWords(request.form, 'answer');
    const again = async (extra: Parameters<typeof applicationOf>[3]) =>
      page(await applicationOf(deps, request, opened, { typedAnswer, ...extra }));
    if (changesLanguage(request)) return again({});
    if (!asked) return problem('badRequest');
    if (!typed.ok) {
      const values = {
        label: words(applicationTexts.yourAnswer, request.language),
        maximum: MOST_CHARACTERS,
      };
      const message = words(typedProblemTexts[typed.problem], request.language, values);
      return again({ errors: [{ field: 'answer', message }] });
    }
    const outcome = await takeStep(deps, {
      ref: opened.record.ref,
      request: asked,
      intend: () => ({
        command: {
          type: 'request.answer',
          at: request.at,
          by: sessionOf(request).actor,
          seen: seenVersion(request),
          input: { request: request.parameters['request'] ?? '', answer: typed.words },
          facts: {},
        },
      }),
    });
    switch (outcome.outcome) {
      case 'accepted':
      case 'repeated':
        return redirect(done);
      case 'stale':
        return again({ changed: changedEntries(outcome.changes) });
      case 'refused':
        return again({ errors: [{ message: words(applicantRefusal(outcome.refusal), request.language) }] });
      case 'otherInput':
        return problem('conflict', { kind: 'seeExisting', path: done });
      default:
        return problem('notFound');
    }
  };
