import { pathTo } from '../../schemas/routes.ts';
import { segmentOf } from '../../web/languages.ts';
import type { ProductRequest } from '../http/request.ts';
import { withCarried } from './upload-question.ts';

/** Why a page is shown again: something is to be mended, or one of its own buttons was pressed. */
type Why = 'problems' | 'edited';

/**
 * Where a page that was kept as typed is shown again. What answers a post has no address: going back to it, a browser would ask to send
 * everything once more, or show nothing.
 */
export function againAt({ language, parameters }: ProductRequest, why: Why, focusOn?: string): string {
  const at = {
    language: segmentOf(language),
    case: parameters['case'] ?? '',
    page: parameters['page'] ?? '',
  };
  return withCarried(pathTo('formPage', at), {
    again: why,
    ...(focusOn === undefined ? {} : { focus: focusOn }),
  });
}

/** What the address asks to be shown; `undefined` where the page is opened as any other. */
export function askedAgain({
  query: { again, focus },
}: ProductRequest): { readonly why: Why; readonly focusOn: string | undefined } | undefined {
  if (again !== 'problems' && again !== 'edited') return undefined;
  return { why: again, focusOn: focus !== undefined && /^[\w-]{1,100}$/u.test(focus) ? focus : undefined };
}
