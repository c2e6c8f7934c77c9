import { randomBytes } from 'node:crypto';
import { maskHkid, parseHkid } from '../../../rules/hkid.ts';
import { licencePayload } from '../../../rules/licence-claims.ts';
import { assembleLicenceCode, protectedHeaderOf, signatureInput } from '../../../rules/licence-code.ts';
import { referenceOf } from '../../../rules/reference.ts';
import { hongKongDateOf, lastDayOfValidity } from '../../../rules/time.ts';
import type { LicenceClaims } from '../../../schemas/licence-code.ts';
import { unborn } from '../../../store/records.ts';
import { requestKeyOf } from '../../../store/request-keys.ts';
import { rowKeys } from '../../../store/row-keys.ts';
import { putNew } from '../../../store/transact.ts';
import { answerWords } from '../../../web/questions/answer-words.ts';
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
  const licence = `l-${opened.record.ref.id}`;
  const issued = (await openLicence(deps, licence)) ?? (await issue(deps, delivery, opened, licence));
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

async function issue(deps: DeliveryDeps, { id, at }: Delivery, opened: OpenedCase, licence: string) {
  const { release, record, application } = opened;
  const template = release.definition.licence;
  if (!template) throw new Error(`${release.service} issues a licence but describes none`);
  const number = `${template.prefix}-${referenceOf(randomBytes(32))}`;
  const validFrom = hongKongDateOf(at);
  const validTo = lastDayOfValidity(validFrom, template.valid);
  const claims = await claimsOf(deps, opened, { licenceNumber: number, validFrom, validTo, issuedAt: at });
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
          validFrom,
          validTo,
          code: await sign(deps, claims),
        },
      },
      also: [putNew(deps.store.names.cases, { ...rowKeys.reference(number), record: ref }, 'taken')],
    }),
  });
  return openLicence(deps, licence);
}

/** What the code says in the clear: the verified name, the masked HKID, and the answers the definition prints. */
async function claimsOf(
  deps: DeliveryDeps,
  opened: OpenedCase,
  about: Pick<LicenceClaims, 'licenceNumber' | 'validFrom' | 'validTo' | 'issuedAt'>,
): Promise<LicenceClaims> {
  const { release, record, application } = opened;
  const { answers, particulars } = submittedAnswers(await openHistory(deps, opened));
  const form = await deps.releases.formOf(record.release);
  const questions = form.pages.flatMap((page) => page.questions);
  const answerOf = (identity: 'englishName' | 'chineseName' | 'hkid') => {
    const question = questions.find((asked) => 'identity' in asked && asked.identity === identity);
    const answer = particulars[identity] ?? (question && answers[question.id]);
    return typeof answer === 'string' ? answer : undefined;
  };
  const hkid = parseHkid(answerOf('hkid') ?? '');
  const chineseName = answerOf('chineseName');
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
    holder: {
      englishName: answerOf('englishName') ?? application.reference,
      ...(chineseName === undefined ? {} : { chineseName }),
      ...(hkid.ok ? { maskedId: maskHkid(hkid.value) } : {}),
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
