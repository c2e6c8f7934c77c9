import { randomBytes } from 'node:crypto';
import { maskHkid, parseHkid } from '../../../rules/hkid.ts';
import { licencePayload } from '../../../rules/licence-claims.ts';
import { assembleLicenceCode, protectedHeaderOf, signatureInput } from '../../../rules/licence-code.ts';
import { referenceOf } from '../../../rules/reference.ts';
import { validityOf } from '../../../rules/validity.ts';
import type { Answers, Particulars } from '../../../schemas/answers.ts';
import type { LicenceClaims } from '../../../schemas/licence-code.ts';
import { unborn } from '../../../store/records.ts';
import { requestKeyOf } from '../../../store/request-keys.ts';
import { rowKeys } from '../../../store/row-keys.ts';
import { putNew } from '../../../store/transact.ts';
import { answerWords } from '../../../web/questions/answer-words.ts';
import { licenceHolder } from '../../records/licence-holder.ts';
import { openCase, openHistory, type OpenedCase, submittedAnswers } from '../../records/opened-case.ts';
import { openLicence } from '../../records/opened-licence.ts';
import { publishedKey } from '../../records/published-key.ts';
import { takeStep } from '../../step/take-step.ts';
import { type Delivered, type Delivery, type DeliveryDeps, done, later } from './delivery.ts';

const byEffects = { kind: 'system', part: 'effects' } as const;

/** Numbers, signs and registers the licence, then tells the case. One licence per case, whatever is delivered how often. */
export async function issueLicence(
  deps: DeliveryDeps,
  delivery: Delivery,
  stage: string,
): Promise<Delivered> {
  const opened = await openCase(deps, delivery.waiting.ref.id);
  // A case that does not wait for its licence has it already, or was never to have one.
  if (opened?.listing.stage !== stage) return done;
  const definition = opened.release.definition.workflow.stages.find(({ id }) => id === stage);
  const isProvisional = definition?.stage === 'issue' && definition.provisional === true;
  const licence = `l-${opened.record.ref.id}${isProvisional ? '-p' : ''}`;
  const issued =
    (await openLicence(deps, licence)) ?? (await issue(deps, delivery, opened, { licence, isProvisional }));
  if (issued === 'none') return pass(deps, delivery, stage);
  if (!issued) return later('licence number taken');
  const { number, validFrom, validTo } = issued.issued;
  await takeStep(deps, {
    ref: delivery.waiting.ref,
    request: { key: requestKeyOf('effects', 'licence.confirm', delivery.id, {}), answer: {} },
    intend: () => ({
      command: {
        type: 'licence.confirm',
        at: delivery.at,
        by: byEffects,
        input: { stage, licence, number, validFrom, validTo },
        facts: {},
      },
    }),
  });
  return done;
}

/** Tells the case that this application is to have no such licence. */
async function pass(deps: DeliveryDeps, { waiting, id, at }: Delivery, stage: string): Promise<Delivered> {
  await takeStep(deps, {
    ref: waiting.ref,
    request: { key: requestKeyOf('effects', 'licence.pass', id, {}), answer: {} },
    intend: () => ({
      command: { type: 'licence.pass', at, by: byEffects, input: { stage }, facts: {} },
    }),
  });
  return done;
}

/** The licence, or `none` where the service says that this application gets no provisional one. */
async function issue(
  deps: DeliveryDeps,
  { id, at }: Delivery,
  opened: OpenedCase,
  { licence, isProvisional }: { readonly licence: string; readonly isProvisional: boolean },
) {
  const { release, record, application } = opened;
  const { licence: full } = release.definition;
  const template = isProvisional ? full?.provisional : full;
  if (!template) throw new Error(`${release.service} issues a licence but describes none`);
  const number = `${template.prefix}-${referenceOf(randomBytes(32))}`;
  const { answers, particulars } = submittedAnswers(await openHistory(deps, opened));
  const { validity, provisionally, vocabulary } = await deps.releases.formOf(record.release);
  const valid = validityOf(isProvisional ? provisionally : validity, vocabulary, answers, at);
  if (!valid && isProvisional) return 'none';
  if (!valid) throw new Error(`${release.service} says no validity for ${record.ref.id}`);
  const claims = claimsOf(opened, answers, particulars, {
    licenceNumber: number,
    ...valid,
    issuedAt: at,
  });
  const ref = { kind: 'licence' as const, id: licence };
  await takeStep(deps, {
    ref,
    begin: unborn(ref, `licence:${licence}`, record.release),
    request: { key: requestKeyOf('effects', 'licence.issue', id, {}), answer: {} },
    intend: async () => ({
      command: {
        type: 'licence.issue',
        at,
        by: byEffects,
        input: { case: record.ref.id },
        facts: {
          holder: application.applicant,
          service: release.service,
          number,
          ...valid,
          code: await sign(deps, claims),
        },
      },
      also: [putNew(deps.store.names.cases, { ...rowKeys.reference(number), record: ref }, 'taken')],
    }),
  });
  return openLicence(deps, licence);
}

/** What the code says in the clear: the holder, the masked HKID, and the answers the definition prints. */
function claimsOf(
  { release, application }: OpenedCase,
  answers: Answers,
  particulars: Particulars,
  about: Pick<LicenceClaims, 'licenceNumber' | 'validFrom' | 'validTo' | 'endsAt' | 'issuedAt'>,
): LicenceClaims {
  const questions = release.definition.pages.flatMap((page) => page.questions);
  const extra = (release.definition.licence?.shows ?? []).flatMap(({ question }) => {
    const asked = questions.find(({ id }) => id === question);
    const answer = answers[question];
    return asked && answer !== undefined
      ? [[question, shown(answerWords(asked, answer, 'en'))] as const]
      : [];
  });
  return {
    issuer: release.definition.department.id,
    service: release.service,
    ...about,
    holder: licenceHolder(release.definition, answers, particulars) ?? {
      englishName: application.reference,
    },
    extra: Object.fromEntries(extra),
  };
}

/** A code is read by anybody: an identity card number in it is masked, whichever answer holds it. */
function shown(words: string): string {
  const hkid = parseHkid(words);
  return hkid.ok ? maskHkid(hkid.value) : words.slice(0, 100);
}

async function sign(deps: DeliveryDeps, claims: LicenceClaims): Promise<string> {
  const { kid } = await publishedKey(deps.keyService);
  const payload = licencePayload(claims);
  const signature = await deps.keyService.sign(signatureInput(protectedHeaderOf(kid), payload));
  return assembleLicenceCode({ kid, payload, signature });
}
