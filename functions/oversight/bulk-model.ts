import type { BulkAction, BulkOutcome } from '../../schemas/bulk.ts';
import { pathTo } from '../../schemas/routes.ts';
import type { KeptJob } from '../../store/bulk-jobs.ts';
import { segmentOf } from '../../web/languages.ts';
import type { BulkModel } from '../../web/pages/desk/bulk.tsx';
import { labelled } from '../../web/questions/labelled.ts';
import { bulkActionTexts, bulkTexts } from '../../web/texts/bulk.ts';
import { caseFlagTexts } from '../../web/texts/case-flags.ts';
import { words } from '../../web/texts/words.ts';
import type { ProductRequest } from '../http/request.ts';
import { stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { teamNames } from '../records/department-teams.ts';
import { officerNames } from '../records/officer-names.ts';
import { choicesFor } from './bulk-choices.ts';

export type Extra = Partial<Pick<BulkModel, 'typed' | 'errors'>> & { readonly choosing?: boolean };

export async function bulkModel(
  deps: WebDeps,
  request: ProductRequest,
  { job, version, outcomes }: KeptJob & { readonly outcomes: readonly BulkOutcome[] },
  { choosing = false, ...extra }: Extra,
): Promise<BulkModel> {
  const language = segmentOf(request.language);
  const byCase = new Map(outcomes.map((outcome) => [outcome.case, outcome]));
  const names = new Map(
    (await deps.releases.all()).map(({ service, definition }) => [service, definition.name]),
  );
  const department = job.by.kind === 'staff' ? job.by.department : '';
  const nameOf = await teamNames(deps, department, request.language);
  const isPlanning = job.startedAt === undefined && (choosing || job.action === undefined);
  return {
    job: job.id,
    team: nameOf(job.team),
    step: isPlanning ? 'choose' : job.startedAt === undefined ? 'confirm' : 'result',
    action: job.action && (await actionWords(deps, request, job.action, nameOf)),
    cases: job.cases.map(({ case: id, reference, service }) => ({
      case: id,
      reference,
      service: names.get(service),
      path: pathTo('deskCase', { language, case: id }),
      outcome: byCase.get(id),
    })),
    choices: isPlanning ? await choicesFor(deps, request, job) : undefined,
    stamp: stamp(request, version),
    errors: [],
    ...extra,
  };
}

/** What is asked, with whom, which team or which flag, as it is confirmed. */
export async function actionWords(
  deps: WebDeps,
  { language }: ProductRequest,
  action: BulkAction,
  nameOf: (team: string) => string,
): Promise<string> {
  const what = words(bulkActionTexts[action.kind], language);
  const detailed = (detail: string) => words(bulkTexts.detailed, language, { what, detail });
  switch (action.kind) {
    case 'assign':
      return detailed((await officerNames(deps.store, [action.to], language))(action.to));
    case 'move':
      return detailed(nameOf(action.to));
    case 'flag':
      return detailed(labelled(words(caseFlagTexts[action.flag], language), action.why, language));
    case 'claim':
    case 'grant':
    case 'endorse':
      return what;
  }
}
