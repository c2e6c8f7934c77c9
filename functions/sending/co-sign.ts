import type { SignatureRequest } from '../../schemas/co-signature.ts';
import { TypedWords } from '../../schemas/inputs.ts';
import { pathTo } from '../../schemas/routes.ts';
import { saveDraft } from '../../store/drafts.ts';
import { signatureMailEffect } from '../../store/signature-mails.ts';
import { segmentOf } from '../../web/languages.ts';
import { coSignEndPage } from '../../web/pages/applicant/co-sign-end.tsx';
import { coSignPage, type CoSignModel } from '../../web/pages/applicant/co-sign.tsx';
import { page, problem, redirect, type Reply } from '../http/reply.ts';
import { changesLanguage, field, type FormBody, type ProductRequest } from '../http/request.ts';
import { rescuedForm } from '../http/rescued-form.ts';
import { isAnonymous } from '../http/session.ts';
import { requestName, sessionOf, stamp } from '../http/stamp.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { answeredPages } from '../records/answered-pages.ts';
import { daysOf } from '../records/draft-times.ts';
import { withRequest } from './ask-signature.ts';
import { namesOf, openToSign, type ToSign } from './to-sign.ts';

const ATTEMPTS = 4;

const placeOf = ({ language, parameters: { case: id = '', token = '' } }: ProductRequest) => ({
  language: segmentOf(language),
  case: id,
  token,
});

/** The application as it will be sent, for somebody who is asked to sign it; or what has become of the link. */
export const showCoSign =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    if (isAnonymous(sessionOf(request))) return toSignIn(request);
    const opened = await openToSign(deps, request);
    if (!opened.open) return page(coSignEndPage(opened.end, request.language));
    const rescued = (await rescuedForm(deps.store, request))?.fields;
    const extra = rescued ? { rescued: true, why: field(rescued, 'why') } : {};
    return page(coSignPage(modelOf(request, opened.toSign, extra), request.language));
  };

/** Who applies without a sign-in is nobody known: to sign one must be. */
const toSignIn = (request: ProductRequest): Reply => {
  const search = new URLSearchParams({ return: pathTo('coSign', placeOf(request)) });
  const door = pathTo('signIn', { language: segmentOf(request.language), door: 'applicant' });
  return redirect(`${door}?${search.toString()}`);
};

const modelOf = (
  request: ProductRequest,
  { form, known, release, wanted, hash }: ToSign,
  extra: Partial<CoSignModel>,
): CoSignModel => ({
  ...placeOf(request),
  service: release.definition.name,
  department: release.definition.department.name,
  who: wanted.who,
  pages: answeredPages(form, known),
  statement: wanted.statement,
  shown: hash,
  stamp: stamp(request),
  ...extra,
});

type Done = Pick<SignatureRequest, 'signed' | 'declined'>;

/** What somebody wants who pressed a button: done, or shown again with what is to be mended. */
type Wish = (toSign: ToSign, form: FormBody, request: ProductRequest) => Done | Partial<CoSignModel>;

const isDone = (wish: Done | Partial<CoSignModel>): wish is Done => 'signed' in wish || 'declined' in wish;

const act =
  (wish: Wish) =>
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    if (isAnonymous(sessionOf(request))) return toSignIn(request);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const opened = await openToSign(deps, request);
      if (!opened.open) return page(coSignEndPage(opened.end, request.language));
      const { toSign } = opened;
      const again = (extra: Partial<CoSignModel>) => {
        const typed = { why: field(request.form, 'why'), agreed: field(request.form, 'agreed') === 'yes' };
        return page(coSignPage(modelOf(request, toSign, { ...typed, ...extra }), request.language));
      };
      if (changesLanguage(request)) return again({});
      if (field(request.form, 'shown') !== toSign.hash) return again({ changed: true, agreed: false });
      const wished = wish(toSign, request.form, request);
      if (!isDone(wished)) return again(wished);
      if (await keep(deps, request, toSign, wished)) return redirect(pathTo('coSign', placeOf(request)));
    }
    return problem('unavailable', { kind: 'tryAgain', path: pathTo('coSign', placeOf(request)) });
  };

const signer = (request: ProductRequest) => {
  const session = sessionOf(request);
  if (session.actor.kind !== 'applicant') throw new Error('Only applicants sign applications');
  const name = namesOf(session)
    .flatMap((one) => one ?? [])
    .join(' ');
  return { by: session.actor.person, name, at: request.at };
};

/** Signs exactly what was shown. */
export const giveSignature = act(({ hash }, form, request) =>
  field(form, 'agreed') === 'yes' ? { signed: { ...signer(request), hash } } : { problem: 'notAgreed' },
);

/** Says that one will not sign, and why. */
export const declineSignature = act((_toSign, form, request) => {
  const why = TypedWords.max(1000).safeParse(field(form, 'why') ?? '');
  return why.success ? { declined: { ...signer(request), why: why.data } } : { problem: 'noReason' };
});

/** Keeps what was done with the draft and tells its holder, who gave an address; `false` when somebody wrote meanwhile. */
async function keep(deps: WebDeps, request: ProductRequest, toSign: ToSign, done: Done): Promise<boolean> {
  const { draft, release, wanted } = toSign;
  const { signed: _signed, declined: _declined, ...asked } = toSign.request;
  const content = withRequest(draft.content, draft.version, { ...asked, ...done });
  const { mailTo, language } = draft.content;
  const kind = done.signed ? ('signed' as const) : ('declined' as const);
  const about = { service: release.definition.name, who: wanted.who, name: wanted.name, language };
  const version = { id: draft.id, version: draft.version + 1 };
  const also =
    mailTo === undefined
      ? []
      : [await signatureMailEffect(deps.store, version, { kind, to: mailTo, ...about }, request.wall)];
  const days = daysOf(release.definition, draft.holder);
  const changed = { ...draft, changedAt: request.at, content };
  return saveDraft(deps.store, changed, draft.version, { days, also, write: requestName(request) });
}
