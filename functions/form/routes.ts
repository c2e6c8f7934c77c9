import { type HandlersOf } from '../http/serve.ts';
import { checkAnswers } from './check-answers.ts';
import { confirmEmail, sendCode, showConfirmEmail } from './confirm-email.ts';
import { deleteDraft, showDeleteDraft } from './delete-draft.ts';
import type { FormDeps } from './deps.ts';
import { savePage, showFormPage } from './form-page.ts';
import { keepTyped } from './keep-typed.ts';
import { openFile } from './open-file.ts';
import { endUpload, fileStates, startUpload } from './part-uploads.ts';
import { readPrivacy, showPrivacy } from './privacy.ts';
import { showReuse, takeOver } from './reuse.ts';
import { startApplication, startWithoutSignIn } from './start.ts';
import { showNotEligible, showTaskList } from './task-list.ts';
import { fileArrived, showUpload } from './upload-page.ts';

export const formRoutes = (deps: FormDeps): HandlersOf<'form'> => ({
  startWithoutSignIn: startWithoutSignIn(deps),
  startApplication: startApplication(deps),
  privacy: showPrivacy(deps),
  readPrivacy: readPrivacy(deps),
  formPage: showFormPage(deps),
  savePage: savePage(deps),
  reuse: showReuse(deps),
  takeOver: takeOver(deps),
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
});
