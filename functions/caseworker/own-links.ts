import type { Actor } from '../../schemas/actor.ts';
import type { CommandType } from '../../schemas/command.ts';
import type { OwnLink } from '../../web/pages/desk/own-links.tsx';
import { appointmentOf } from '../../workflows/inspection-records.ts';
import { correctionsToSettle } from '../records/corrections-to-settle.ts';
import type { OpenedCase } from '../records/opened-case.ts';

/** What the forms with pages of their own are opened for, the weightiest first. */
const visits = {
  inspection: ['inspection.report', 'inspection.repeat', 'inspection.cancel', 'inspection.book'],
  interview: ['interview.record', 'interview.cancel', 'interview.book', 'interview.repeat'],
} as const;

/** Where the case page leads an officer for what is done on pages of their own. */
export function ownLinks(
  opened: OpenedCase,
  actor: Actor,
  may: (command: CommandType) => boolean,
): readonly OwnLink[] | undefined {
  const { context, listing } = opened;
  const links = (['inspection', 'interview'] as const).flatMap((form): OwnLink[] => {
    const command = visits[form].find(may);
    const booked = appointmentOf(context, listing.stage ?? '');
    return command === undefined ? [] : [{ form, command, appointment: booked?.slot }];
  });
  const settles = may('correction.confirm') && correctionsToSettle(opened, actor).size > 0;
  const command = settles ? 'correction.confirm' : 'correction.propose';
  const all: OwnLink[] = may(command) ? [...links, { form: 'corrections', command }] : links;
  return all.length === 0 ? undefined : all;
}
