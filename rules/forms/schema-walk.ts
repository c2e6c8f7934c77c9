import * as z from 'zod';
import { ServiceDefinition } from '../../schemas/definition.ts';
import type { DefinitionPath } from './definition-problem.ts';

/** The part of JSON Schema that the definition's own schema uses. */
interface Shape {
  readonly properties?: Readonly<Record<string, Shape>> | undefined;
  readonly items?: Shape | undefined;
  readonly anyOf?: readonly Shape[] | undefined;
  readonly oneOf?: readonly Shape[] | undefined;
  readonly const?: unknown;
  readonly enum?: readonly unknown[] | undefined;
  readonly type?: string | undefined;
  readonly required?: readonly string[] | undefined;
  readonly format?: string | undefined;
  readonly minimum?: number | undefined;
}

const Shape: z.ZodType<Shape> = z.lazy(() =>
  z.object({
    properties: z.record(z.string(), Shape).optional(),
    items: Shape.optional(),
    anyOf: z.array(Shape).optional(),
    oneOf: z.array(Shape).optional(),
    const: z.unknown().optional(),
    enum: z.array(z.unknown()).optional(),
    type: z.string().optional(),
    required: z.array(z.string()).optional(),
    format: z.string().optional(),
    minimum: z.number().optional(),
  }),
);

let root: Shape | undefined;

/** The shapes a value at this place may have, given what stands there: members of a union are told apart by their constants. */
export function shapesAt(path: DefinitionPath, definition: unknown): Shape[] {
  root ??= Shape.parse(z.toJSONSchema(ServiceDefinition, { io: 'input' }));
  let shapes = [root];
  let value = definition;
  for (const step of path) {
    shapes = shapes
      .flatMap((shape) => membersFor(shape, value))
      .flatMap((shape) => (typeof step === 'number' ? shape.items : shape.properties?.[step]) ?? []);
    value = valueAt([step], value);
  }
  return shapes.flatMap((shape) => membersFor(shape, value));
}

/** What stands at a place in a value read from YAML. */
export function valueAt(path: DefinitionPath, value: unknown): unknown {
  let found = value;
  for (const step of path) {
    found =
      typeof found === 'object' && found !== null && Object.hasOwn(found, step)
        ? Reflect.get(found, step)
        : undefined;
  }
  return found;
}

/** Keys that may stand in the map at this place. */
export const keysAt = (path: DefinitionPath, definition: unknown): string[] => [
  ...new Set(shapesAt(path, definition).flatMap((shape) => Object.keys(shape.properties ?? {}))),
];

function membersFor(shape: Shape, value: unknown): Shape[] {
  const members = shape.oneOf ?? shape.anyOf;
  if (!members) return [shape];
  const fitting = members.filter(
    (member) =>
      Object.entries(member.properties ?? {}).every(
        ([key, { const: constant }]) => constant === undefined || constant === valueAt([key], value),
      ) && (Array.isArray(value) ? member.type === 'array' : member.type !== 'array'),
  );
  return (fitting.length > 0 ? fitting : members).flatMap((member) => membersFor(member, value));
}
