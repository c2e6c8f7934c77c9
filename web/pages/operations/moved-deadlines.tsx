import { formatHongKongDate, formatHongKongMoment, lastHongKongDateBefore } from '../../../rules/time.ts';
import type { MovedClock, MoveJob, MoveOutcome } from '../../../schemas/declared-day.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import type { HongKongDate } from '../../../schemas/time.ts';
import { Body } from '../../components/blocks.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Table } from '../../components/table.tsx';
import { segmentOf } from '../../languages.ts';
import { clockWords } from '../../moved-deadline.ts';
import { declaredDayTexts } from '../../texts/declared-days.ts';
import { words } from '../../texts/words.ts';

const figures = ['moved', 'notConcerned', 'rung', 'failed'] as const;

/** How far the job is. */
export const MoveFigures = ({ job, language }: { readonly job: MoveJob; readonly language: Language }) => {
  const isNew = job.moved + job.notConcerned + job.rung + job.failed === 0 && job.phase === 'running';
  return (
    <>
      <Body>
        {job.finishedAt === undefined
          ? words(declaredDayTexts[isNew ? 'begins' : 'running'], language)
          : words(declaredDayTexts.finished, language, {
              moment: formatHongKongMoment(job.finishedAt, language),
            })}
      </Body>
      <SummaryList
        rows={figures.map((figure) => ({
          key: words(declaredDayTexts[figure], language),
          value: String(job[figure]),
        }))}
      />
    </>
  );
};

interface ToLookAtProps {
  readonly date: HongKongDate;
  readonly listed: readonly MoveOutcome[];
  readonly more: string | undefined;
  readonly language: Language;
}

/** Cases somebody has to look at, each with what happened and a link to it. */
export const ToLookAt = ({ date, listed, more, language }: ToLookAtProps) => {
  const at = { language: segmentOf(language) };
  const title = words(declaredDayTexts.toLookAt, language);
  return (
    <>
      {listed.length > 0 && (
        <>
          <Body>{words(declaredDayTexts.toLookAtWhat, language)}</Body>
          <Table
            caption={title}
            heads={[words(declaredDayTexts.application, language), words(declaredDayTexts.what, language)]}
            rows={listed.map((told) => ({
              key: told.case,
              cells: [
                <a key="go" class="govuk-link" href={pathTo('deskCase', { ...at, case: told.case })}>
                  {told.reference}
                </a>,
                happened(told, language).map((sentence) => <div key={sentence}>{sentence}</div>),
              ],
            }))}
          />
        </>
      )}
      {more !== undefined && (
        <Body>
          <a class="govuk-link" rel="next" href={`${pathTo('declaredDay', { ...at, date })}?${nextOf(more)}`}>
            {words(declaredDayTexts.more, language)}
          </a>
        </Body>
      )}
    </>
  );
};

const nextOf = (after: string): string => new URLSearchParams({ after }).toString();

function happened({ rung, tries, problem }: MoveOutcome, language: Language): string[] {
  const failed =
    problem === undefined ? [] : [words(declaredDayTexts.couldNot, language, { tries, problem })];
  const later = problem === undefined && tries > 1 ? [words(declaredDayTexts.doneAfterAll, language)] : [];
  return [...rung.map((clock) => passed(clock, language)), ...failed, ...later];
}

const passed = ({ clock, from, to }: MovedClock, language: Language): string =>
  words(declaredDayTexts.rangAt, language, {
    what: clockWords(clock, language),
    from: formatHongKongDate(lastHongKongDateBefore(from), language),
    to: formatHongKongDate(lastHongKongDateBefore(to), language),
  });
