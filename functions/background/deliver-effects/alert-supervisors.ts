import type { PersonRef } from '../../../schemas/actor.ts';
import { pathTo } from '../../../schemas/routes.ts';
import { officersOf } from '../../../store/officers.ts';
import { staffNames } from '../../../store/staff-names.ts';
import { openedByMail } from '../../../web/officer-mails.ts';
import { teamsOfCase } from '../../records/case-access.ts';
import { openCase } from '../../records/opened-case.ts';
import { type Delivered, type Delivery, type DeliveryDeps, done, later } from './delivery.ts';

/** Tells the supervisors of a case's teams that somebody of another team opened it. Why is said on the case only. */
export async function alertSupervisors(
  deps: DeliveryDeps,
  { waiting, id }: Delivery,
  officer: PersonRef,
): Promise<Delivered> {
  const opened = await openCase(deps, waiting.ref.id);
  if (!opened) return done;
  const { department } = opened.release.definition;
  const teams = await Promise.all(
    teamsOfCase(opened).map((team) => officersOf(deps.store, department.id, team)),
  );
  const addresses = teams
    .flat()
    .flatMap(({ roles, mail }) => (roles.includes('supervisor') && mail !== undefined ? [mail] : []));
  const names = await staffNames(deps.store, [officer]);
  const mail = openedByMail({
    name: names.get(`${officer.provider}#${officer.sub}`) ?? officer.sub,
    reference: opened.application.reference,
    link: `${deps.origin}${pathTo('deskWork', { language: 'en', case: waiting.ref.id })}`,
  });
  for (const to of new Set(addresses)) {
    const sent = await deps.mail.send({ to, ...mail, language: 'en', effectId: `${id}.${to.length}` });
    if (!sent.ok) return later(`mail ${sent.problem}: ${sent.detail}`);
  }
  return done;
}
