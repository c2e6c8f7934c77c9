import type { PersonRef } from '../schemas/actor.ts';
import type { CaseContext, Decision } from '../schemas/case.ts';
import type { CaseCommand, Command } from '../schemas/command.ts';
import type { PanelVote } from '../schemas/decision.ts';
import { personsBehind } from './actors.ts';
import { isBarred } from './desk-work.ts';
import type { Recorder } from './engine.ts';
import { recordAs } from './record-as.ts';

const on = <T extends CaseCommand['type']>(
  type: T,
  write: (context: CaseContext, command: Extract<Command, { type: T }>, stage: string) => CaseContext,
) => recordAs<CaseContext, T>(type, write);

const acted = ({ at, by }: Command) => ({ at, by: personsBehind(by) });

const replaceLast = (
  decisions: Decision[],
  stage: string,
  change: (decision: Decision) => Decision,
): Decision[] => {
  const last = decisions.findLastIndex((decision) => decision.stage === stage);
  return decisions.map((decision, index) => (index === last ? change(decision) : decision));
};

/** Votes nothing was pronounced on yet. One of a member who turned out to have an interest does not count. */
export const openVotes = (context: CaseContext, stage: string): PanelVote[] =>
  (context.votes ?? []).filter(
    (vote) => vote.stage === stage && vote.counted === undefined && !isBarred(context, vote.by),
  );

export const tallyOf = (votes: readonly PanelVote[]) => ({
  grant: votes.filter(({ vote }) => vote === 'grant').length,
  refuse: votes.filter(({ vote }) => vote === 'refuse').length,
});

/** Everybody who had a part in a refusal that stood: who decided or endorsed it, and members who voted for it. */
export const refusersOf = ({ decisions, votes = [] }: CaseContext): PersonRef[] => [
  ...decisions
    .filter(({ outcome, returned }) => outcome === 'refuse' && !returned)
    .flatMap(({ by, endorsed }) => [...by, ...(endorsed?.by ?? [])]),
  ...votes.filter(({ vote, counted }) => vote === 'refuse' && counted !== undefined).flatMap(({ by }) => by),
];

/** Adds a decision; where a panel voted, with the count that it is bound to. */
function decided(context: CaseContext, decision: Decision): CaseContext {
  const open = openVotes(context, decision.stage);
  const decisions = [
    ...context.decisions,
    { ...decision, ...(open.length === 0 ? {} : { votes: tallyOf(open) }) },
  ];
  if (open.length === 0) return { ...context, decisions };
  const votes = context.votes?.map((vote) =>
    open.includes(vote) ? { ...vote, counted: decision.at } : vote,
  );
  return { ...context, decisions, votes };
}

/** What the engine granted; nobody stands behind it. */
const granted = (context: CaseContext, stage: string, at: Command['at'], how: 'rule' | 'silence') =>
  decided(context, { stage, at, by: [], outcome: 'grant', reasons: [], how });

const ruled = (
  context: CaseContext,
  { at, facts }: Extract<Command, { type: 'rule.apply' }>,
  stage: string,
) => ({
  ...context,
  rulings: [...(context.rulings ?? []), { stage, at, rule: facts.rule, holds: facts.holds }],
});

/** How engine 1 remembers what was decided, by whom and on what. */
export const decisionRecords = {
  grant: on('decision.grant', (context, command, stage) => {
    const { note, conditions } = command.input;
    return decided(context, {
      stage,
      ...acted(command),
      outcome: 'grant',
      reasons: [],
      ...(note === undefined ? {} : { note }),
      ...(conditions === undefined ? {} : { conditions }),
    });
  }),
  refusal: on('decision.refuse', (context, command, stage) => {
    const { reasons, text } = command.input;
    return decided(context, { stage, ...acted(command), outcome: 'refuse', reasons, text });
  }),
  endorsement: on('decision.endorse', (context, command, stage) => ({
    ...context,
    decisions: replaceLast(context.decisions, stage, (decision) => ({
      ...decision,
      endorsed: acted(command),
    })),
  })),
  returned: on('decision.return', (context, command, stage) => ({
    ...context,
    decisions: replaceLast(context.decisions, stage, (decision) => ({
      ...decision,
      returned: { ...acted(command), why: command.input.why },
    })),
  })),
  vote: on('panel.vote', (context, command, stage) => {
    const { vote, why } = command.input;
    return { ...context, votes: [...(context.votes ?? []), { stage, ...acted(command), vote, why }] };
  }),
  ruled: on('rule.apply', ruled),
  grantedByRule: on('rule.apply', (context, command, stage) =>
    granted(ruled(context, command, stage), stage, command.at, 'rule'),
  ),
  grantedBySilence: on('clock.ring', (context, { at }, stage) => granted(context, stage, at, 'silence')),
  /** A new promise begins with it. */
  reopened: on('case.reopen', (context, command, stage) => ({
    ...context,
    overdueSince: null,
    appeals: [...(context.appeals ?? []), { stage, ...acted(command), ...command.input }],
  })),
} satisfies Record<string, Recorder<CaseContext>>;
