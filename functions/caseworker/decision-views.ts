import type { PersonRef } from '../../schemas/actor.ts';
import type { AppealShown } from '../../web/pages/desk/appeal-parts.tsx';
import type { Proposal } from '../../web/pages/desk/endorsement-forms.tsx';
import type { VotesShownModel } from '../../web/pages/desk/panel-parts.tsx';
import { isBarred } from '../../workflows/desk-work.ts';
import type { OpenedCase } from '../records/opened-case.ts';

type Naming = (people: readonly PersonRef[]) => string;

/** The last decision, proposed or made; `ruled` tells what the rule said where an officer decides all the same. */
export function proposalOf({ context, release }: OpenedCase, named: Naming): Proposal | undefined {
  const decision = context.decisions.at(-1);
  if (!decision) return undefined;
  const { outcome, by, at, reasons, text, note, conditions, returned, how, endorsed } = decision;
  const stage = release.definition.workflow.stages.find(({ id }) => id === decision.stage);
  return {
    outcome,
    inPrinciple: stage?.stage === 'approvalInPrinciple',
    endorsed: endorsed && { name: named(endorsed.by), at: endorsed.at },
    name: named(by),
    at,
    how,
    reasons: release.definition.refusalReasons
      .filter(({ code }) => reasons.includes(code))
      .map((reason) => reason.text),
    text,
    note,
    conditions,
    returned: returned && { name: named(returned.by), why: returned.why },
  };
}

/** What the rule of the present stage said where it did not grant. */
export function rulingOf({ context, listing }: OpenedCase): { rule: string; holds: boolean } | undefined {
  const last = context.rulings?.findLast(({ stage }) => stage === listing.stage);
  return last && { rule: last.rule, holds: last.holds };
}

/** Votes of panels, those pronounced on together in the order in which that was done. */
export function votesShown({ context }: OpenedCase, named: Naming): VotesShownModel[] {
  const rounds = Map.groupBy(context.votes ?? [], ({ stage, counted }) => `${stage} ${counted ?? 'open'}`);
  return [...rounds].map(([at, votes]) => ({
    at,
    votes: votes.map(({ by, vote, why, at: moment, counted }) => ({
      name: named(by),
      at: moment,
      vote,
      why,
      barred: counted === undefined && isBarred(context, by),
    })),
  }));
}

export const appealsShown = ({ context }: OpenedCase, named: Naming): AppealShown[] =>
  (context.appeals ?? []).map(({ by, at, reference, outcome, why }) => ({
    name: named(by),
    at,
    reference,
    outcome,
    why,
  }));
