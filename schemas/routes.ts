import { get, post, type Route } from './route-shape.ts';

const signsIn = { formTargets: ['identityProvider'] } as const;
const showsFiles = { ...signsIn, frames: true } as const;
const application = '/{language}/applications/{case}';
const desk = '/{language}/desk';
const deskAttachments = `${desk}/cases/{case}/attachments/{kind}` as const;
const operations = '/{language}/operations';

/** Every address of the product. `{language}` is en, tc or sc. */
export const routes = {
  root: get('/', 'public', 'anyone'),
  health: get('/healthz', 'public', 'anyone'),
  catalogue: get('/{language}', 'public', 'anyone'),
  verifyForm: get('/{language}/verify', 'public', 'anyone'),
  verify: post('/{language}/verify', 'public', 'anyone'),
  licenceKeys: get('/.well-known/licence-keys.json', 'public', 'anyone'),
  auditKeys: get('/.well-known/audit-keys.json', 'public', 'anyone'),
  dailyRoot: get('/.well-known/daily-roots/{date}', 'public', 'anyone'),

  signIn: get('/{language}/sign-in/{door}', 'identity', 'anyone', signsIn),
  startSignIn: post('/{language}/sign-in/{door}', 'identity', 'anyone', signsIn),
  applicantCallback: get('/identity/applicant/callback', 'identity', 'anyone'),
  staffCallback: get('/identity/staff/callback', 'identity', 'anyone'),
  signOut: post('/{language}/sign-out/{door}', 'identity', 'anyone', signsIn),
  signedOut: get('/{language}/signed-out', 'identity', 'anyone'),

  session: get('/{language}/session/{door}', 'identity', 'anyone'),
  keepSession: post('/{language}/session/{door}', 'identity', 'anyone'),

  service: get('/{language}/services/{service}', 'services', 'anyone', signsIn),
  fees: get('/{language}/services/{service}/fees', 'services', 'anyone', signsIn),
  countFees: post('/{language}/services/{service}/fees', 'services', 'anyone', signsIn),
  notices: get('/{language}/notices', 'notices', 'anyone'),
  notice: get('/{language}/notices/{case}', 'notices', 'anyone'),
  object: post('/{language}/notices/{case}', 'notices', 'anyone'),
  ballots: get('/{language}/ballots', 'notices', 'anyone'),
  ballot: get('/{language}/ballots/{service}/{stage}/{round}', 'notices', 'anyone'),
  ballotData: get('/.well-known/ballots/{service}/{stage}/{round}', 'notices', 'anyone'),
  applications: get('/{language}/applications', 'applicant', 'applicant', signsIn),
  startWithoutSignIn: post('/{language}/services/{service}/start', 'form', 'anyone'),
  startApplication: post('/{language}/services/{service}/applications', 'form', 'applicant'),
  application: get(application, 'applicant', 'applicant', signsIn),
  privacy: get(`${application}/privacy`, 'form', 'applicant', signsIn),
  readPrivacy: post(`${application}/privacy`, 'form', 'applicant', signsIn),
  formPage: get(`${application}/pages/{page}`, 'form', 'applicant', signsIn),
  savePage: post(`${application}/pages/{page}`, 'form', 'applicant', signsIn),
  reuse: get(`${application}/reuse`, 'form', 'applicant', signsIn),
  takeOver: post(`${application}/reuse`, 'form', 'applicant', signsIn),
  taskList: get(`${application}/tasks`, 'form', 'applicant', signsIn),
  notEligible: get(`${application}/not-eligible/{rule}`, 'form', 'applicant', signsIn),
  keepTyped: post(`${application}/pages/{page}/typed`, 'form', 'applicant'),
  confirmEmail: get(`${application}/email`, 'form', 'applicant', signsIn),
  checkCode: post(`${application}/email`, 'form', 'applicant', signsIn),
  sendCode: post(`${application}/email/code`, 'form', 'applicant', signsIn),
  deleteDraftForm: get(`${application}/delete`, 'form', 'applicant', signsIn),
  deleteDraft: post(`${application}/delete`, 'form', 'applicant', signsIn),
  uploadPage: get(`${application}/files/{question}`, 'form', 'applicant', signsIn),
  /** Where the store sends the browser after a form upload. */
  fileArrived: get(`${application}/files/{question}/{file}/arrived`, 'form', 'applicant', signsIn),
  openFile: get(`${application}/files/{question}/{file}`, 'form', 'applicant'),
  fileStates: get(`${application}/states/{question}`, 'form', 'applicant'),
  startUpload: post(`${application}/uploads/{question}`, 'form', 'applicant'),
  endUpload: post(`${application}/uploads/{question}/{file}`, 'form', 'applicant'),
  checkAnswers: get(`${application}/check`, 'form', 'applicant', signsIn),
  signatures: get(`${application}/signatures`, 'sending', 'applicant', signsIn),
  askSignature: post(`${application}/signatures/{entry}`, 'sending', 'applicant', signsIn),
  coSign: get(`${application}/sign/{token}`, 'sending', 'applicant', signsIn),
  giveSignature: post(`${application}/sign/{token}`, 'sending', 'applicant', signsIn),
  declineSignature: post(`${application}/sign/{token}/decline`, 'sending', 'applicant', signsIn),
  declaration: get(`${application}/declaration`, 'sending', 'applicant', signsIn),
  submit: post(`${application}/declaration`, 'sending', 'applicant', signsIn),
  confirmation: get(`${application}/received`, 'applicant', 'applicant', signsIn),
  receipt: get(`${application}/receipt`, 'receipts', 'applicant', signsIn),
  receiptProof: get(`${application}/receipt-proof.json`, 'receipts', 'applicant', signsIn),
  receiptPdf: get(`${application}/receipt.pdf`, 'receipts', 'applicant', signsIn),
  pay: get(`${application}/pay/{item}`, 'paying', 'applicant', signsIn),
  openPayment: post(`${application}/pay/{item}`, 'paying', 'applicant', signsIn),
  inquirePayment: post(`${application}/payments/{payment}/inquiry`, 'paying', 'applicant', signsIn),
  paymentCode: get(`${application}/payments/{payment}/code.png`, 'paying', 'applicant'),
  answerRequest: post(`${application}/requests/{request}`, 'applicant', 'applicant', signsIn),
  requirements: get(`${application}/requirements`, 'compliance', 'applicant', signsIn),
  meetRequirements: post(`${application}/requirements`, 'compliance', 'applicant', signsIn),
  inspection: get(`${application}/inspection`, 'compliance', 'applicant', signsIn),
  bookInspection: post(`${application}/inspection`, 'compliance', 'applicant', signsIn),
  withdrawForm: get(`${application}/withdraw`, 'applicant', 'applicant', signsIn),
  withdraw: post(`${application}/withdraw`, 'applicant', 'applicant', signsIn),
  letter: get(`${application}/letters/{letter}`, 'messages', 'applicant', signsIn),
  letterPdf: get(`${application}/letters/{letter}/letter.pdf`, 'receipts', 'applicant', signsIn),
  messages: get(`${application}/messages`, 'messages', 'applicant', signsIn),
  sendMessage: post(`${application}/messages`, 'messages', 'applicant', signsIn),
  attachPage: get(`${application}/attachments/{kind}`, 'messages', 'applicant', signsIn),
  attachmentArrived: get(
    `${application}/attachments/{kind}/{file}/arrived`,
    'messages',
    'applicant',
    signsIn,
  ),
  openAttachment: get(`${application}/attachments/{kind}/{file}`, 'messages', 'applicant'),
  inbox: get('/{language}/inbox', 'messages', 'applicant', signsIn),
  mailAddress: get(`${application}/mail`, 'messages', 'applicant', signsIn),
  correctMail: post(`${application}/mail`, 'messages', 'applicant', signsIn),
  textWish: get('/{language}/inbox/texts', 'messages', 'applicant', signsIn),
  saveTextWish: post('/{language}/inbox/texts', 'messages', 'applicant', signsIn),
  licence: get(`${application}/licence`, 'receipts', 'applicant', signsIn),
  licenceCode: get(`${application}/licence/code.png`, 'receipts', 'applicant'),

  desk: get(desk, 'oversight', 'staff', signsIn),
  slots: get(`${desk}/slots`, 'bodies', 'staff', signsIn),
  offerSlot: post(`${desk}/slots`, 'bodies', 'staff', signsIn),
  deskServices: get(`${desk}/services`, 'oversight', 'staff', signsIn),
  deskService: get(`${desk}/services/{service}`, 'oversight', 'staff', signsIn),
  deskPicture: get(`${desk}/services/{service}/{release}/picture`, 'oversight', 'staff'),
  reports: get(`${desk}/reports`, 'oversight', 'staff', signsIn),
  reportCsv: get(`${desk}/reports/{report}/csv`, 'oversight', 'staff'),
  saveView: post(`${desk}/views`, 'oversight', 'staff', signsIn),
  dropView: post(`${desk}/views/{view}/delete`, 'oversight', 'staff', signsIn),
  chooseCases: post(`${desk}/bulk`, 'oversight', 'staff', signsIn),
  bulkJobs: get(`${desk}/bulk`, 'oversight', 'staff', signsIn),
  bulk: get(`${desk}/bulk/{job}`, 'oversight', 'staff', signsIn),
  planBulk: post(`${desk}/bulk/{job}`, 'oversight', 'staff', signsIn),
  startBulk: post(`${desk}/bulk/{job}/start`, 'oversight', 'staff', signsIn),
  deskCase: get(`${desk}/cases/{case}`, 'caseworker', 'staff', signsIn),
  showTypedCase: post(`${desk}/cases/{case}`, 'caseworker', 'staff', signsIn),
  deskFile: get(`${desk}/cases/{case}/files/{file}`, 'bodies', 'staff'),
  completeVetting: post(`${desk}/cases/{case}/vetting`, 'caseworker', 'staff', signsIn),
  decide: post(`${desk}/cases/{case}/decision`, 'caseworker', 'staff', signsIn),
  endorse: post(`${desk}/cases/{case}/endorsement`, 'caseworker', 'staff', signsIn),
  deskStep: post(`${desk}/cases/{case}/steps/{step}`, 'caseworker', 'staff', signsIn),
  referral: get(`${desk}/referrals/{case}/{stage}/{body}`, 'bodies', 'staff', signsIn),
  replyReferral: post(`${desk}/referrals/{case}/{stage}/{body}`, 'bodies', 'staff', signsIn),
  ask: post(`${desk}/cases/{case}/requests`, 'caseworker', 'staff', signsIn),
  closeRequest: post(`${desk}/cases/{case}/requests/{request}/close`, 'caseworker', 'staff', signsIn),
  hold: post(`${desk}/cases/{case}/hold`, 'caseworker', 'staff', signsIn),
  resume: post(`${desk}/cases/{case}/resume`, 'caseworker', 'staff', signsIn),

  deskRounds: get(`${desk}/rounds`, 'rounds', 'staff', signsIn),
  deskRound: get(`${desk}/rounds/{service}/{stage}/{round}`, 'rounds', 'staff', signsIn),
  actOnRound: post(`${desk}/rounds/{service}/{stage}/{round}`, 'rounds', 'staff', signsIn),

  deskSearchForm: get(`${desk}/search`, 'queues', 'staff', signsIn),
  deskSearch: post(`${desk}/search`, 'queues', 'staff', signsIn),
  deskMine: get(`${desk}/mine`, 'queues', 'staff', signsIn),
  deskInterests: get(`${desk}/interests`, 'queues', 'staff', signsIn),
  declareInterests: post(`${desk}/interests`, 'queues', 'staff', signsIn),
  previewDecision: post(`${desk}/cases/{case}/letter/decision`, 'correspondence', 'staff', signsIn),
  previewEndorsement: post(`${desk}/cases/{case}/letter/endorsement`, 'correspondence', 'staff', signsIn),
  previewStep: post(`${desk}/cases/{case}/letter/steps/{step}`, 'correspondence', 'staff', signsIn),
  deskLetter: get(`${desk}/cases/{case}/letters/{letter}`, 'correspondence', 'staff', signsIn),
  deskMessages: get(`${desk}/cases/{case}/messages`, 'correspondence', 'staff', signsIn),
  sendDeskMessage: post(`${desk}/cases/{case}/messages`, 'correspondence', 'staff', signsIn),

  deskAttachPage: get(deskAttachments, 'correspondence', 'staff', signsIn),
  deskAttachmentArrived: get(`${deskAttachments}/{file}/arrived`, 'correspondence', 'staff', signsIn),
  openDeskAttachment: get(`${deskAttachments}/{file}`, 'correspondence', 'staff'),
  photos: get(`${desk}/cases/{case}/photos`, 'correspondence', 'staff', signsIn),
  changePhotos: post(`${desk}/cases/{case}/photos`, 'correspondence', 'staff', signsIn),

  deskWork: get(`${desk}/cases/{case}/work`, 'desk', 'staff', signsIn),
  showTypedWork: post(`${desk}/cases/{case}/work`, 'desk', 'staff', signsIn),
  claim: post(`${desk}/cases/{case}/claim`, 'desk', 'staff', signsIn),
  unclaim: post(`${desk}/cases/{case}/unclaim`, 'desk', 'staff', signsIn),
  assign: post(`${desk}/cases/{case}/assignment`, 'desk', 'staff', signsIn),
  moveTeam: post(`${desk}/cases/{case}/team`, 'desk', 'staff', signsIn),
  setFlag: post(`${desk}/cases/{case}/flags`, 'desk', 'staff', signsIn),
  clearFlag: post(`${desk}/cases/{case}/flags/{flag}/clear`, 'desk', 'staff', signsIn),
  escalate: post(`${desk}/cases/{case}/escalation`, 'desk', 'staff', signsIn),
  recuse: post(`${desk}/cases/{case}/conflict`, 'desk', 'staff', signsIn),
  /** Forms of a case with a page of their own (schemas/desk-forms.ts). */
  deskForm: get(`${desk}/cases/{case}/forms/{form}`, 'desk', 'staff', signsIn),
  showTypedForm: post(`${desk}/cases/{case}/forms/{form}`, 'desk', 'staff', signsIn),
  takeFormStep: post(`${desk}/cases/{case}/forms/{form}/steps/{step}`, 'desk', 'staff', signsIn),
  deskDuplicate: get(`${desk}/cases/{case}/duplicates/{other}`, 'desk', 'staff', signsIn),
  settleDuplicate: post(`${desk}/cases/{case}/duplicates/{other}`, 'desk', 'staff', signsIn),
  deskDocument: get(`${desk}/cases/{case}/files/{file}/beside`, 'comparison', 'staff', showsFiles),
  deskContent: get(`${desk}/cases/{case}/files/{file}/content`, 'comparison', 'staff', { framed: true }),
  deskRelated: get(`${desk}/cases/{case}/related`, 'comparison', 'staff', signsIn),
  deskCompared: get(`${desk}/cases/{case}/related/{other}`, 'comparison', 'staff', signsIn),
  deskHistory: get(`${desk}/cases/{case}/history`, 'comparison', 'staff', signsIn),
  deskAccess: get(`${desk}/cases/{case}/access`, 'desk', 'staff', signsIn),
  breakGlass: post(`${desk}/cases/{case}/access`, 'desk', 'staff', signsIn),

  suspense: get(`${operations}/suspense`, 'department', 'staff', signsIn),
  deadEffects: get(`${operations}/dead-effects`, 'department', 'staff', signsIn),
  redrive: post(`${operations}/dead-effects/{effect}`, 'department', 'staff', signsIn),
  declaredDays: get(`${operations}/days`, 'department', 'staff', signsIn),
  declareDay: post(`${operations}/days`, 'department', 'staff', signsIn),
  declaredDay: get(`${operations}/days/{date}`, 'department', 'staff', signsIn),
  actOnDay: post(`${operations}/days/{date}`, 'department', 'staff', signsIn),

  fpsNotification: post('/payments/fps/notifications', 'payments', 'machine'),
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;

type ParameterOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterOf<Rest>
  : never;

/** The parameters a route's path needs, by name. */
export type RouteParameters<Name extends RouteName> = Record<
  ParameterOf<(typeof routes)[Name]['path']>,
  string
>;

/** The address of a route; parameters are percent-encoded. */
export function pathTo<Name extends RouteName>(name: Name, parameters: RouteParameters<Name>): string {
  const values: Record<string, string> = parameters;
  return routes[name].path.replaceAll(/\{(\w+)\}/gu, (_, key: string) =>
    encodeURIComponent(values[key] ?? ''),
  );
}
