import { LONGEST_NAME, MOST_VIEWS } from '../../schemas/queue-view.ts';
import { pathTo } from '../../schemas/routes.ts';
import { dropView, keepView } from '../../store/queue-views.ts';
import { segmentOf } from '../../web/languages.ts';
import { viewNameField } from '../../web/pages/desk/queue-views.tsx';
import { viewTexts } from '../../web/texts/bulk.ts';
import { words } from '../../web/texts/words.ts';
import { problem, redirect, type Reply } from '../http/reply.ts';
import { changesLanguage, type ProductRequest } from '../http/request.ts';
import { requestName } from '../http/stamp.ts';
import { readWords } from '../http/typed-words.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { filterIn } from '../records/queue-filter.ts';
import { askedIn, queueOf, queueShown } from './queue.ts';

/** Names what the queue shows now, to come back to it; nothing typed or chosen is lost when the name will not do. */
export const saveView =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const asked = askedIn(request);
    const again = (message?: string) =>
      queueShown(deps, request, asked, {
        typed: request.form,
        errors: message === undefined ? [] : [{ field: viewNameField, message }],
      });
    if (changesLanguage(request)) return again();
    const queue = await queueOf(deps, request, asked);
    const id = requestName(request);
    if (!queue) return problem('forbidden');
    if (id === undefined) return problem('badRequest');
    const { language } = request;
    const name = readWords(request.form, 'viewName', LONGEST_NAME);
    if (!name.ok)
      return again(
        name.problem === 'missing'
          ? words(viewTexts.name, language)
          : words(viewTexts.tooLong, language, { most: LONGEST_NAME }),
      );
    const view = { id, name: name.words, team: queue.team, filter: filterIn(asked) };
    if (!(await keepView(deps.store, queue.actor.person, view)))
      return again(words(viewTexts.full, language, { most: MOST_VIEWS }));
    return redirect(shownAt(request, { team: queue.team, ...view.filter }));
  };

export const removeView =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const asked = askedIn(request);
    const queue = await queueOf(deps, request, asked);
    if (!queue) return problem('forbidden');
    await dropView(deps.store, queue.actor.person, request.parameters['view'] ?? '');
    return redirect(shownAt(request, asked));
  };

const shownAt = ({ language }: ProductRequest, asked: Readonly<Record<string, string>>): string =>
  `${pathTo('desk', { language: segmentOf(language) })}?${new URLSearchParams(asked).toString()}`;
