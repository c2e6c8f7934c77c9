import type { ASTNode } from '@marcbachmann/cel-js';
import type { Question } from '../schemas/question.ts';
import type { ExpressionProblem, Names } from './compile-expression.ts';
import type { Functions } from './expression-functions.ts';
import { loops, nodesOf, questionIn } from './expression-nodes.ts';
import { nearest } from './nearest.ts';
import type { VariableType } from './questions/kind.ts';

/** Functions of CEL that cannot fail and cannot take long, whatever they are given. */
const harmless = ['size', 'startsWith', 'endsWith', 'contains', 'lowerAscii', 'upperAscii', 'trim', 'string'];

/** Everything an expression may call. */
const callableIn = (functions: Functions): string[] => [
  ...Object.values(functions).flatMap((some) => Object.keys(some)),
  ...harmless,
  ...loops,
];

/** What was probably meant by a word that means nothing. */
export function meant(code: string, word: string, { types, row, functions }: Names): string | undefined {
  switch (code) {
    case 'no_such_key':
      return nearest(word, namesIn(types));
    case 'unknown_variable':
      if (row?.types.has(word) === true) return `row.${word}`;
      return types.has(word) ? `answers.${word}` : nearest(word, ['answers', 'today', 'row']);
    case 'no_matching_overload': {
      const [name = ''] = /^\w+/u.exec(word) ?? [];
      const callable = callableIn(functions);
      return callable.includes(name) ? undefined : nearest(name, callable);
    }
    default:
      return undefined;
  }
}

/** Ids of questions and parts of answers, those inside rows too. */
const namesIn = (types: ReadonlyMap<string, VariableType>): string[] =>
  [...types].flatMap(([id, type]) => {
    if (typeof type === 'string') return [id];
    return [id, ...('rows' in type ? namesIn(type.rows) : type)];
  });

/** What the type checker lets pass but this language does not: what could fail, take long, lose cents or never be true. */
export function* strictChecks(
  root: ASTNode,
  { functions, questions, row }: Names,
): Generator<ExpressionProblem> {
  const callable = callableIn(functions);
  const named = new Set<ASTNode>();
  const loopsOver = new Map<string, Question | undefined>([['row', row?.group]]);
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
    const message = unsafe(node, callable, depth, named.has(node));
    if (message !== undefined) {
      yield { message, ...at(node), ...suggestCall(node, callable) };
    }
    if (node.op === 'rcall' && loops.has(node.args[0])) {
      const [variable] = node.args[2];
      if (variable?.op === 'id') loopsOver.set(variable.args, questionOf(node.args[1]));
    }
    yield* neverTrue(node, questionOf);
  }
}

const at = ({ start, end }: ASTNode) => ({ start, end });

const suggestCall = (node: ASTNode, callable: readonly string[]): { suggestion?: string } => {
  const suggestion = node.op === 'call' || node.op === 'rcall' ? nearest(node.args[0], callable) : undefined;
  return suggestion === undefined ? {} : { suggestion };
};

const notSpoken = new Set(['[]', '[?]', '.?', 'map']);

function unsafe(
  { op, args }: ASTNode,
  callable: readonly string[],
  depth: number,
  isReceiver: boolean,
): string | undefined {
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
