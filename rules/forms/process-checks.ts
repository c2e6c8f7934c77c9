import type { ServiceDefinition } from '../../schemas/definition.ts';
import type { QuestionType } from '../../schemas/question.ts';
import { reservedStageIds, type ChecklistItem, type StageDefinition } from '../../schemas/stage.ts';
import { ballotProblems } from './ballot-checks.ts';
import type { DefinitionPath, DefinitionProblem } from './definition-problem.ts';
import { twice, unknown } from './name-checks.ts';
import { questionsOf } from './structure-checks.ts';

/** Of a clock, which is named by stage and body. */
const MOST_OF_CLOCK_NAME = 60;

/** What does not fit together among stages, fees, refusal reasons and the licence. */
export function* processProblems(definition: ServiceDefinition): Generator<DefinitionProblem> {
  const { stages } = definition.workflow;
  const path = ['workflow', 'stages'];
  const types = new Map(questionsOf(definition).map(({ question }) => [question.id, question.type]));
  yield* twice(stages, path, 'id');
  yield* twice(definition.fees, ['fees'], 'id');
  yield* twice(definition.refusalReasons, ['refusalReasons'], 'code');
  yield* teamProblems(definition);
  for (const [index, stage] of stages.entries()) {
    if (reservedStageIds.includes(stage.id)) {
      yield { path: [...path, index, 'id'], message: `"${stage.id}" is kept for the frame of every case` };
    }
    yield* clockNameProblems(stages, index, path);
    yield* stageProblems(stage, [...path, index], definition, types);
  }
  yield* feeProblems(definition);
  yield* licenceProblems(definition);
}

function* stageProblems(
  stage: StageDefinition,
  path: DefinitionPath,
  { fees, refusalReasons, workflow }: ServiceDefinition,
  types: ReadonlyMap<string, QuestionType>,
): Generator<DefinitionProblem> {
  switch (stage.stage) {
    case 'payment':
      yield* unknown(
        stage.item,
        fees.map(({ id }) => id),
        [...path, 'item'],
        `there is no fee "${stage.item}"`,
      );
      return;
    case 'vetting':
      yield* twice(stage.checklist, [...path, 'checklist'], 'id');
      for (const [index, item] of stage.checklist.entries()) {
        yield* registerProblems(item, [...path, 'checklist', index, 'register'], types);
      }
      return;
    case 'referral':
      yield* referralProblems(stage, path);
      return;
    case 'requirements':
      yield* twice(stage.items, [...path, 'items'], 'id');
      return;
    case 'inspection':
      yield* twice(stage.checklist, [...path, 'checklist'], 'id');
      return;
    case 'ballot':
      yield* ballotProblems(stage, path);
      yield* unknown(
        stage.reason,
        refusalReasons.map(({ code }) => code),
        [...path, 'reason'],
        `there is no refusal reason "${stage.reason}"`,
      );
      return;
    case 'publicNotice':
      for (const [index, id] of stage.shows.entries())
        yield* unknown(id, [...types.keys()], [...path, 'shows', index]);
      return;
    case 'hearing':
      if (!workflow.stages.some((other) => other.stage === 'publicNotice'))
        yield { path, message: 'nobody can object: give a stage "publicNotice" before a hearing' };
      return;
    case 'interview':
      return;
    case 'approvalInPrinciple':
    case 'decision':
      yield* decisionProblems(stage, path);
      if (refusalReasons.length === 0) {
        yield { path, message: 'who decides must be able to refuse: give refusalReasons' };
      }
      return;
    case 'issue':
  }
}

/** Where the decision is that of more than one person, the engine does not take it from them. */
function* decisionProblems(
  stage: Extract<StageDefinition, { stage: 'decision' | 'approvalInPrinciple' }>,
  path: DefinitionPath,
): Generator<DefinitionProblem> {
  if (stage.stage !== 'decision') return;
  const { fourEyes, panel, automatic, silence, id } = stage;
  if (panel && fourEyes)
    yield { path: [...path, 'panel'], message: 'a panel decides without "fourEyes": take one of them away' };
  if (automatic && (panel || fourEyes))
    yield {
      path: [...path, 'automatic'],
      message: 'what more than one person decides is not granted by a rule',
    };
  if (silence && (panel || fourEyes))
    yield {
      path: [...path, 'silence'],
      message: 'what more than one person decides is not granted by silence',
    };
  if (silence && id.length > MOST_OF_CLOCK_NAME - '-silence-warning'.length)
    yield { path: [...path, 'id'], message: 'the id is too long for the names of its deadlines' };
}

/** The clocks of a stage are known by how their names begin. */
function* clockNameProblems(
  stages: readonly StageDefinition[],
  index: number,
  path: DefinitionPath,
): Generator<DefinitionProblem> {
  const id = stages[index]?.id ?? '';
  if (id === 'request') {
    yield { path: [...path, index, 'id'], message: '"request" is kept for the frame of every case' };
  }
  const other = stages.find((stage) => stage.id.startsWith(`${id}-`));
  const kind = stages[index]?.stage;
  if ((kind === 'referral' || kind === 'ballot') && other) {
    yield {
      path: [...path, index, 'id'],
      message: `"${other.id}" begins like "${id}", so their deadlines cannot be told apart: rename one`,
    };
  }
}

