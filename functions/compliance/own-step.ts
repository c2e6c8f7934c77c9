import type { CaseCommand } from '../../schemas/command.ts';
import type { FieldErrors } from '../../web/components/error-summary.tsx';
import { applicationTexts } from '../../web/texts/applications.ts';
import { refusalTexts } from '../../web/texts/refusals.ts';
import { words } from '../../web/texts/words.ts';
import { problem, redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { requestKey, seenVersion, sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { type Intent, takeStep } from '../step/take-step.ts';

type Without<C> = C extends CaseCommand ? Pick<C, 'type' | 'input' | 'facts'> : never;

interface Intended {
  readonly command: Without<CaseCommand>;
  readonly also?: Intent['also'];
}

interface OwnStep {
  readonly case: string;
  /** The command, with its facts as they are when it is tried, and what must be written with it. */
  readonly intend: () => Intended | Promise<Intended>;
  /** Where it leads when it is done. */
  readonly done: string;
  /** The page again, with what is wrong; what was typed is kept. */
  readonly again: (errors: FieldErrors) => Promise<Reply> | Reply;
}

/** A step an applicant takes in their own case, and the page that follows. */
export async function takeOwnStep(deps: WebDeps, request: ProductRequest, step: OwnStep): Promise<Reply> {
  const asked = requestKey(request, { to: step.done });
  if (!asked) return problem('badRequest');
  const standing = { at: request.at, by: sessionOf(request).actor, seen: seenVersion(request) };
  const outcome = await takeStep(deps, {
    ref: { kind: 'case', id: step.case },
    request: asked,
    intend: async () => {
      const { command, also = [] } = await step.intend();
      return { command: { ...standing, ...command }, also };
    },
  });
  switch (outcome.outcome) {
    case 'accepted':
    case 'repeated':
      return redirect(step.done);
    case 'refused':
      return step.again([{ message: words(refusalTexts[outcome.refusal], request.language) }]);
    case 'stale':
      return step.again([{ message: words(applicationTexts.changedWhat, request.language) }]);
    case 'otherInput':
      return problem('conflict', { kind: 'seeExisting', path: step.done });
    default:
      return problem('notFound');
  }
}
