import { verifyLicenceCode } from '../../rules/verify-licence-code.ts';
import type { LicenceClaims } from '../../schemas/licence-code.ts';
import type { LicenceStatus } from '../../schemas/licence.ts';
import type { Language } from '../../schemas/text.ts';
import { recordOfReference } from '../../store/records.ts';
import { type ClaimsShown, verifyPage, type VerifyModel } from '../../web/pages/public/verify.tsx';
import { claimWords } from '../../web/questions/claim-words.ts';
import { page, type Reply } from '../http/reply.ts';
import { changesLanguage, field, type ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { titleOf } from '../records/licence-title.ts';
import { openLicence } from '../records/opened-licence.ts';
import { publishedKey } from '../records/published-key.ts';

const SEARCHABLE = 2000;

export const showVerify = (request: ProductRequest): Reply => page(verifyPage({}, request.language));

/** Whether a pasted code was signed by us, is in time, and what our records say now. Nothing in the code is ever fetched. */
export const verify =
  (deps: WebDeps) =>
  async (request: ProductRequest): Promise<Reply> => {
    const code = (field(request.form, 'code') ?? '').trim();
    if (changesLanguage(request) && (code === '' || field(request.form, 'checked') === undefined))
      return page(verifyPage({ code }, request.language));
    if (code === '') return page(verifyPage({ missing: true }, request.language));
    if (code.length > SEARCHABLE)
      return page(verifyPage({ code: '', result: { verdict: 'unreadable' } }, request.language));
    const verdict = await verifyLicenceCode(code, [await publishedKey(deps.keyService)], request.at);
    const claims = 'claims' in verdict ? verdict.claims : undefined;
    const status = claims && (await statusOf(deps, claims));
    const result: VerifyModel['result'] = {
      verdict: verdict.verdict === 'valid' && isEnded(status) ? 'notInForce' : verdict.verdict,
      ...(claims ? { claims: await claimsShown(deps, claims, request.language), status } : {}),
    };
    return page(verifyPage({ code, result }, request.language));
  };

async function statusOf(deps: WebDeps, { licenceNumber }: LicenceClaims) {
  const ref = await recordOfReference(deps.store, licenceNumber);
  const licence = ref?.kind === 'licence' ? await openLicence(deps, ref.id) : undefined;
  return licence?.status ?? ('unknown' as const);
}

/** Our records say that a licence whose signature holds must not be relied on. */
const isEnded = (status: LicenceStatus | 'unknown' | undefined): boolean =>
  status !== undefined && status !== 'active' && status !== 'unknown';

async function claimsShown(deps: WebDeps, claims: LicenceClaims, language: Language): Promise<ClaimsShown> {
  const { issuer, service, licenceNumber, holder, validFrom, validTo, endsAt, extra } = claims;
  const definition = (await deps.releases.current(service))?.definition;
  const asked = new Map(
    (definition?.pages ?? []).flatMap(({ questions }) =>
      questions.map((question) => [question.id, question]),
    ),
  );
  const plain = (text: string) => ({ en: text, 'zh-Hant': text, 'zh-Hans': text });
  return {
    licence: titleOf(definition?.licence, licenceNumber) ?? plain(service),
    issuer: definition?.department.name ?? plain(issuer),
    number: licenceNumber,
    holder: [holder.englishName, holder.chineseName].filter((name) => name !== undefined).join(' '),
    maskedId: holder.maskedId,
    validFrom,
    validTo,
    endsAt,
    extra: Object.entries(extra).map(([question, value]) => ({
      label:
        definition?.licence?.shows.find((shown) => shown.question === question)?.label ?? plain(question),
      value: claimWords(asked.get(question), value, language),
    })),
  };
}

/** The public keys with which anybody can check our licences without asking us. */
export const licenceKeys = (deps: WebDeps) => async (): Promise<Reply> => {
  const { kid, jwk } = await publishedKey(deps.keyService);
  return { kind: 'json', body: { keys: [{ ...jwk, kid, alg: 'ES256', use: 'sig' }] }, cacheSeconds: 3600 };
};
