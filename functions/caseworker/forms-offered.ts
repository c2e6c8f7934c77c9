import type { CommandType } from '../../schemas/command.ts';
import type { DeskCaseModel } from '../../web/pages/desk/case.tsx';
import type { Offer } from '../../workflows/advance.ts';
import { openVotes, tallyOf } from '../../workflows/decision-records.ts';
import type { OpenedCase } from '../records/opened-case.ts';
import { conditionsAsked, referralForms } from './referral-views.ts';
import { requirementForms } from './requirement-views.ts';

/** Whether a command is offered to somebody. */
export const mayOf =
  (offers: readonly Offer[]) =>
  (command: CommandType): boolean =>
    offers.some((offer) => offer.command === command && offer.refusal === undefined);

/** The forms of a case page, from what the machine offers this officer: pages never look at states. */
export function formsOffered(opened: OpenedCase, offers: readonly Offer[]): DeskCaseModel['offered'] {
  const may = mayOf(offers);
  const { context, listing, release } = opened;
  const stage = release.definition.workflow.stages.find(({ id }) => id === listing.stage);
  const reasons = release.definition.refusalReasons;
  return {
    vetting:
      may('vetting.complete') && stage?.stage === 'vetting'
        ? { stage: stage.id, lines: stage.checklist.map((item) => lineOf(opened, stage.id, item)) }
        : undefined,
    decision:
      (stage?.stage === 'decision' || stage?.stage === 'approvalInPrinciple') &&
      (may('decision.grant') || may('decision.refuse'))
        ? {
            stage: stage.id,
            reasons,
            secondPerson: stage.fourEyes,
            inPrinciple: stage.stage === 'approvalInPrinciple',
            mayGrant: may('decision.grant'),
            mayRefuse: may('decision.refuse'),
            conditions: conditionsAsked(context),
            panel:
              stage.stage === 'decision' && stage.panel ? tallyOf(openVotes(context, stage.id)) : undefined,
          }
        : undefined,
    endorsement:
      stage && (may('decision.endorse') || may('decision.return'))
        ? { stage: stage.id, mayEndorse: may('decision.endorse'), mayReturn: may('decision.return') }
        : undefined,
    panel:
      may('panel.vote') && stage?.stage === 'decision' && stage.panel
        ? { stage: stage.id, quorum: stage.panel.quorum }
        : undefined,
    reopen: may('case.reopen'),
    referral: may('referral.add') || may('referral.extend') ? referralForms(opened) : undefined,
    requirements: requirementForms(opened, may),
    hearing:
      stage?.stage === 'hearing' && (may('hearing.arrange') || may('hearing.record'))
        ? { stage: stage.id, arrange: may('hearing.arrange'), record: may('hearing.record') }
        : undefined,
    ask: may('request.ask'),
    closeRequest: may('request.close') && context.requests.some(({ closed }) => !closed),
    hold: may('case.hold'),
    cancel: may('case.cancel'),
    resume: may('case.resume'),
  };
}

type ChecklistItem = Extract<
  OpenedCase['release']['definition']['workflow']['stages'][number],
  { stage: 'vetting' }
>['checklist'][number];

/** A line with the register's latest answer, or the note that it has not answered yet. */
function lineOf({ context }: OpenedCase, stage: string, { id, text, register }: ChecklistItem) {
  if (!register) return { id, text };
  const found = context.reports.findLast((report) => report.stage === stage && report.item === id);
  return { id, text, register: found ? { at: found.at, report: found.report } : ('pending' as const) };
}
