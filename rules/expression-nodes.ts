import type { ASTNode } from '@marcbachmann/cel-js';

/** Calls that do something for each element of a list. */
export const loops: ReadonlySet<string> = new Set(['exists', 'exists_one', 'all', 'filter', 'map']);

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
