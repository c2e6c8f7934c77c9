import { caseKeys, duplicateKeys, interestKeys } from '../../../rules/finding/case-keys.ts';
import { millisecondsOf } from '../../../rules/time.ts';
import type { PersonRef } from '../../../schemas/actor.ts';
import type { Duplicate } from '../../../schemas/desk-work.ts';
import type { DuplicateRule } from '../../../schemas/duplicate-rule.ts';
import type { Instant } from '../../../schemas/time.ts';
import { type Found, readFindings, writeFindings } from '../../../store/findings.ts';
import { requestKeyOf } from '../../../store/request-keys.ts';
import { samePerson } from '../../../workflows/actors.ts';
import { deskOf } from '../../../workflows/desk-work.ts';
import { teamsOfCase } from '../../records/case-access.ts';
import { keyedHashes } from '../../records/keyed-hashes.ts';
import { openCase, openHistory, type OpenedCase, submittedAnswers } from '../../records/opened-case.ts';
import { takeStep } from '../../step/take-step.ts';
import { type Delivered, type Delivery, type DeliveryDeps, done } from './delivery.ts';

/**
 * Lets officers find the case, and tells it what it has in common with others: earlier applications that a rule of the service takes for
 * the same, and officers whose own person or home it is about. After the submission, because only its own transaction is waited for.
 */
export async function indexCase(
  deps: DeliveryDeps,
  { waiting, at }: Pick<Delivery, 'waiting' | 'at'>,
): Promise<Delivered> {
  const opened = await openCase(deps, waiting.ref.id);
  if (!opened) return done;
  const { definition } = opened.release;
  const sent = submittedAnswers(await openHistory(deps, opened));
  const hashed = (forms: readonly string[]) => keyedHashes(deps, definition.department.id, forms);
  const keys = caseKeys(definition, sent);
  const [found, interests, ruled] = await Promise.all([
    hashed(keys),
    hashed(interestKeys(keys)),
    Promise.all(
      duplicateKeys(definition, sent).map(async ({ rule, keys: forms }) => ({
        rule,
        hashes: await hashed(forms.map((form) => `${definition.id} ${form}`)),
      })),
    ),
  ]);
  // Written before others are looked for: of two cases compared at once at least the later one finds the earlier.
  await writeFindings(deps.store, foundOf(opened), [...found, ...ruled.flatMap(({ hashes }) => hashes)]);
  const duplicates = (
    await Promise.all(ruled.map(({ rule, hashes }) => alikeBy(deps, opened, rule, hashes)))
  ).flat();
  const officers = await officersBehind(deps, interests);
  await tell(deps, opened, { duplicates: firstOfEach(duplicates), officers }, at);
  return done;
}

const foundOf = (opened: OpenedCase): Found => ({
  kind: 'case',
  case: opened.record.ref.id,
  reference: opened.application.reference,
  service: opened.release.service,
  teams: teamsOfCase(opened),
  submittedAt: opened.application.submittedAt,
});

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Earlier cases alike by a rule, not older than it says. Of two sent in the same millisecond the one with the greater id is the later. */
async function alikeBy(
  deps: DeliveryDeps,
  { record, application }: OpenedCase,
  rule: DuplicateRule,
  hashes: readonly string[],
): Promise<Duplicate[]> {
  const order = (submittedAt: Instant, caseId: string) => `${submittedAt} ${caseId}`;
  const here = order(application.submittedAt, record.ref.id);
  const since = millisecondsOf(application.submittedAt) - rule.withinDays * DAY_MILLISECONDS;
  const alike = (await Promise.all(hashes.map((hash) => readFindings(deps.store, hash)))).flat();
  return alike.flatMap((one) =>
    one.kind === 'case' && order(one.submittedAt, one.case) < here && millisecondsOf(one.submittedAt) >= since
      ? [{ case: one.case, reference: one.reference, rule: rule.id }]
      : [],
  );
}

async function officersBehind({ store }: DeliveryDeps, hashes: readonly string[]): Promise<PersonRef[]> {
  const found = (await Promise.all(hashes.map((hash) => readFindings(store, hash)))).flat();
  return found.flatMap((one) => (one.kind === 'officer' ? [one.officer] : []));
}

const firstOfEach = (duplicates: readonly Duplicate[]): Duplicate[] =>
  [...new Map(duplicates.toReversed().map((one) => [one.case, one])).values()].slice(0, 20);

/** An event only where there is something new to say, and one only: two effects may find it at the same moment. */
async function tell(
  deps: DeliveryDeps,
  { record, context }: OpenedCase,
  found: { readonly duplicates: readonly Duplicate[]; readonly officers: readonly PersonRef[] },
  at: Instant,
): Promise<void> {
  const desk = deskOf(context);
  const duplicates = found.duplicates.filter(
    (one) => !desk.duplicates.some((known) => known.case === one.case),
  );
  const officers = found.officers.filter(
    (officer) => !desk.barred.some((known) => samePerson(known.officer, officer)),
  );
  if (duplicates.length + officers.length === 0) return;
  const said = [
    record.ref.id,
    ...duplicates.map((one) => one.case),
    ...officers.map(({ provider, sub }) => `${provider}#${sub}`),
  ];
  await takeStep(deps, {
    ref: record.ref,
    request: { key: requestKeyOf('effects', 'case.match', said.join(' '), {}), answer: {} },
    intend: () => ({
      command: {
        type: 'case.match',
        at,
        by: { kind: 'system', part: 'effects' },
        input: { duplicates, officers: officers.slice(0, 50) },
        facts: {},
      },
    }),
  });
}
