import { applyingFor } from '../../rules/forms/applicant.ts';
import { answersToReuse } from '../../rules/forms/prefill.ts';
import { hongKongDateOf } from '../../rules/time.ts';
import type { Answers } from '../../schemas/answers.ts';
import { applicantQuestions } from '../../schemas/applicants.ts';
import type { Prefilled } from '../../schemas/draft.ts';
import { readHoldings } from '../../store/lists.ts';
import type { ProductRequest } from '../http/request.ts';
import { holderOf, isAnonymous } from '../http/session.ts';
import { sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { openCase, openHistory, submittedAnswers } from '../records/opened-case.ts';
import type { OpenedDraft } from '../records/own-draft.ts';

/** So many of the person's latest applications are looked at. */
const [MOST_HELD, MOST_OPENED] = [50, 5];

export interface EarlierAnswers {
  readonly answers: Answers;
  /** Where each answer comes from, by question. */
  readonly from: Readonly<Record<string, Prefilled>>;
}

/**
 * What the person gave in their last applications and this form can take over: of the same service first, then of others, the latest
 * first. Only while nothing has been answered here but that one applies for oneself; nothing for who did not sign in, and nothing from
 * applications for somebody else.
 */
export async function earlierAnswers(
  deps: WebDeps,
  request: ProductRequest,
  { draft, form, release }: OpenedDraft,
): Promise<EarlierAnswers | undefined> {
  const session = sessionOf(request);
  const { answers: begun } = draft.content;
  // What is known of the applicant says nothing of somebody they apply for.
  if (isAnonymous(session) || applyingFor(release.definition, begun) !== 'self') return undefined;
  if (Object.keys(begun).some((id) => id !== applicantQuestions.kind)) return undefined;
  const held = await readHoldings(deps.store, holderOf(session), MOST_HELD);
  const sent = held.filter(({ kind }) => kind === 'case');
  const same = sent.filter((holding) => holding.release.service === release.service);
  const others = sent.filter((holding) => holding.release.service !== release.service);
  const found: { answers: Answers; from: Record<string, Prefilled> } = { answers: {}, from: {} };
  for (const { id } of [...same, ...others].slice(0, MOST_OPENED)) {
    const opened = await openCase(deps, id);
    if (!opened) continue;
    const history = await openHistory(deps, opened);
    if (history.length === 0) continue;
    if (opened.application.represented) continue;
    const { service, definition } = opened.release;
    const questions = definition.pages.flatMap((page) => page.questions);
    const earlier = { service, questions, answers: submittedAnswers(history).answers };
    const today = hongKongDateOf(request.at);
    for (const [question, answer] of Object.entries(
      answersToReuse(form, earlier, session.particulars, today),
    )) {
      if (Object.hasOwn(found.answers, question)) continue;
      found.answers[question] = answer;
      found.from[question] = { service: definition.name, sentAt: opened.application.submittedAt };
    }
  }
  return Object.keys(found.answers).length > 0 ? found : undefined;
}