/** Bodies have names of their own, short enough for the names of their clocks. */
function* referralProblems(
  { id, bodies, more }: Extract<StageDefinition, { stage: 'referral' }>,
  path: DefinitionPath,
): Generator<DefinitionProblem> {
  yield* twice([...bodies, ...more], [...path, 'bodies'], 'id');
  for (const [index, body] of [...bodies, ...more].entries()) {
    if (id.length + body.id.length < MOST_OF_CLOCK_NAME) continue;
    yield {
      path: index < bodies.length ? [...path, 'bodies', index] : [...path, 'more', index - bodies.length],
      message: `the ids of stage and body are together longer than ${MOST_OF_CLOCK_NAME - 1} characters`,
    };
  }
}

/** Where a department names its teams, a stage is with one of them. */
function* teamProblems({ department, workflow }: ServiceDefinition): Generator<DefinitionProblem> {
  const { teams } = department;
  if (!teams) return;
  yield* twice(teams, ['department', 'teams'], 'id');
  const named = teams.map(({ id }) => id);
  for (const [index, stage] of workflow.stages.entries()) {
    const teams = {
      ...('team' in stage ? { team: stage.team } : {}),
      ...('officers' in stage ? { officers: stage.officers } : {}),
    };
    for (const [key, team] of Object.entries(teams)) {
      const path = ['workflow', 'stages', index, key];
      yield* unknown(team, named, path, `the department names no team "${team}"`);
    }
  }
}

const askedAs = {
  licenceNumber: ['patternedNumber', 'text'],
  hkid: ['hkid'],
  birthDate: ['date'],
} as const satisfies Record<string, readonly QuestionType[]>;

function* registerProblems(
  { register }: ChecklistItem,
  path: DefinitionPath,
  types: ReadonlyMap<string, QuestionType>,
): Generator<DefinitionProblem> {
  for (const key of ['licenceNumber', 'hkid', 'birthDate'] as const) {
    const id = register?.[key];
    if (id === undefined) continue;
    yield* unknown(id, [...types.keys()], [...path, key]);
    const type = types.get(id);
    if (type && !askedAs[key].some((allowed) => allowed === type)) {
      yield {
        path: [...path, key],
        message: `"${id}" is a ${type}; the register is asked by ${askedAs[key].join(' or ')}`,
      };
    }
  }
}

function* feeProblems({ fees, workflow }: ServiceDefinition): Generator<DefinitionProblem> {
  const collected = new Set(
    workflow.stages.flatMap((stage) => (stage.stage === 'payment' ? [stage.item] : [])),
  );
  const known = [...collected].every((item) => fees.some(({ id }) => id === item));
  for (const [index, { id, amount, concessions }] of fees.entries()) {
    yield* twice(concessions, ['fees', index, 'concessions'], 'id');
    if (known && !collected.has(id)) {
      yield { path: ['fees', index, 'id'], message: `no payment stage collects the fee "${id}"` };
    }
    if (typeof amount === 'number') {
      if (amount < 0) yield { path: ['fees', index, 'amount'], message: 'a fee is not negative' };
      continue;
    }
    if (!amount) continue;
    const always = amount.findIndex(({ when }) => when === undefined);
    for (const [row, fee] of amount.entries()) {
      const path = ['fees', index, 'amount', row];
      if (fee.amount < 0) yield { path: [...path, 'amount'], message: 'a fee is not negative' };
      if (always !== -1 && row > always)
        yield { path, message: 'this row is never reached: the row before it always applies' };
    }
  }
}

function* licenceProblems({ licence, workflow }: ServiceDefinition): Generator<DefinitionProblem> {
  const isProvisional = (stage: StageDefinition) => stage.stage === 'issue' && stage.provisional === true;
  const issues = workflow.stages.findIndex((stage) => stage.stage === 'issue' && !isProvisional(stage));
  const provisionally = workflow.stages.findIndex(isProvisional);
  if (licence?.provisional && provisionally === -1) {
    yield {
      path: ['licence', 'provisional'],
      message: 'no stage issues it: add { stage: issue, provisional: true }',
    };
  }
  if (!licence?.provisional && provisionally !== -1) {
    const path = ['workflow', 'stages', provisionally];
    yield { path, message: 'describe the provisional licence under "licence.provisional"' };
  }
  if (licence?.provisional?.prefix === licence?.prefix && licence) {
    yield {
      path: ['licence', 'provisional', 'prefix'],
      message: 'the two licences need prefixes of their own',
    };
  }
  if (licence && issues === -1) {
    yield { path: ['licence'], message: 'no stage issues the licence: add a stage "issue"' };
  }
  if (!licence && issues !== -1) {
    yield {
      path: ['workflow', 'stages', issues],
      message: 'there is no licence to issue: describe it under "licence"',
    };
  }
}
