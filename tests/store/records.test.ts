import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { recordOfReference } from '../../store/records.ts';
import { rowKeys } from '../../store/row-keys.ts';
import { put, transact } from '../../store/transact.ts';
import { aWorld } from '../support/world.ts';

it('finds what a reference was given to by a consistent read, so that money told at once is not taken for unknown', async () => {
  const reads: boolean[] = [];
  const world = await aWorld({
    touch: ({ documents }) =>
      documents.middlewareStack.add(
        (next) => async (args) => {
          const input = z
            .object({ Key: z.unknown(), ConsistentRead: z.boolean().optional() })
            .safeParse(args.input);
          if (input.success) reads.push(input.data.ConsistentRead === true);
          return next(args);
        },
        { step: 'initialize' },
      ),
  });
  const record = { kind: 'payment' as const, id: 'p1' };
  await transact(world.store, [put(world.store.names.cases, { ...rowKeys.reference('ABC'), record })]);
  expect(await recordOfReference(world.store, 'ABC')).toEqual(record);
  expect(await recordOfReference(world.store, 'ABD')).toBeUndefined();
  expect(reads).toEqual([true, true]);
  await world.store.documents.send(
    new GetCommand({ TableName: world.store.names.cases, Key: rowKeys.reference('ABC') }),
  );
  expect(reads.at(-1)).toBe(false);
  await world.close();
});
