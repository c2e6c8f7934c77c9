import { randomBytes } from 'node:crypto';
import { MOST_OF_OBJECTION } from '../../schemas/public-notice.ts';
import { pathTo } from '../../schemas/routes.ts';
import { requestKeyOf } from '../../store/request-keys.ts';
import { segmentOf } from '../../web/languages.ts';
import { noticeTexts } from '../../web/texts/public-notices.ts';
import { refusalTexts } from '../../web/texts/refusals.ts';
import { typedProblemTexts } from '../../web/texts/typed-problems.ts';
import { words } from '../../web/texts/words.ts';
import { problem, redirect, type Reply } from '../http/reply.ts';
import { changesLanguage, field, type ProductRequest } from '../http/request.ts';
import { WITHOUT_SIGN_IN } from '../http/session.ts';
import { readWords } from '../http/typed-words.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { objectionsUntil } from '../records/notice-period.ts';
import { takeStep } from '../step/take-step.ts';
import { noticeOver, openNotice, shownNotice } from './notices.ts';

const MOST_OF_LINE = 200;
const KEY = /^[A-Za-z0-9_-]{16,64}$/u;

/** Somebody's objection, without signing in. The key of the form keeps a second press from being a second objection. */
export const object =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const opened = await openNotice(deps, request);
    if (!opened) return noticeOver(deps, request);
    const typed = request.form;
    if (changesLanguage(request)) return shownNotice(deps, request, opened, { typed });
    const given = field(typed, 'requestKey') ?? '';
    if (!KEY.test(given)) return problem('badRequest');
    const read = readObjection(request);
    if (read.errors.length > 0 || !read.said)
      return shownNotice(deps, request, opened, { typed, errors: read.errors });
    const caseId = opened.record.ref.id;
    const done = `${pathTo('notice', { language: segmentOf(request.language), case: caseId })}?done=sent`;
    const input = { stage: field(typed, 'stage') ?? '', ...read.said };
    const by = {
      kind: 'applicant' as const,
      person: { provider: WITHOUT_SIGN_IN, sub: randomBytes(16).toString('hex') },
    };
    const outcome = await takeStep(deps, {
      ref: opened.record.ref,
      request: {
        key: requestKeyOf(WITHOUT_SIGN_IN, request.route, given, [caseId, input]),
        answer: { to: done },
      },
      intend: ({ clocks }) => {
        const due = objectionsUntil(deps.calendar, clocks, input.stage);
        const facts = due === undefined ? {} : { due };
        return { command: { type: 'objection.make', at: request.at, by, input, facts } };
      },
    });
    if (outcome.outcome === 'accepted' || outcome.outcome === 'repeated') return redirect(done);
    if (outcome.outcome !== 'refused') return problem('conflict', { kind: 'seeExisting', path: done });
    const message = words(refusalTexts[outcome.refusal], request.language);
    return shownNotice(deps, request, opened, { typed, errors: [{ message }] });
  };

function readObjection(request: ProductRequest) {
  const { form, language } = request;
  const name = readWords(form, 'name', MOST_OF_LINE);
  const contact = readWords(form, 'contact', MOST_OF_LINE);
  const reason = readWords(form, 'reason', MOST_OF_OBJECTION);
  const wrong = (
    id: 'name' | 'contact' | 'reason',
    why: keyof typeof typedProblemTexts & ('missing' | 'tooLong' | 'unsupportedCharacter'),
    maximum: number,
  ) => ({
    field: id,
    message: words(typedProblemTexts[why], language, { label: words(noticeTexts[id], language), maximum }),
  });
  const errors = [
    ...(name.ok ? [] : [wrong('name', name.problem, MOST_OF_LINE)]),
    ...(contact.ok || contact.problem === 'missing' ? [] : [wrong('contact', contact.problem, MOST_OF_LINE)]),
    ...(reason.ok ? [] : [wrong('reason', reason.problem, MOST_OF_OBJECTION)]),
  ];
  const said =
    name.ok && reason.ok
      ? { name: name.words, reason: reason.words, ...(contact.ok ? { contact: contact.words } : {}) }
      : undefined;
  return { errors, said };
}
