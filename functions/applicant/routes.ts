import { type HandlersOf } from '../http/serve.ts';
import { answerRequest } from './answer-request.ts';
import { showApplication, showReceived } from './application.ts';
import { showApplications } from './applications.ts';
import type { ApplicantDeps } from './deps.ts';
import { bookInspection, showInspection } from './inspection.ts';
import { licenceCode, showLicence } from './licence.ts';
import { inquirePayment, openPayment, paymentCode, showPay } from './pay.ts';
import { meetRequirements, showRequirements } from './requirements.ts';
import { showWithdraw, withdraw } from './withdraw.ts';

export const applicantRoutes = (deps: ApplicantDeps): HandlersOf<'applicant'> => ({
  applications: showApplications(deps),
  application: showApplication(deps),
  confirmation: showReceived(deps),
  pay: showPay(deps),
  openPayment: openPayment(deps),
  inquirePayment: inquirePayment(deps),
  paymentCode: paymentCode(deps),
  answerRequest: answerRequest(deps),
  requirements: showRequirements(deps),
  meetRequirements: meetRequirements(deps),
  inspection: showInspection(deps),
  bookInspection: bookInspection(deps),
  withdrawForm: showWithdraw(deps),
  withdraw: withdraw(deps),
  licence: showLicence(deps),
  licenceCode: licenceCode(deps),
});
