import type { ASTNode } from '@marcbachmann/cel-js';
import type { Functions } from './expression-functions.ts';
import type { CelValue, Scope } from './expression-values.ts';
import type { VariableType } from './questions/kind.ts';

/** An expression as a function that cannot fail, by the type of what it gives. */
export type Plain =
  | { readonly type: 'bool'; readonly run: (scope: Scope) => boolean }
  | { readonly type: 'int'; readonly run: (scope: Scope) => bigint }
  | { readonly type: 'string'; readonly run: (scope: Scope) => string }
  | { readonly type: 'list<string>'; readonly run: (scope: Scope) => readonly string[] };

/** What the names in an expression stand for. */
export interface Meanings {
  readonly functions: Functions;
  readonly types: ReadonlyMap<string, VariableType>;
  readonly row?: { readonly types: ReadonlyMap<string, VariableType> };
}

/**
 * Most expressions of forms compare answers and call our own functions. Those become functions of JavaScript, which take a hundredth of
 * the time a general evaluator needs and give the same for every scope, since nothing in them can fail. Nothing for what adds, loops or
 * speaks of rows: that is left to the evaluator. The expression must have passed the type checker.
 */
export function plainly(node: ASTNode, meanings: Meanings): Plain | undefined {
  const part = (inner: ASTNode) => plainly(inner, meanings);
  switch (node.op) {
    case 'value':
      return literal(node.args);
    case 'id':
      return node.args === 'today' ? { type: 'string', run: ({ today }) => today } : undefined;
    case '.':
      return answerAt(node.args[0], node.args[1], meanings);
    case '!_': {
      const of = part(node.args);
      return of?.type === 'bool' ? { type: 'bool', run: (scope) => !of.run(scope) } : undefined;
    }
    case '&&':
    case '||':
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case 'in':
      return joined(node.op, part(node.args[0]), part(node.args[1]));
    case 'list': {
      const texts = node.args.flatMap(({ op, args }) =>
        op === 'value' && typeof args === 'string' ? [args] : [],
      );
      return texts.length === node.args.length ? { type: 'list<string>', run: () => texts } : undefined;
    }
    case 'call':
      return called(node.args[0], node.args[1].map(part), meanings.functions);
    default:
      return undefined;
  }
}

function literal(value: unknown): Plain | undefined {
  if (typeof value === 'string') return { type: 'string', run: () => value };
  if (typeof value === 'bigint') return { type: 'int', run: () => value };
  return typeof value === 'boolean' ? { type: 'bool', run: () => value } : undefined;
}

type Find = (scope: Scope) => CelValue | undefined;

/** `answers.<id>`, `row.<id>` and their parts. */
function answerAt(of: ASTNode, name: string, { types, row }: Meanings): Plain | undefined {
  if (of.op === 'id' && of.args === 'answers') return typed(types.get(name), ({ answers }) => answers[name]);
  if (of.op === 'id' && of.args === 'row') return typed(row?.types.get(name), ({ row }) => row?.[name]);
  const [outer, id] = of.op === '.' && of.args[0].op === 'id' ? [of.args[0].args, of.args[1]] : [];
  if (outer !== 'answers' || id === undefined || !Array.isArray(types.get(id))) return undefined;
  return typed('string', ({ answers: { [id]: record } }) =>
    typeof record === 'object' && name in record ? Reflect.get(record, name) : undefined,
  );
}

/** A scope holds every question's value in its type; what is asked of it in vain counts as unanswered. */
function typed(type: VariableType | undefined, find: Find): Plain | undefined {
  switch (type) {
    case 'bool':
      return { type, run: (scope) => find(scope) === true };
    case 'string':
      return { type, run: (scope) => textOf(find(scope)) };
    case 'int':
      return { type, run: (scope) => intOf(find(scope)) };
    default:
      return undefined;
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const intOf = (value: unknown): bigint => (typeof value === 'bigint' ? value : 0n);

type Ordered = string | bigint;
const orders = {
  '<': (one: Ordered, other: Ordered) => one < other,
  '<=': (one: Ordered, other: Ordered) => one <= other,
  '>': (one: Ordered, other: Ordered) => one > other,
  '>=': (one: Ordered, other: Ordered) => one >= other,
};

type Join = keyof typeof orders | '&&' | '||' | '==' | '!=' | 'in';

function joined(op: Join, left: Plain | undefined, right: Plain | undefined): Plain | undefined {
  const run = left && right && joining(op, left, right);
  return run && { type: 'bool', run };
}

function joining(op: Join, left: Plain, right: Plain): ((scope: Scope) => boolean) | undefined {
  if (right.type === 'list<string>') {
    return op === 'in' && left.type === 'string'
      ? (scope) => right.run(scope).includes(left.run(scope))
      : undefined;
  }
  if (left.type !== right.type || op === 'in') return undefined;
  if (op === '==') return (scope) => left.run(scope) === right.run(scope);
  if (op === '!=') return (scope) => left.run(scope) !== right.run(scope);
  if (left.type === 'bool' && right.type === 'bool') {
    if (op === '&&') return (scope) => left.run(scope) && right.run(scope);
    return op === '||' ? (scope) => left.run(scope) || right.run(scope) : undefined;
  }
  if (op === '&&' || op === '||' || left.type === 'bool' || right.type === 'bool') return undefined;
  const inOrder = orders[op];
  return (scope) => inOrder(left.run(scope), right.run(scope));
}

/** A call of one of our functions of two dates, a date and a number, or two numbers. */
function called(
  name: string,
  given: readonly (Plain | undefined)[],
  functions: Functions,
): Plain | undefined {
  const [one, other] = given;
  if (one?.type === 'string' && other?.type === 'string') {
    const between = functions.between[name];
    return between && { type: 'int', run: (scope) => between(one.run(scope), other.run(scope)) };
  }
  if (one?.type === 'string' && other?.type === 'int') {
    const moved = functions.moved[name];
    return moved && { type: 'string', run: (scope) => moved(one.run(scope), other.run(scope)) };
  }
  if (one?.type !== 'int' || other?.type !== 'int') return undefined;
  const amounts = functions.amounts[name];
  return amounts && { type: 'int', run: (scope) => amounts(one.run(scope), other.run(scope)) };
}
