import type { PersonRef } from '../../../schemas/actor.ts';
import { pathTo } from '../../../schemas/routes.ts';
import { nameOfPerson, staffNames } from '../../../store/staff-names.ts';
import { openedByMail } from '../../../web/officer-mails.ts';
import { openCase } from '../../records/opened-case.ts';
import { type Delivered, type Delivery, type DeliveryDeps, done } from './delivery.ts';
import { mailSupervisors } from './mail-supervisors.ts';

/** Tells the supervisors of a case's teams that somebody of another team opened it. Why is said on the case only. */
export async function alertSupervisors(
  deps: DeliveryDeps,
  { waiting, id }: Delivery,
  officer: PersonRef,
): Promise<Delivered> {
  const opened = await openCase(deps, waiting.ref.id);
  if (!opened) return done;
  const names = await staffNames(deps.store, [officer]);
  const mail = openedByMail({
    name: names.get(nameOfPerson(officer)) ?? { en: officer.sub },
    reference: opened.application.reference,
    link: `${deps.origin}${pathTo('deskWork', { language: 'en', case: waiting.ref.id })}`,
  });
  return mailSupervisors(deps, opened, id, mail);
}
