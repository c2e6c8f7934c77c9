import type { HandlersOf } from '../http/serve.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { answerRequest } from './answer-request.ts';
import { showApplication, showReceived } from './application.ts';
import { showApplications } from './applications.ts';
import { showWithdraw, withdraw } from './withdraw.ts';

export const applicantRoutes = (deps: WebDeps): HandlersOf<'applicant'> => ({
  applications: showApplications(deps),
  application: showApplication(deps),
  confirmation: showReceived(deps),
  answerRequest: answerRequest(deps),
  withdrawForm: showWithdraw(deps),
  withdraw: withdraw(deps),
});
