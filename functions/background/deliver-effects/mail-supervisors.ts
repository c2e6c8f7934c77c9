import { officersOf } from '../../../store/officers.ts';
import type { NoticeMail } from '../../../web/notice-mail.ts';
import { teamsOfCase } from '../../records/case-access.ts';
import type { OpenedCase } from '../../records/opened-case.ts';
import { type Delivered, type DeliveryDeps, done, later } from './delivery.ts';

/**
 * One mail to each supervisor of a case's teams whose address is known, by their having signed in; while none is, to the mailbox of their
 * department, so that somebody is told. `id` tells a second delivery from another mail.
 */
export async function mailSupervisors(
  deps: DeliveryDeps,
  opened: OpenedCase,
  id: string,
  mail: NoticeMail,
): Promise<Delivered> {
  const { department } = opened.release.definition;
  const teams = await Promise.all(
    teamsOfCase(opened).map((team) => officersOf(deps.store, department.id, team)),
  );
  const addresses = teams
    .flat()
    .flatMap(({ roles, mail: to }) => (roles.includes('supervisor') && to !== undefined ? [to] : []));
  const mailbox = deps.mailboxOf?.(department.id);
  const told = addresses.length === 0 && mailbox !== undefined ? [mailbox] : addresses;
  return mailEach(deps, told, id, mail);
}

/** The same mail to each address once. */
export async function mailEach(
  { mail: sender }: DeliveryDeps,
  addresses: readonly string[],
  id: string,
  mail: NoticeMail,
): Promise<Delivered> {
  for (const [index, to] of [...new Set(addresses)].toSorted().entries()) {
    const sent = await sender.send({ to, ...mail, language: 'en', effectId: `${id}.${index}` });
    if (!sent.ok) return later(`mail ${sent.problem}: ${sent.detail}`);
  }
  return done;
}
