import { plusMilliseconds } from '../../../rules/time.ts';
import type { Instant } from '../../../schemas/time.ts';
import {
  acknowledgeEffect,
  buryEffect,
  dueEffects,
  effectIdOf,
  leaseEffect,
  postponeEffect,
  type WaitingEffect,
} from '../../../store/outbox.ts';
import { logger } from '../../http/log.ts';
import { count } from '../metrics.ts';
import { alertSupervisors } from './alert-supervisors.ts';
import { applyRule } from './apply-rule.ts';
import { consultRegister } from './consult-register.ts';
import { type Delivered, type Delivery, type DeliveryDeps, later } from './delivery.ts';
import { freePlace } from './free-place.ts';
import { indexCase } from './index-case.ts';
import { inquireFee } from './inquire-fee.ts';
import { issueLicence } from './issue-licence.ts';
import { mailSignature } from './mail-signature.ts';
import { placeEntries } from './place-entries.ts';
import { postFee } from './post-fee.ts';
import { releaseSlots } from './release-slots.ts';
import { sendCode } from './send-code.ts';
import { sendNotice } from './send-notice.ts';
import { sendText } from './send-text.ts';
import { supersedeLicence } from './supersede-licence.ts';
import { tellEscalated } from './tell-escalated.ts';
import { tellOfLimit } from './tell-of-limit.ts';
import { warnDraft } from './warn-draft.ts';
import { warnOfSilence } from './warn-of-silence.ts';
import { workBulk } from './work-bulk.ts';
import { workDays } from './work-days.ts';

const LEASE_MILLISECONDS = 60_000;
const MOST_ATTEMPTS = 10;
const BATCH = 25;
const SECOND = 1000;
const HOUR = 3_600_000;

/** Delivers everything that is due, and what that makes due, until nothing is. Answers how many were handled. */
export async function deliverDue(deps: DeliveryDeps, at: Instant): Promise<number> {
  let handled = 0;
  await deps.renewCalendar(deps.store);
  for (;;) {
    const due = await dueEffects(deps.store, deps.wallNow(), BATCH);
    if (due.length === 0) return handled;
    const delivered = await Promise.all(due.map((waiting) => deliverOne(deps, waiting, at)));
    const moved = delivered.filter(Boolean).length;
    handled += moved;
    // Everything due is in another worker's hands.
    if (moved === 0) return handled;
  }
}

/** Leases, delivers, acknowledges; what fails is tried again later, each time after a longer wait, and is buried in the end. */
export async function deliverOne(deps: DeliveryDeps, waiting: WaitingEffect, at: Instant): Promise<boolean> {
  const leased = await leaseEffect(deps.store, waiting, plusMilliseconds(deps.wallNow(), LEASE_MILLISECONDS));
  if (!leased) return false;
  const result = await attempt(deps, { waiting: leased, id: effectIdOf(leased), at });
  const now = deps.wallNow();
  if (result.outcome === 'done') await acknowledgeEffect(deps.store, leased, now);
  else if (leased.attempts >= MOST_ATTEMPTS) {
    await buryEffect(deps.store, leased, now, result.problem);
    count('buried', 1);
  } else
    await postponeEffect(
      deps.store,
      leased,
      plusMilliseconds(now, waitAfter(leased.attempts)),
      result.problem,
    );
  return true;
}

const waitAfter = (attempts: number): number => Math.min(2 ** attempts * SECOND, HOUR);

async function attempt(deps: DeliveryDeps, delivery: Delivery): Promise<Delivered> {
  try {
    return await deliver(deps, delivery);
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    logger.warn('effect failed', {
      effect: delivery.id,
      name,
      stack: error instanceof Error ? error.stack : undefined,
    });
    return later(name);
  }
}

async function deliver(deps: DeliveryDeps, delivery: Delivery): Promise<Delivered> {
  const { effect } = delivery.waiting;
  switch (effect.type) {
    case 'sendNotice':
      // The submission has one effect, and so one row: being told of it and being found by it.
      if (effect.notice === 'received') await indexCase(deps, delivery);
      return sendNotice(deps, delivery, effect.notice);
    case 'sendText':
      return sendText(deps, delivery, effect.notice);
    case 'indexCase':
      return indexCase(deps, delivery);
    case 'alertSupervisors':
      return alertSupervisors(deps, delivery, effect.officer);
    case 'workBulk':
      return workBulk(deps, delivery, effect.officer);
    case 'moveDeadlines':
      return workDays(deps, delivery, effect.date);
    case 'consultRegister':
      return consultRegister(deps, delivery, { stage: effect.stage, item: effect.item });
    case 'releaseSlots':
      return releaseSlots(deps, delivery, effect.stage);
    case 'placeEntries':
      return placeEntries(deps, delivery, effect.stage);
    case 'freePlace':
      return freePlace(deps, delivery, effect.stage);
    case 'issueLicence':
      return issueLicence(deps, delivery, effect.stage);
    case 'supersedeLicence':
      return supersedeLicence(deps, delivery);
    case 'applyRule':
      return applyRule(deps, delivery, effect.stage);
    case 'warnOfSilence':
      return warnOfSilence(deps, delivery, effect.stage);
    case 'tellEscalated':
      return tellEscalated(deps, delivery);
    case 'tellOfLimit':
      return tellOfLimit(deps, delivery, effect);
    case 'postFee':
      return postFee(deps, delivery);
    case 'inquireFee':
      return inquireFee(deps, delivery, effect);
    case 'warnDraft':
      return warnDraft(deps, delivery, effect.lastDay);
    case 'sendCode':
      return sendCode(deps, delivery, effect.sealed);
    case 'mailSignature':
      return mailSignature(deps, delivery, effect.sealed);
    case 'startClock':
    case 'startClockUntil':
    case 'stopClock':
    case 'pauseClock':
    case 'resumeClock':
    case 'followClocks':
    case 'postMovement':
    case 'oweRefund':
      throw new Error(`${effect.type} is a row of its transaction, not an effect to deliver`);
  }
}
