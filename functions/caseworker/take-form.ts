import type { CaseCommand } from '../../schemas/command.ts';
import { pathTo } from '../../schemas/routes.ts';
import type { FieldErrors } from '../../web/components/error-summary.tsx';
import { segmentOf } from '../../web/languages.ts';
import type { FormPlace } from '../../web/pages/desk/case-forms.tsx';
import type { ToldModel } from '../../web/pages/desk/case-told.tsx';
import { problem, redirect, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { requestKey, seenVersion, sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { caseFor } from '../records/case-for.ts';
import { historyEntries, remembered } from '../records/history-entries.ts';
import type { OpenedCase } from '../records/opened-case.ts';
import { type Intent, takeStep } from '../step/take-step.ts';

/** What a form asks for: a command's own part, or what is wrong with what was typed. */
export type Read =
  | {
      readonly ok: true;
      readonly command: Intention;
      /** The command with facts as they are when it is tried, and what must be written with it. */
      readonly settle?: () => Promise<{ readonly command: Intention; readonly also: Intent['also'] }>;
    }
  | { readonly ok: false; readonly errors: FieldErrors };

export type Reader = (request: ProductRequest, opened: OpenedCase) => Read | Promise<Read>;

type Without<C> = C extends CaseCommand ? Pick<C, 'type' | 'input' | 'facts'> : never;
export type Intention = Without<CaseCommand>;

/** A case, and whether who looks at it may also act: who may only read is offered nothing. */
export interface Seen {
  readonly opened: OpenedCase;
  readonly mayWork: boolean;
}

/** What became of something just tried. */
export type Tried = Partial<
  Pick<FormPlace, 'errors' | 'typed'> & Pick<ToldModel, 'refused' | 'changed' | 'rescued'>
>;

/** The page a form stands on. */
export type Show = (deps: WebDeps, request: ProductRequest, seen: Seen, tried: Tried) => Promise<Reply>;

/**
 * A button of a page about a case: read what it sent, take the step, and go to the case, which says what was done; or show the page again, with
 * what was typed, when it was not taken.
 */
export const takeForm =
  (deps: WebDeps, read: Reader, show: Show) =>
  async (request: ProductRequest): Promise<Reply> => {
    const found = await caseFor(deps, request, 'work');
    if (!found.ok) return found.reply;
    const { opened } = found;
    const typed = request.form;
    const intended = await read(request, opened);
    if (!intended.ok) return show(deps, request, found, { typed, errors: intended.errors });

    const caseId = opened.record.ref.id;
    const done = `${pathTo('deskCase', { language: segmentOf(request.language), case: caseId })}?done=${intended.command.type}`;
    const asked = requestKey(request, { to: done });
    if (!asked) return problem('badRequest');
    const standing = { at: request.at, by: sessionOf(request).actor, seen: seenVersion(request) };
    const outcome = await takeStep(deps, {
      ref: opened.record.ref,
      request: asked,
      intend: async () => {
        const { command, also = [] } = intended.settle
          ? await intended.settle()
          : { command: intended.command };
        return { command: { ...standing, ...command }, also };
      },
    });
    /** Read again: the case may have moved. */
    const again = async (tried: Tried): Promise<Reply> => {
      const now = await caseFor(deps, request, 'read');
      return now.ok ? show(deps, request, now, { typed, ...tried }) : now.reply;
    };
    switch (outcome.outcome) {
      case 'accepted':
      case 'repeated':
        return redirect(done);
      case 'refused':
        return again({ refused: outcome.refusal });
      case 'stale':
        return again({ changed: historyEntries(outcome.changes, remembered(opened)) });
      case 'otherInput':
        return problem('conflict', { kind: 'seeExisting', path: done });
      default:
        return problem('notFound');
    }
  };
