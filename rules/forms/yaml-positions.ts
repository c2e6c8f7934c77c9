import { isAlias, isMap, isPair, isScalar, isSeq, type LineCounter, type Document, type Node } from 'yaml';
import type { DefinitionPath } from './definition-problem.ts';

/** Line and column count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds the line and column of places in a YAML document. */
export interface Positions {
  /** Of a value, or of characters within it; of the nearest thing around it where there is no such value. */
  ofValue(path: DefinitionPath, offset?: number): Position;
  /** Of the key that names a value. */
  ofKey(path: DefinitionPath): Position;
}

export function positionsIn(text: string, document: Document, lines: LineCounter): Positions {
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const resolve = (node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node);
  const find = (path: DefinitionPath): Found => {
    let found: Found = { node: document.contents, key: undefined, whole: true };
    for (const step of path) {
      const inner = stepInto(resolve(found.node), step);
      if (!inner) return { ...found, whole: false };
      found = { ...inner, whole: true };
    }
    return found;
  };
  const startOf = (node: unknown): number | undefined =>
    isNode(node) && node.range ? node.range[0] : undefined;

  return {
    ofValue: (path, offset = 0) => {
      const { node, key, whole } = find(path);
      const start = startOf(node) ?? startOf(key) ?? 0;
      if (!whole) return at(startOf(key) ?? start);
      return at(start + within(text, node, offset));
    },
    ofKey: (path) => {
      const { node, key } = find(path);
      return at(startOf(key) ?? startOf(node) ?? 0);
    },
  };
}

interface Found {
  readonly node: unknown;
  readonly key: unknown;
  readonly whole: boolean;
}

const isNode = (value: unknown): value is Node =>
  isScalar(value) || isMap(value) || isSeq(value) || isAlias(value);

function stepInto(node: unknown, step: string | number): { node: unknown; key: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => (isScalar(key) ? String(key.value) : key) === String(step));
    return isPair(pair) ? { node: pair.value, key: pair.key } : undefined;
  }
  if (isSeq(node) && typeof step === 'number' && step in node.items) {
    return { node: node.items[step], key: node.items[step] };
  }
  return undefined;
}

/** How far into the text of a scalar a character of its value stands, where the value is written as it is. */
function within(text: string, node: unknown, offset: number): number {
  if (offset === 0 || !isScalar(node) || !node.range || typeof node.value !== 'string') return 0;
  const [start, end] = node.range;
  const written = text.slice(start, end).indexOf(node.value.trim());
  return written === -1 ? 0 : written + offset;
}
