import { roundFor } from '../../../rules/ballot/rounds.ts';
import { cents } from '../../../rules/money.ts';
import { addDays, startOfHongKongDay } from '../../../rules/time.ts';
import type { ServiceDefinition } from '../../../schemas/definition.ts';
import type { Instant } from '../../../schemas/time.ts';
import { monday } from '../commands.ts';
import { type Move, moveOf } from './situation.ts';

const FEE = 8000;

/** How an application may be sent: with fees and without, and where there are rounds, in one and outside of all. */
export function beginningsOf(definition: ServiceDefinition, reference: string): Move[] {
  const fees = (amount: number) => definition.fees.map(({ id: item }) => ({ item, amount: cents(amount) }));
  const sent = (as: string, at: Instant, amount: number) =>
    moveOf({ at }, 'application.submit', {
      as,
      at,
      facts: { fees: fees(amount), reference, mailTo: 'tai.man@example.hk' },
    });
  const [within, outside] = momentsOf(definition);
  return [
    sent('with its fees', within, FEE),
    ...(definition.fees.length > 0 ? [sent('with nothing to pay', within, 0)] : []),
    ...(outside === undefined ? [] : [sent('outside all rounds', outside, 0)]),
  ];
}

/** A moment at which an application is taken, and one at which no round takes it, where there are rounds. */
function momentsOf({ workflow }: ServiceDefinition): [Instant, Instant?] {
  const rounds = workflow.stages.flatMap((stage) => (stage.stage === 'ballot' ? stage.rounds : []));
  const [first] = rounds.toSorted((a, b) => (a.opens < b.opens ? -1 : 1));
  if (!first) return [monday];
  const within = roundFor(rounds, monday, monday) ? monday : startOfHongKongDay(first.opens);
  return [within, startOfHongKongDay(addDays(first.opens, -1))];
}
