import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { takeStep } from '../../functions/step/take-step.ts';
import { canonicalJson } from '../../rules/canonical-json.ts';
import { recordAccess } from '../../store/access.ts';
import { CHAIN_START } from '../../store/chain.ts';
import { loadRecord, unborn } from '../../store/records.ts';
import { rowKeys } from '../../store/row-keys.ts';
import { aCommand, monday } from '../support/commands.ts';
import { aDefinition } from '../support/definition.ts';
import { officer } from '../support/people.ts';
import { aWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await world.publish(aDefinition());
});
afterAll(() => world.close());

const ref = { kind: 'case' as const, id: 'a1' };
const Entry = z.object({
  n: z.int(),
  at: z.string(),
  by: z.unknown(),
  read: z.string(),
  prevHash: z.string(),
  hash: z.string(),
});

describe('readings of personal data', () => {
  it('are all recorded when many read at once, in a chain that holds, and leave the case as it was', async () => {
    await takeStep(world, {
      ref,
      begin: unborn(ref, 'case:a1', { service: 'test-permit', number: 1 }),
      intend: () => ({ command: aCommand('application.submit') }),
    });
    await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        recordAccess(world.store, ref, { at: monday, by: officer(`o${n}`), read: 'deskCase' }),
      ),
    );
    const { Items = [] } = await world.store.documents.query({
      TableName: world.store.names.cases,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': rowKeys.accessHead(ref).pk },
    });
    const head = Items.find(({ sk }) => sk === 'HEAD');
    const entries = Items.filter(({ sk }) => sk !== 'HEAD').map((item) => Entry.parse(item));
    expect(entries.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const last = entries.reduce((before, { hash, ...entry }) => {
      expect(entry.prevHash).toBe(before);
      expect(hash).toBe(
        createHash('sha256')
          .update(canonicalJson({ record: 'case:a1', ...entry }))
          .digest('hex'),
      );
      return hash;
    }, CHAIN_START);
    expect(head).toMatchObject({ version: 8, head: last });
    expect((await loadRecord(world.store, ref))?.version).toBe(1);
  });
});
