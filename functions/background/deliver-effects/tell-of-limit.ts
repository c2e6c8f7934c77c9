import { lastHongKongDateBefore } from '../../../rules/time.ts';
import { pathTo } from '../../../schemas/routes.ts';
import { officersOf } from '../../../store/officers.ts';
import { limitMail } from '../../../web/officer-mails.ts';
import { samePerson } from '../../../workflows/actors.ts';
import { deskOf } from '../../../workflows/desk-work.ts';
import { limitsListed } from '../../../workflows/limits-listed.ts';
import { teamsOfCase } from '../../records/case-access.ts';
import { type OpenedCase, openCase } from '../../records/opened-case.ts';
import { type Delivered, type Delivery, type DeliveryDeps, done } from './delivery.ts';
import { mailEach, mailSupervisors } from './mail-supervisors.ts';

interface Limit {
  readonly passed: boolean;
  /** Of a stage; without one, the pledge. */
  readonly stage?: string;
}

/**
 * Before a time limit ends whoever has the case is told, or its supervisors where nobody has it or the address is not known; after it the
 * supervisors. Nothing, where the case moved on or its time stands still by now.
 */
export async function tellOfLimit(
  deps: DeliveryDeps,
  { waiting, id }: Delivery,
  { passed, stage }: Limit,
): Promise<Delivered> {
  const opened = await openCase(deps, waiting.ref.id);
  if (!opened || (stage !== undefined && opened.listing.stage !== stage)) return done;
  const { due, stageLimit } = limitsListed(opened.record.clocks, deps.calendar);
  const until = stage === undefined ? due : stageLimit?.due;
  if (until === undefined) return done;
  const mail = limitMail({
    reference: opened.application.reference,
    date: lastHongKongDateBefore(until),
    link: `${deps.origin}${pathTo('deskCase', { language: 'en', case: waiting.ref.id })}`,
    passed,
    stage: opened.release.definition.workflow.stages.find((one) => one.id === stage),
  });
  const holder = passed ? undefined : await holdersAddress(deps, opened);
  return holder === undefined ? mailSupervisors(deps, opened, id, mail) : mailEach(deps, [holder], id, mail);
}

/** Of whoever has the case, if it is known. */
async function holdersAddress(deps: DeliveryDeps, opened: OpenedCase): Promise<string | undefined> {
  const { holder } = deskOf(opened.context);
  if (!holder) return undefined;
  const { department } = opened.release.definition;
  const teams = await Promise.all(
    teamsOfCase(opened).map((team) => officersOf(deps.store, department.id, team)),
  );
  return teams.flat().find(({ person }) => samePerson(person, holder.officer))?.mail;
}
