import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';

export type Row = Record<string, unknown>;

/** A row as DynamoDB words it: each attribute with its type. */
export type AttributeMap = Parameters<typeof unmarshall>[0];
export const AttributeMap = z.custom<AttributeMap>((value) => typeof value === 'object' && value !== null);

/** What an attribute begins with that holds a list or a map as text. */
const MARK = 'json:';

/**
 * A list or a map is one text in its attribute, its keys sorted so that equal values are equal texts and can be compared in a condition.
 * As nested attributes the embedded database takes several times as long for it, and DynamoDB charges more bytes. A text that begins
 * like one is written as one, so that every text comes back as it was.
 */
function packed(value: unknown): unknown {
  const isText = typeof value === 'string';
  if (isText ? !value.startsWith(MARK) : !isNested(value)) return value;
  return `${MARK}${JSON.stringify(value, withSortedKeys)}`;
}

/** What `packed` made, as it was. Lists and maps written as nested attributes, as rows of before have them, stay what they are. */
const unpacked = (value: unknown): unknown =>
  typeof value === 'string' && value.startsWith(MARK) ? JSON.parse(value.slice(MARK.length)) : value;

const isPlainObject = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
const isNested = (value: unknown): boolean => Array.isArray(value) || isPlainObject(value);

const withSortedKeys = (_: string, value: unknown): unknown =>
  isPlainObject(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const mapped = (row: Row, change: (value: unknown) => unknown): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, change(value)]));

/** Plain values as attributes; `undefined` ones are left out. */
export const attributesOf = (row: Row): AttributeMap =>
  marshall(mapped(row, packed), { removeUndefinedValues: true });

/** The plain values of attributes read. */
export const rowOf = (attributes: AttributeMap): Row => unpackedRow(unmarshall(attributes));

/** The same for rows another client has read. */
export const unpackedRow = (row: Row): Row => mapped(row, unpacked);
