import type { CaseContext } from '../schemas/case.ts';
import type { Command } from '../schemas/command.ts';
import type { Appointment } from '../schemas/inspection.ts';
import { personsBehind } from './actors.ts';
import { recordAs } from './record-as.ts';

export const appointmentOf = ({ appointments = [] }: Pick<CaseContext, 'appointments'>, stage: string) =>
  appointments.findLast((one) => one.stage === stage && one.ended === undefined);

const end = (context: CaseContext, stage: string, ended: NonNullable<Appointment['ended']>): Appointment[] =>
  (context.appointments ?? []).map((one) => (one.stage === stage && !one.ended ? { ...one, ended } : one));

const acted = ({ at, by }: Command) => ({ at, by: personsBehind(by) });

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

function book(context: CaseContext, command: Of<'inspection.book' | 'interview.book'>, stage: string) {
  const { at, input } = command;
  const earlier = end(context, stage, { how: 'rebooked', at });
  return { ...context, appointments: [...earlier, { stage, slot: input.slot, ...acted(command) }] };
}

const cancel = (
  context: CaseContext,
  { at, input: { why } }: Of<'inspection.cancel' | 'interview.cancel'>,
  stage: string,
) => ({ ...context, appointments: end(context, stage, { how: 'cancelled', at, why }) });

/** How a case remembers its appointments and what was found. */
export const inspectionRecords = {
  booked: recordAs<CaseContext, 'inspection.book'>('inspection.book', book),
  appointmentCancelled: recordAs<CaseContext, 'inspection.cancel'>('inspection.cancel', cancel),
  interviewBooked: recordAs<CaseContext, 'interview.book'>('interview.book', book),
  interviewCancelled: recordAs<CaseContext, 'interview.cancel'>('interview.cancel', cancel),
  inspected: recordAs<CaseContext, 'inspection.report'>('inspection.report', (context, command, stage) => {
    const { stage: _stage, note, ...found } = command.input;
    const { photos = [] } = command.facts;
    const report = {
      stage,
      ...acted(command),
      ...found,
      ...(note === undefined ? {} : { note }),
      ...(photos.length === 0 ? {} : { photos }),
    };
    return {
      ...context,
      appointments: end(context, stage, { how: 'kept', at: command.at }),
      inspections: [...(context.inspections ?? []), report],
    };
  }),
  inspectionPassedOver: recordAs<CaseContext, 'inspection.passOver'>(
    'inspection.passOver',
    (context, command, stage) => ({
      ...context,
      passedOver: [...(context.passedOver ?? []), { stage, ...acted(command), why: command.input.why }],
    }),
  ),
  interviewed: recordAs<CaseContext, 'interview.record'>('interview.record', (context, command, stage) => {
    const { outcome, text } = command.input;
    return {
      ...context,
      appointments: end(context, stage, { how: 'kept', at: command.at }),
      interviews: [...(context.interviews ?? []), { stage, ...acted(command), outcome, text }],
    };
  }),
  interviewPassedOver: recordAs<CaseContext, 'interview.passOver'>(
    'interview.passOver',
    (context, command, stage) => ({
      ...context,
      passedOver: [...(context.passedOver ?? []), { stage, ...acted(command), why: command.input.why }],
    }),
  ),
};
