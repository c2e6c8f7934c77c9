import { type HandlersOf } from '../http/serve.ts';
import { answerRequest } from './answer-request.ts';
import { showApplication, showReceived } from './application.ts';
import { showApplications } from './applications.ts';
import { checkAnswers } from './check-answers.ts';
import { confirmEmail, sendCode, showConfirmEmail } from './confirm-email.ts';
import { deleteDraft, showDeleteDraft } from './delete-draft.ts';
import type { ApplicantDeps } from './deps.ts';
import { countFees, showFees } from './fees.ts';
import { savePage, showFormPage } from './form-page.ts';
import { keepTyped } from './keep-typed.ts';
import { licenceCode, showLicence } from './licence.ts';
import { openFile } from './open-file.ts';
import { endUpload, fileStates, startUpload } from './part-uploads.ts';
import { inquirePayment, openPayment, paymentCode, showPay } from './pay.ts';
import { readPrivacy, showPrivacy } from './privacy.ts';
import { showService } from './service.ts';
import { startApplication, startWithoutSignIn } from './start.ts';
import { showDeclaration, submit } from './submit.ts';
import { showNotEligible, showTaskList } from './task-list.ts';
import { fileArrived, showUpload } from './upload-page.ts';
import { showWithdraw, withdraw } from './withdraw.ts';

export const applicantRoutes = (deps: ApplicantDeps): HandlersOf<'applicant'> => ({
  service: showService(deps),
  fees: showFees(deps),
  countFees: countFees(deps),
  applications: showApplications(deps),
  startWithoutSignIn: startWithoutSignIn(deps),
  startApplication: startApplication(deps),
  application: showApplication(deps),
  privacy: showPrivacy(deps),
  readPrivacy: readPrivacy(deps),
  formPage: showFormPage(deps),
  savePage: savePage(deps),
  taskList: showTaskList(deps),
  notEligible: showNotEligible(deps),
  keepTyped: keepTyped(deps),
  confirmEmail: showConfirmEmail(deps),
  checkCode: confirmEmail(deps),
  sendCode: sendCode(deps),
  deleteDraftForm: showDeleteDraft(deps),
  deleteDraft: deleteDraft(deps),
  uploadPage: showUpload(deps),
  fileArrived: fileArrived(deps),
  openFile: openFile(deps),
  fileStates: fileStates(deps),
  startUpload: startUpload(deps),
  endUpload: endUpload(deps),
  checkAnswers: checkAnswers(deps),
  declaration: showDeclaration(deps),
  submit: submit(deps),
  confirmation: showReceived(deps),
  pay: showPay(deps),
  openPayment: openPayment(deps),
  inquirePayment: inquirePayment(deps),
  paymentCode: paymentCode(deps),
  answerRequest: answerRequest(deps),
  withdrawForm: showWithdraw(deps),
  withdraw: withdraw(deps),
  licence: showLicence(deps),
  licenceCode: licenceCode(deps),
});
