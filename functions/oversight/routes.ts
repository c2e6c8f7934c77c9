import type { HandlersOf } from '../http/serve.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { showBulkJobs } from './bulk-jobs.ts';
import { planBulk, showBulk, startBulk } from './bulk.ts';
import { chooseCases } from './choose-cases.ts';
import { showQueue } from './queue.ts';
import { reportCsv, showReports } from './reports.ts';
import { showPicture, showService, showServices } from './services.ts';
import { removeView, saveView } from './views.ts';

export const oversightRoutes = (deps: WebDeps): HandlersOf<'oversight'> => ({
  desk: showQueue(deps),
  deskServices: showServices(deps),
  deskService: showService(deps),
  deskPicture: showPicture(deps),
  reports: showReports(deps),
  reportCsv: reportCsv(deps),
  saveView: saveView(deps),
  dropView: removeView(deps),
  chooseCases: chooseCases(deps),
  bulkJobs: showBulkJobs(deps),
  bulk: showBulk(deps),
  planBulk: planBulk(deps),
  startBulk: startBulk(deps),
});
