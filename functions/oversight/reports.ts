import { csvOf } from '../../rules/csv.ts';
import { ReportName } from '../../schemas/report.ts';
import { reportsPage } from '../../web/pages/desk/reports.tsx';
import { words } from '../../web/texts/words.ts';
import { page, problem, type Reply } from '../http/reply.ts';
import type { ProductRequest } from '../http/request.ts';
import { sessionOf } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { countReports, MOST_COUNTED } from './count-reports.ts';

/** The department of who looks after its work, or looks over it. */
function departmentOf(request: ProductRequest): string | undefined {
  const { actor } = sessionOf(request);
  const may =
    actor.kind === 'staff' && actor.roles.some((role) => role === 'supervisor' || role === 'auditor');
  return may ? actor.department : undefined;
}

export const showReports =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const department = departmentOf(request);
    if (department === undefined) return problem('forbidden');
    const { until, partly, reports } = await countReports(deps, request, department);
    const found = (await deps.releases.all()).find(
      ({ definition }) => definition.department.id === department,
    );
    const model = {
      department: found ? words(found.definition.department.name, request.language) : department,
      until,
      reports,
      most: partly ? MOST_COUNTED : undefined,
    };
    return page(reportsPage(model, request.language));
  };

/** One report for a spreadsheet. */
export const reportCsv =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const department = departmentOf(request);
    if (department === undefined) return problem('forbidden');
    const name = ReportName.safeParse(request.parameters['report']).data;
    if (name === undefined) return problem('notFound');
    const { until, reports } = await countReports(deps, request, department);
    const report = reports.find((one) => one.name === name);
    const bytes = Buffer.from(csvOf(report ? [report.heads, ...report.rows] : []));
    return {
      kind: 'file',
      type: 'text/csv; charset=utf-8',
      name: `${name}-${until}.csv`,
      bytes,
      download: true,
    };
  };
