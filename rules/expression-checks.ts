import type { ASTNode } from '@marcbachmann/cel-js';
import type { Question, RowsQuestion } from '../schemas/question.ts';
import { callable } from './expression-functions.ts';
import { nearest } from './nearest.ts';

/** Something wrong with an expression; `start` and `end` count characters from its beginning. */
export interface ExpressionProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly suggestion?: string;
}

const loops = new Set(['exists', 'exists_one', 'all', 'filter', 'map']);

/** Every node of an expression, the outer before the inner, with how many loops it stands in. */
export function* nodesOf(node: ASTNode, depth = 0): Generator<{ node: ASTNode; depth: number }> {
  yield { node, depth };
  const deeper = node.op === 'rcall' && loops.has(node.args[0]) ? depth + 1 : depth;
  for (const child of childrenOf(node)) yield* nodesOf(child, deeper);
}

function childrenOf({ op, args }: ASTNode): readonly ASTNode[] {
  if (op === 'value' || op === 'id') return [];
  if (op === '.' || op === '.?') return [args[0]];
  if (op === 'call') return args[1];
  if (op === 'rcall') return [args[1], ...args[2]];
  if (op === '!_' || op === '-_') return [args];
  return op === 'map' ? args.flat() : args;
}

/** The question a node names, as in `answers.birthDate`. */
export const questionIn = (node: ASTNode): string | undefined =>
  node.op === '.' && node.args[0].op === 'id' && node.args[0].args === 'answers' ? node.args[1] : undefined;

/** The question of the same row a node names, as in `row.amount`. */
export const rowQuestionIn = (node: ASTNode): string | undefined =>
  node.op === '.' && node.args[0].op === 'id' && node.args[0].args === 'row' ? node.args[1] : undefined;

/** What the type checker lets pass but this language does not: what could fail, take long, lose cents or never be true. */
export function* strictChecks(
  root: ASTNode,
  questions: ReadonlyMap<string, Question>,
  group?: RowsQuestion,
): Generator<ExpressionProblem> {
  const named = new Set<ASTNode>();
  const loopsOver = new Map<string, Question | undefined>([['row', group]]);
  const questionOf = (node: ASTNode): Question | undefined => {
    if (node.op === 'id') return loopsOver.get(node.args);
    if (node.op === 'rcall' && node.args[0] === 'filter') return questionOf(node.args[1]);
    if (node.op !== '.' || node.args[0].op !== 'id') return undefined;
    const rows = loopsOver.get(node.args[0].args);
    return rows && 'questions' in rows
      ? rows.questions.find(({ id }) => id === node.args[1])
      : questions.get(questionIn(node) ?? '');
  };
  for (const { node, depth } of nodesOf(root)) {
    if (node.op === '.') named.add(node.args[0]);
    const message = unsafe(node, depth, named.has(node));
    if (message !== undefined) {
      yield { message, ...at(node), ...suggestCall(node) };
    }
    if (node.op === 'rcall' && loops.has(node.args[0])) {
      const [variable] = node.args[2];
      if (variable?.op === 'id') loopsOver.set(variable.args, questionOf(node.args[1]));
    }
    yield* neverTrue(node, questionOf);
  }
}

const at = ({ start, end }: ASTNode) => ({ start, end });

const suggestCall = (node: ASTNode): { suggestion?: string } => {
  const suggestion = node.op === 'call' || node.op === 'rcall' ? nearest(node.args[0], callable) : undefined;
  return suggestion === undefined ? {} : { suggestion };
};

const notSpoken = new Set(['[]', '[?]', '.?', 'map']);

function unsafe({ op, args }: ASTNode, depth: number, isReceiver: boolean): string | undefined {
  if (notSpoken.has(op)) return 'maps and positions in lists are not part of this language';
  if (op === 'value' && typeof args === 'number') return 'numbers are whole; count in cents, grams or days';
  if (op === 'id' && args === 'answers' && !isReceiver) return 'name one question, as in answers.email';
  if (op === '/' || op === '%') {
    const [, by] = args;
    return by.op === 'value' && by.args !== 0n ? undefined : 'only a number other than 0 may divide';
  }
  if (op !== 'call' && op !== 'rcall') return undefined;
  if (!callable.includes(args[0])) return `there is no function ${args[0]}`;
  return depth > 1 && loops.has(args[0]) ? 'a loop may stand in one other loop only' : undefined;
}

type Comparison = Extract<ASTNode, { op: '==' | '!=' | 'in' | '<' | '<=' | '>' | '>=' }>;

const comparisons = new Set<string>(['==', '!=', 'in', '<', '<=', '>', '>=']);
const isComparison = (node: ASTNode): node is Comparison => comparisons.has(node.op);

/** Comparing an answer with what it can never be. */
function* neverTrue(
  node: ASTNode,
  questionOf: (node: ASTNode) => Question | undefined,
): Generator<ExpressionProblem> {
  if (!isComparison(node)) return;
  const [left, right] = node.args;
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const question = questionOf(one);
    for (const literal of other.op === 'list' ? other.args : [other]) {
      if (question && literal.op === 'value' && typeof literal.args === 'string' && literal.args !== '') {
        const problem = notPossible(question, literal.args);
        if (problem) yield { ...problem, ...at(literal) };
      }
    }
  }
}

function notPossible(
  question: Question,
  value: string,
): { message: string; suggestion?: string } | undefined {
  if (question.type === 'date' && !/^\d{4}-\d\d-\d\d$/u.test(value)) {
    return { message: `"${value}" is not a date as they are kept, like 1990-05-17` };
  }
  if (question.type !== 'choice' && question.type !== 'choices') return undefined;
  const values = question.options.map((option) => option.value);
  if (values.includes(value)) return undefined;
  const suggestion = nearest(value, values);
  return { message: `${question.id} has no option "${value}"`, ...(suggestion ? { suggestion } : {}) };
}
