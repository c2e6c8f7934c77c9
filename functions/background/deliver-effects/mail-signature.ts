import { pathTo } from '../../../schemas/routes.ts';
import { openSignatureMail, type SignatureMail } from '../../../store/signature-mails.ts';
import { segmentOf } from '../../../web/languages.ts';
import { signatureMail } from '../../../web/signature-mails.ts';
import { type Delivered, type Delivery, type DeliveryDeps, done, later } from './delivery.ts';

/** Mails about a signature. A link that leads nowhere any more, or one into a draft that has ended, is not sent. */
export async function mailSignature(
  deps: DeliveryDeps,
  { waiting, id }: Delivery,
  sealed: string,
): Promise<Delivered> {
  const opened = await openSignatureMail(deps.store, waiting.ref.id, waiting, sealed);
  if (!opened || (opened.kind === 'asked' && opened.until <= deps.wallNow())) return done;
  const { to, language } = opened;
  const link = `${deps.origin}${linkOf(opened, waiting.ref.id)}`;
  const sent = await deps.mail.send({ to, ...signatureMail(opened, link), language, effectId: id });
  return sent.ok ? done : later(`mail ${sent.problem}: ${sent.detail}`);
}

function linkOf(mail: SignatureMail, caseId: string): string {
  const at = { language: segmentOf(mail.language), case: caseId };
  return mail.kind === 'asked' ? pathTo('coSign', { ...at, token: mail.token }) : pathTo('signatures', at);
}
