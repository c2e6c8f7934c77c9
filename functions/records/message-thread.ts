import type { PersonRef } from '../../schemas/actor.ts';
import { MOST_OF_MESSAGE, type MessageSide } from '../../schemas/message.ts';
import type { RefusalCode } from '../../schemas/refusal.ts';
import type { Instant } from '../../schemas/time.ts';
import type { FieldErrors } from '../../web/components/error-summary.tsx';
import { applicantRefusal } from '../../web/texts/applicant-refusals.ts';
import { messageTexts } from '../../web/texts/messages.ts';
import { refusalTexts } from '../../web/texts/refusals.ts';
import { typedProblemTexts } from '../../web/texts/typed-problems.ts';
import { words } from '../../web/texts/words.ts';
import { offersTo } from '../../workflows/advance.ts';
import { unreadBy } from '../../workflows/message-records.ts';
import { problem, redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { requestKey, sessionOf } from '../http/stamp.ts';
import { readWords } from '../http/typed-words.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { takeStep } from '../step/take-step.ts';
import type { OpenedCase, OpenedEvent } from './opened-case.ts';

/** A message with its words. */
export interface ThreadMessage {
  readonly at: Instant;
  readonly from: MessageSide;
  readonly by: readonly PersonRef[];
  readonly text: string;
  readonly readAt: Instant | undefined;
}

/** The messages of a case, oldest first: what the case remembers of each, with the words of its event. */
export function threadOf({ context }: OpenedCase, history: readonly OpenedEvent[]): ThreadMessage[] {
  const sent = history.flatMap(({ command }) =>
    command.type === 'message.send' ? [command.input.text] : [],
  );
  return (context.messages ?? []).flatMap(({ at, from, by, readAt }, index) => {
    const text = sent[index];
    return text === undefined ? [] : [{ at, from, by, text, readAt }];
  });
}

/** Who opens the thread has read it. A message that came meanwhile stays unread; whatever keeps this from being noted keeps nobody from reading. */
export async function noteRead(deps: WebDeps, request: ProductRequest, opened: OpenedCase): Promise<void> {
  const { actor } = sessionOf(request);
  const side = actor.kind === 'applicant' ? 'applicant' : 'officer';
  if (unreadBy(side, opened.context) === 0) return;
  const input = { upTo: (opened.context.messages ?? []).length };
  await takeStep(deps, {
    ref: opened.record.ref,
    intend: () => ({ command: { type: 'message.read', at: request.at, by: actor, input, facts: {} } }),
  });
}

/** Why the person cannot write now, in words; `undefined` where they can. */
export function whyNoMessage({ engine, snapshot }: OpenedCase, request: ProductRequest): string | undefined {
  const { at, language } = request;
  const { actor: by } = sessionOf(request);
  const offer = offersTo(engine, snapshot, { at, by }).find(({ command }) => command === 'message.send');
  if (!offer) return words(messageTexts.noMore, language);
  return offer.refusal && refusalWords(offer.refusal, by.kind === 'applicant', language);
}

const refusalWords = (
  refusal: RefusalCode,
  isApplicant: boolean,
  language: ProductRequest['language'],
): string => words(isApplicant ? applicantRefusal(refusal) : refusalTexts[refusal], language);

/** Takes what was typed as a message of whoever typed it; the page again where it cannot be taken. */
export async function takeMessage(
  deps: WebDeps,
  request: ProductRequest,
  { record: { ref } }: OpenedCase,
  { done, again }: { done: string; again: (errors: FieldErrors) => Promise<Reply> },
): Promise<Reply> {
  const { language } = request;
  const typed = readWords(request.form, 'text', MOST_OF_MESSAGE);
  if (!typed.ok) {
    const values = { label: words(messageTexts.text, language), maximum: MOST_OF_MESSAGE };
    return again([{ field: 'text', message: words(typedProblemTexts[typed.problem], language, values) }]);
  }
  const asked = requestKey(request, { to: done });
  if (!asked) return problem('badRequest');
  const { actor: by } = sessionOf(request);
  const outcome = await takeStep(deps, {
    ref,
    request: asked,
    intend: () => ({
      command: { type: 'message.send', at: request.at, by, input: { text: typed.words }, facts: {} },
    }),
  });
  switch (outcome.outcome) {
    case 'accepted':
    case 'repeated':
      return redirect(done);
    case 'refused':
      return again([{ message: refusalWords(outcome.refusal, by.kind === 'applicant', language) }]);
    case 'otherInput':
      return problem('conflict', { kind: 'seeExisting', path: done });
    default:
      return problem('notFound');
  }
}
