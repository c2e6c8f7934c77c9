import type { ShapeProblem } from './definition-issues.ts';
import { shapesAt } from './schema-walk.ts';

type Shapes = ReturnType<typeof shapesAt>;

/**
 * A copy of a definition in which mistakes of shape are mended: what was probably meant, else something harmless. Only for finding the
 * mistakes behind them in the same reading; a mended definition is never used.
 */
export function mend(definition: unknown, problems: readonly ShapeProblem[]): unknown {
  const mended = structuredClone(definition);
  for (const { kind, path, suggestion } of problems) {
    const key = path.at(-1);
    const parent = path.slice(0, -1).reduce<unknown>(stepInto, mended);
    if (key === undefined || !isObject(parent)) continue;
    if (kind === 'key') {
      if (suggestion !== undefined) Reflect.set(parent, suggestion, stepInto(parent, key));
      Reflect.deleteProperty(parent, key);
    } else if (suggestion === undefined && isOptional(path, mended)) {
      Reflect.deleteProperty(parent, key);
    } else {
      Reflect.set(parent, key, suggestion ?? harmless(shapesAt(path, mended), String(key)));
    }
  }
  return mended;
}

/** Whether a definition may do without what stands at this place. */
const isOptional = (path: ShapeProblem['path'], definition: unknown): boolean => {
  const key = path.at(-1);
  const shapes = shapesAt(path.slice(0, -1), definition).filter(({ properties }) => properties);
  return (
    typeof key === 'string' && shapes.length > 0 && shapes.every(({ required }) => !required?.includes(key))
  );
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const stepInto = (value: unknown, step: string | number): unknown =>
  isObject(value) && Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined;

function harmless([shape]: Shapes, key: string): unknown {
  if (!shape) return undefined;
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  if (shape.properties) {
    return Object.fromEntries(
      Object.entries(shape.properties).map(([name, inner]) => [name, harmless([inner], name)]),
    );
  }
  if (shape.items) return key === 'checks' ? [] : [harmless([shape.items], key)];
  if (shape.type === 'integer' || shape.type === 'number') return Math.max(1, shape.minimum ?? 1);
  if (shape.format === 'date') return '2026-01-01';
  return shape.type === 'boolean' ? true : 'x';
}
