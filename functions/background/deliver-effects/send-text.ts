import type { Notice } from '../../../schemas/effect.ts';
import { followWith } from '../../../store/outbox.ts';
import { readTextWish } from '../../../store/text-wish.ts';
import { textMessageOf } from '../../../web/texts/text-messages.ts';
import { words } from '../../../web/texts/words.ts';
import { logger } from '../../http/log.ts';
import { WITHOUT_SIGN_IN } from '../../http/session.ts';
import { openCase, type OpenedCase } from '../../records/opened-case.ts';
import { type Delivered, type Delivery, type DeliveryDeps, done, later } from './delivery.ts';

const wishOf = ({ store }: DeliveryDeps, { application: { applicant } }: OpenedCase) =>
  applicant.provider === WITHOUT_SIGN_IN
    ? undefined
    : readTextWish(store, `${applicant.provider}#${applicant.sub}`);

/** Who wishes it is told by text message too: by an effect of its own, so that neither it nor the mail is sent again for the other's failure. */
export async function alsoByText(
  deps: DeliveryDeps,
  opened: OpenedCase,
  { waiting }: Delivery,
  notice: Notice,
): Promise<void> {
  if (deps.sms && (await wishOf(deps, opened)))
    await followWith(deps.store, waiting, { type: 'sendText', notice }, deps.wallNow());
}

/** A short text without personal data, to the number the applicant names by then, in the language of record. */
export async function sendText(
  deps: DeliveryDeps,
  { waiting, id }: Delivery,
  notice: Notice,
): Promise<Delivered> {
  const opened = await openCase(deps, waiting.ref.id);
  const wish = opened && (await wishOf(deps, opened));
  if (!opened || !wish || !deps.sms) return done;
  const { reference, language } = opened.application;
  const text = words<string>(textMessageOf(notice), language).replace('{reference}', reference);
  const sent = await deps.sms.send({ to: wish.mobile, text, effectId: id });
  if (sent.ok) return done;
  if (sent.problem === 'later') return later(`text ${sent.detail}`);
  // Mail and inbox say the same; a text message sent twice would only alarm.
  logger.warn('text message given up', { effect: id, problem: sent.problem, detail: sent.detail });
  return done;
}
