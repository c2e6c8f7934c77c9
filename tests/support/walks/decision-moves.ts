import type { DecisionPanel } from '../../../schemas/decision.ts';
import type { StageDefinition } from '../../../schemas/stage.ts';
import { openVotes } from '../../../workflows/decision-records.ts';
import { officerOf } from './hands-of.ts';
import { type Move, moveOf, type Situation } from './situation.ts';

type Deciding = Extract<StageDefinition, { stage: 'decision' | 'approvalInPrinciple' }>;

/** Deciding, endorsing, returning, voting, and what the engine grants by rule; silence is a clock's. */
export function decisionMoves(situation: Situation, stage: Deciding): Move[] {
  const { definition, hands } = situation;
  const { panel, automatic } =
    stage.stage === 'decision' ? stage : { panel: undefined, automatic: undefined };
  const of = { stage: stage.id };
  const by = panel ? hands.presiding : hands.decider;
  const reasons = definition.refusalReasons.slice(0, 1).map(({ code }) => code);
  return [
    moveOf(situation, 'decision.grant', { by, input: of }),
    ...(reasons.length > 0 ? [moveOf(situation, 'decision.refuse', { by, input: { ...of, reasons } })] : []),
    moveOf(situation, 'decision.endorse', { as: 'supervisor', by: hands.second, input: of }),
    moveOf(situation, 'decision.endorse', { as: 'endorser', by: hands.endorser, input: of }),
    moveOf(situation, 'decision.return', { by: hands.second, input: of }),
    ...(panel ? votes(situation, stage.id, panel) : []),
    ...(automatic
      ? ([true, false] as const).map((holds) =>
          moveOf(situation, 'rule.apply', {
            as: holds ? 'holds' : 'does not hold',
            input: of,
            facts: { rule: automatic.when, holds },
          }),
        )
      : []),
  ];
}

/** The vote of a member who has not voted yet, until there are enough. */
function votes(situation: Situation, stage: string, { members, quorum }: DecisionPanel): Move[] {
  const given = openVotes(situation.context, stage).length;
  if (given >= quorum) return [];
  const by = officerOf(situation.definition, `member-${given}`, [members]);
  return (['grant', 'refuse'] as const).map((vote) =>
    moveOf(situation, 'panel.vote', { as: vote, by, input: { stage, vote } }),
  );
}
