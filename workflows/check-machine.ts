import type { ServiceDefinition } from '../schemas/definition.ts';
import type { StateNode } from '../schemas/machine.ts';
import { isEnd } from './ends.ts';
import { type Edge, type Graph, processGraph, waysFrom } from './machine-graph.ts';

/** Why a workflow cannot be published, and the way that shows it, from place to place. */
export interface MachineProblem {
  readonly message: string;
  readonly path: readonly string[];
}

/**
 * Walks the graph of a composed machine: every place can be reached and can end, whoever waits has an actor or a clock, and
 * no licence is issued before its fees are posted, before somebody has decided and, where that is asked, a second person has.
 */
export function machineProblems(machine: StateNode, definition: ServiceDefinition): MachineProblem[] {
  const graph = processGraph(machine);
  return [...deadEnds(graph), ...feesPassedBy(graph, definition), ...decisionsPassedBy(graph, definition)];
}

function deadEnds(graph: Graph): MachineProblem[] {
  const reached = waysFrom(graph, graph.start);
  return graph.places.flatMap((place) => {
    const way = reached.get(place);
    if (!way) return [{ message: `nothing leads to ${nameOf(place)}`, path: [] }];
    const path = named(way);
    const own = graph.edges.filter((edge) => edge.from === place && goesOn(edge));
    if (own.length === 0)
      return [{ message: `${nameOf(place)} waits for nobody, and no deadline ends it`, path }];
    const ends = [...waysFrom(graph, place, goesOn).keys()].some(isEnd);
    return ends ? [] : [{ message: `a case in ${nameOf(place)} can never end`, path }];
  });
}

/** Neither withdrawn nor cancelled, which is possible nearly everywhere and leads nowhere. */
const goesOn = ({ event }: Edge): boolean => event !== 'application.withdraw' && event !== 'case.cancel';

/** Places where the last is promised: the signing of the full licence, and the end where nothing is signed. */
const fullIssues = ({ workflow }: ServiceDefinition): string[] => {
  const issues = workflow.stages.flatMap((stage) =>
    stage.stage === 'issue' && !stage.provisional ? [stageAt(stage.id)] : [],
  );
  return issues.length > 0 ? issues : ['closed.granted'];
};

/** Somebody decides, or the engine grants by a rule of the service or because its time to decide is over. */
const decides = ({ event, checks }: Edge): boolean =>
  event?.startsWith('decision.') === true ||
  checks.some(({ name }) => name === 'ruleHolds' || name === 'silent');

const stageAt = (id: string): string => `open.process.${id}`;

function feesPassedBy(graph: Graph, definition: ServiceDefinition): MachineProblem[] {
  return definition.fees.flatMap(({ id }) => {
    const settles = ({ checks }: Edge) =>
      checks.some(
        ({ name, of }) => (name === 'amountMatches' || name === 'feeNotDue') && of?.['item'] === id,
      );
    return passedBy(graph, fullIssues(definition), (edge) => !settles(edge)).map((path) => ({
      message: `the application can be granted before the fee "${id}" is posted`,
      path,
    }));
  });
}

function decisionsPassedBy(graph: Graph, definition: ServiceDefinition): MachineProblem[] {
  const { stages } = definition.workflow;
  const deciding = stages.filter(({ stage }) => stage === 'decision' || stage === 'approvalInPrinciple');
  if (deciding.length === 0) return [];
  const issues = stages.flatMap((stage) => (stage.stage === 'issue' ? [stageAt(stage.id)] : []));
  const undecided = passedBy(graph, issues, (edge) => !decides(edge));
  const alone = deciding.flatMap((stage) => {
    if (!('fourEyes' in stage) || !stage.fourEyes) return [];
    const endorses = ({ from, event }: Edge) =>
      event === 'decision.endorse' && from.startsWith(`${stageAt(stage.id)}.`);
    return passedBy(graph, fullIssues(definition), (edge) => !endorses(edge)).map((path) => ({
      message: `the application can be granted without a second person in "${stage.id}"`,
      path,
    }));
  });
  const unheard = deciding.flatMap((stage) => {
    if (stage.stage !== 'decision' || !stage.panel) return [];
    const pronounces = ({ from, checks }: Edge) =>
      from.startsWith(`${stageAt(stage.id)}.`) && checks.some(({ name }) => name === 'quorumMet');
    return passedBy(graph, fullIssues(definition), (edge) => !pronounces(edge)).map((path) => ({
      message: `the application can be granted without the panel of "${stage.id}"`,
      path,
    }));
  });
  return [
    ...undecided.map((path) => ({ message: 'a licence can be issued before anybody has decided', path })),
    ...alone,
    ...unheard,
  ];
}

/** Ways to places by allowed steps only, where there should be none. */
const passedBy = (graph: Graph, places: readonly string[], allowed: (edge: Edge) => boolean): string[][] => {
  const ways = waysFrom(graph, graph.start, allowed);
  return places.flatMap((place) => {
    const way = ways.get(place);
    return way ? [named(way)] : [];
  });
};

const nameOf = (place: string): string => place.replace(/^(?:open\.process|closed)\./u, '');
const named = (way: readonly string[]): string[] => way.map(nameOf);
