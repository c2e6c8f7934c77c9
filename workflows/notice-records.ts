import type { CaseContext } from '../schemas/case.ts';
import { personsBehind } from './actors.ts';
import { recordAs } from './record-as.ts';

export const hearingOf = ({ hearings = [] }: Pick<CaseContext, 'hearings'>, stage: string) =>
  hearings.findLast((hearing) => hearing.stage === stage);

/** How a case remembers objections and the hearing of them. */
export const noticeRecords = {
  objection: recordAs<CaseContext, 'objection.make'>('objection.make', (context, { at, input }, stage) => {
    const { name, contact, reason } = input;
    const objection = { stage, at, name, reason, ...(contact === undefined ? {} : { contact }) };
    return { ...context, objections: [...(context.objections ?? []), objection] };
  }),
  hearing: recordAs<CaseContext, 'hearing.arrange'>('hearing.arrange', (context, command, stage) => {
    const { at, by, input } = command;
    const hearing = { stage, at, by: personsBehind(by), startsAt: input.startsAt, place: input.place };
    const others = (context.hearings ?? []).filter((earlier) => earlier.stage !== stage);
    return { ...context, hearings: [...others, hearing] };
  }),
  hearingHeld: recordAs<CaseContext, 'hearing.record'>('hearing.record', (context, command, stage) => {
    const { at, by, input } = command;
    const held = { at, by: personsBehind(by), outcome: input.outcome, text: input.text };
    const hearings = (context.hearings ?? []).map((hearing) =>
      hearing.stage === stage ? { ...hearing, held } : hearing,
    );
    return { ...context, hearings };
  }),
};
