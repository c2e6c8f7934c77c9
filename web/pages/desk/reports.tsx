import { formatHongKongDate } from '../../../rules/time.ts';
import type { ReportName } from '../../../schemas/report.ts';
import { pathTo } from '../../../schemas/routes.ts';
import type { Language } from '../../../schemas/text.ts';
import type { HongKongDate } from '../../../schemas/time.ts';
import { BarChart } from '../../components/bar-chart.tsx';
import { BackLink, Body, Heading, Inset, Title } from '../../components/blocks.tsx';
import { Table } from '../../components/table.tsx';
import { segmentOf } from '../../languages.ts';
import type { Page } from '../../page.tsx';
import { reportNames, reportTexts } from '../../texts/reports.ts';
import { words } from '../../texts/words.ts';

/** One report as a table; the same is its CSV. `charted` is the column that is drawn, counted from 0. */
export interface Report {
  readonly name: ReportName;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly charted: number;
}

interface ReportsModel {
  readonly department: string;
  readonly until: HongKongDate;
  readonly reports: readonly Report[];
  /** Set where not all open work was counted: how many of each team. */
  readonly most?: number | undefined;
}

/** How a department does, in charts and tables. */
export function reportsPage({ department, until, reports, most }: ReportsModel, language: Language): Page {
  const title = words(reportTexts.title, language);
  return {
    title,
    wide: true,
    body: (
      <>
        <BackLink href={pathTo('desk', { language: segmentOf(language) })} language={language} />
        <Title caption={department}>{title}</Title>
        <Body>{words(reportTexts.what, language, { date: formatHongKongDate(until, language) })}</Body>
        {most !== undefined && <Inset>{words(reportTexts.partly, language, { most })}</Inset>}
        {reports.map((report) => (
          <ReportShown key={report.name} report={report} language={language} />
        ))}
      </>
    ),
  };
}

const ReportShown = ({
  report: { name, heads, rows, charted },
  language,
}: {
  readonly report: Report;
  readonly language: Language;
}) => {
  const title = words(reportNames[name], language);
  return (
    <section>
      {rows.length === 0 ? (
        <>
          <Heading>{title}</Heading>
          <Body>{words(reportTexts.nothing, language)}</Body>
        </>
      ) : (
        <>
          <Table caption={title} heads={heads} rows={rows.map((cells, n) => ({ key: String(n), cells }))} />
          <BarChart
            id={`chart-${name}`}
            title={words(reportTexts.chart, language, { name: `${title} – ${heads[charted] ?? ''}` })}
            bars={rows.map((row) => ({
              label: row
                .slice(0, charted)
                .filter((cell) => typeof cell === 'string')
                .join(' · '),
              value: Number(row[charted] ?? 0),
            }))}
          />
          <Body>
            <a class="govuk-link" href={pathTo('reportCsv', { language: segmentOf(language), report: name })}>
              {words(reportTexts.csv, language, { name: title })}
            </a>
          </Body>
        </>
      )}
    </section>
  );
};
