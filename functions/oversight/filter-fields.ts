import { CaseFlag } from '../../schemas/desk-work.ts';
import type { QueueFilter } from '../../schemas/queue-view.ts';
import { pathTo } from '../../schemas/routes.ts';
import type { Language } from '../../schemas/text.ts';
import { segmentOf } from '../../web/languages.ts';
import type { QueueFilters } from '../../web/pages/desk/queue-filters.tsx';
import { caseFlagTexts } from '../../web/texts/case-flags.ts';
import { deskTexts } from '../../web/texts/desk.ts';
import { deskStageTexts } from '../../web/texts/stages.ts';
import { words } from '../../web/texts/words.ts';
import type { WebDeps } from '../http/web-deps.ts';

/** What a queue can be narrowed to: the services and stages the team has to do with, flags, and what nobody has seen to. */
export async function filtersFor(
  { releases }: WebDeps,
  department: string,
  team: string,
  filter: QueueFilter,
  language: Language,
): Promise<QueueFilters> {
  const own = (await releases.all()).flatMap(({ definition }) => {
    const stages = definition.workflow.stages.filter((stage) => 'team' in stage && stage.team === team);
    return definition.department.id === department && stages.length > 0 ? [{ definition, stages }] : [];
  });
  const kinds = [...new Set(own.flatMap(({ stages }) => stages.map(({ stage }) => stage)))];
  return {
    action: pathTo('desk', { language: segmentOf(language) }),
    team,
    fields: [
      {
        name: 'service',
        label: words(deskTexts.service, language),
        chosen: filter.service ?? '',
        items: own.map(({ definition }) => ({
          value: definition.id,
          label: words(definition.name, language),
        })),
      },
      {
        name: 'stage',
        label: words(deskTexts.stage, language),
        chosen: filter.stage ?? '',
        items: kinds.map((kind) => ({ value: kind, label: words(deskStageTexts[kind], language) })),
      },
      {
        name: 'flag',
        label: words(deskTexts.flags, language),
        chosen: filter.flag ?? '',
        items: CaseFlag.options.map((flag) => ({ value: flag, label: words(caseFlagTexts[flag], language) })),
      },
      {
        name: 'which',
        label: words(deskTexts.whichCases, language),
        chosen: filter.which ?? '',
        items: [
          { value: 'overdue', label: words(deskTexts.overdueOnly, language) },
          { value: 'dueSoon', label: words(deskTexts.dueSoonOnly, language) },
          { value: 'free', label: words(deskTexts.freeOnly, language) },
          { value: 'unread', label: words(deskTexts.unreadOnly, language) },
        ],
      },
    ],
  };
}
