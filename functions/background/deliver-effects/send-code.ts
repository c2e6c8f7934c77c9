import { openCode } from '../../../store/email-codes.ts';
import { codeMail } from '../../../web/draft-mails.ts';
import { type Delivered, type Delivery, type DeliveryDeps, done, later } from './delivery.ts';

/** Mails a confirmation code. One that is no longer good, or whose draft has ended, is not sent any more. */
export async function sendCode(
  deps: DeliveryDeps,
  { waiting, id }: Delivery,
  sealed: string,
): Promise<Delivered> {
  const opened = await openCode(deps.store, waiting.ref.id, waiting, sealed);
  if (!opened || opened.until <= deps.wallNow()) return done;
  const { to, code, language, until } = opened;
  const sent = await deps.mail.send({ to, ...codeMail({ code, until }, language), language, effectId: id });
  return sent.ok ? done : later(`mail ${sent.problem}: ${sent.detail}`);
}
