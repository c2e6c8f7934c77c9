import { filesIn } from '../../rules/files/upload-limits.ts';
import type { DraftContent, TypedForm } from '../../schemas/draft.ts';
import type { ProductRequest } from '../http/request.ts';
import { openDraft, type OpenedDraft, writeDraft } from '../records/own-draft.ts';
import { letGo } from '../records/unnamed-files.ts';
import type { FormDeps } from './deps.ts';

const ATTEMPTS = 8;

/**
 * The file a row awaited has arrived and takes the place of another: what is typed names that one no more. It is destroyed once no saved
 * answer names it either.
 */
export async function replaceInRow(
  deps: FormDeps,
  request: ProductRequest,
  opened: OpenedDraft,
  { file, replaces }: { readonly file: string; readonly replaces: string },
): Promise<void> {
  let now: OpenedDraft | undefined = opened;
  for (let attempt = 0; attempt < ATTEMPTS && now; attempt += 1) {
    const content = replacedIn(now.draft.content, file, replaces);
    if (!content) return;
    const written = await writeDraft(deps, { ...request, form: {} }, now, content);
    if (written) return letGo(deps, now, written);
    now = await openDraft(deps, request);
  }
}

/** `undefined` where nothing names both. */
function replacedIn(content: DraftContent, file: string, replaces: string): DraftContent | undefined {
  const isWanted = (named: readonly string[]) => named.includes(file) && named.includes(replaces);
  const pages = Object.entries(content.typed ?? {});
  if (!pages.some(([, typed]) => Object.values(typed).some((one) => isWanted(filesIn(one)))))
    return undefined;
  const without = (typed: TypedForm): TypedForm =>
    Object.fromEntries(
      Object.entries(typed).map(([name, one]) => {
        const named = filesIn(one);
        return [name, isWanted(named) ? named.filter((id) => id !== replaces) : one];
      }),
    );
  return { ...content, typed: Object.fromEntries(pages.map(([page, typed]) => [page, without(typed)])) };
}
