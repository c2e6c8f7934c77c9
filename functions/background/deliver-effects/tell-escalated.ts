import { pathTo } from '../../../schemas/routes.ts';
import { escalatedMail } from '../../../web/officer-mails.ts';
import { openCase } from '../../records/opened-case.ts';
import { type Delivered, type Delivery, type DeliveryDeps, done } from './delivery.ts';
import { mailSupervisors } from './mail-supervisors.ts';

/** Tells the supervisors of a case's teams that it was put before them. Why is said on the case only. */
export async function tellEscalated(deps: DeliveryDeps, { waiting, id }: Delivery): Promise<Delivered> {
  const opened = await openCase(deps, waiting.ref.id);
  if (!opened) return done;
  const link = `${deps.origin}${pathTo('deskWork', { language: 'en', case: waiting.ref.id })}`;
  const mail = escalatedMail({ reference: opened.application.reference, link });
  return mailSupervisors(deps, opened, id, mail);
}
