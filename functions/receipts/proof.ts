import type { Archive } from '../../adapters/archive/archive.ts';
import { hongKongDateOf } from '../../rules/time.ts';
import { ReceiptProof, type SignedRoot } from '../../schemas/daily-root.ts';
import type { EventRow } from '../../schemas/event.ts';
import { pathTo } from '../../schemas/routes.ts';
import { placeInDay } from '../../store/chain-days.ts';
import { openSalt, shownEvent } from '../../store/chain.ts';
import { loadFirstEvent } from '../../store/records.ts';
import { chainName, chainPlace } from '../../store/row-keys.ts';
import { segmentOf } from '../../web/languages.ts';
import type { ProofModel } from '../../web/receipt-parts.ts';
import { proofTexts } from '../../web/texts/receipt-proof.ts';
import { words } from '../../web/texts/words.ts';
import { logger } from '../http/log.ts';
import type { ProductRequest } from '../http/request.ts';
import type { WebDeps } from '../http/web-deps.ts';
import { readRoot, rootExpectedAt } from '../records/daily-roots.ts';
import type { OpenedCase } from '../records/opened-case.ts';
import { findLeaf } from './find-leaf.ts';

export interface ProofDeps extends WebDeps {
  readonly roots: Archive;
}

/** The event of sending, and the day's root once there is one. */
interface Provable {
  readonly event: EventRow;
  readonly day: SignedRoot | undefined;
}

/** `undefined` for an application of before proofs could be shown. */
async function provable(deps: ProofDeps, { record: { ref } }: OpenedCase): Promise<Provable | undefined> {
  const event = await loadFirstEvent(deps.store, ref);
  if (event?.schema !== 2) return undefined;
  return { event, day: await readRoot(deps.roots, hongKongDateOf(event.at)) };
}

/** What the receipt says of its proof. That roots cannot be read at the moment keeps nobody from their receipt. */
export async function proofModel(
  deps: ProofDeps,
  opened: OpenedCase,
  { at, language }: Pick<ProductRequest, 'at' | 'language'>,
): Promise<ProofModel | undefined> {
  try {
    const found = await provable(deps, opened);
    if (!found) return undefined;
    const { event, day } = found;
    const from = rootExpectedAt(hongKongDateOf(event.at));
    if (!day) return { state: at < from ? 'later' : 'late', from };
    const { date, root, kid } = day;
    const path = pathTo('receiptProof', { language: segmentOf(language), case: opened.record.ref.id });
    return { state: 'ready', fingerprint: event.hash, date, root, kid, address: `${deps.origin}${path}` };
  } catch (error) {
    logger.error('roots unreadable', { problem: error instanceof Error ? error.name : 'unknown' });
    return { state: 'unreachable' };
  }
}

/** The proof itself; `undefined` while there is none. Throws when the event is not under the root of its day: the chain was meddled with. */
export async function proofOf(
  deps: ProofDeps,
  opened: OpenedCase,
  { language }: Pick<ProductRequest, 'language'>,
): Promise<ReceiptProof | undefined> {
  const { ref, owner } = opened.record;
  const [found, key] = await Promise.all([provable(deps, opened), deps.store.keys.find(owner)]);
  if (!found?.day || !key.ok) return undefined;
  const { event, day } = found;
  const { hash, ...content } = event;
  const place = placeInDay(chainPlace('events', ref, day.date, event));
  const leaf = await findLeaf(deps.roots, day, { place, chain: chainName('events', ref), n: event.n, hash });
  if (!leaf)
    throw new Error(`Event ${event.n} of ${ref.kind} ${ref.id} is not under the root of ${day.date}`);
  return ReceiptProof.parse({
    format: 'receipt-proof-1',
    explanation: explanation.map((line) => words(line, language)),
    reference: opened.application.reference,
    keys: `${deps.origin}${pathTo('auditKeys', {})}`,
    event: shownEvent(ref, content),
    salt: openSalt(ref, key.key, event),
    leaf,
    day,
  });
}

const explanation = [proofTexts.says, proofTexts.holds, proofTexts.check, proofTexts.keep] as const;
