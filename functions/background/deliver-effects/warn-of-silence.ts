import { pathTo } from '../../../schemas/routes.ts';
import { silenceMail } from '../../../web/officer-mails.ts';
import { openCase } from '../../records/opened-case.ts';
import { silentGrant } from '../../records/silence.ts';
import { type Delivered, type Delivery, type DeliveryDeps, done } from './delivery.ts';
import { mailSupervisors } from './mail-supervisors.ts';

/** Tells the supervisors of a case's teams by when it must be decided; nothing, where it was decided or its time stands still by now. */
export async function warnOfSilence(
  deps: DeliveryDeps,
  { waiting, id }: Delivery,
  stage: string,
): Promise<Delivered> {
  const opened = await openCase(deps, waiting.ref.id);
  const date = opened && opened.listing.stage === stage ? silentGrant(opened, deps.calendar) : undefined;
  if (!opened || date === undefined) return done;
  const link = `${deps.origin}${pathTo('deskCase', { language: 'en', case: waiting.ref.id })}`;
  return mailSupervisors(
    deps,
    opened,
    id,
    silenceMail({ reference: opened.application.reference, date, link }),
  );
}
