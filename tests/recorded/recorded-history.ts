import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { CaseCommand, LicenceCommand, PaymentCommand } from '../../schemas/command.ts';
import { StateNode } from '../../schemas/machine.ts';
import { StoredSnapshot } from '../../workflows/advance.ts';

const about = { snapshot: StoredSnapshot };

/**
 * What really happened to a record once: its commands with their facts, in order, and what was stored in the end. A case
 * names the machine its release stored, kept beside it.
 */
export const RecordedHistory = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('case'),
    machine: z.string(),
    commands: z.array(CaseCommand).min(1),
    ...about,
  }),
  z.strictObject({ kind: z.literal('payment'), commands: z.array(PaymentCommand).min(1), ...about }),
  z.strictObject({
    kind: z.literal('licence'),
    department: z.string(),
    commands: z.array(LicenceCommand).min(1),
    ...about,
  }),
]);
export type RecordedHistory = z.infer<typeof RecordedHistory>;

const folder = new URL('engine-1/', import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

/** Histories of the first engine by name. */
export const recordedHistories = (): (readonly [string, RecordedHistory])[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json') && !file.endsWith('.machine.json'))
    .toSorted()
    .map((file) => [file.replace('.json', ''), RecordedHistory.parse(read(file))]);

export const recordedMachine = (name: string): StateNode => StateNode.parse(read(`${name}.machine.json`));
