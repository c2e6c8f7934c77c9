import { json } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { openDocuments } from '../../store/documents.ts';
import { listen } from '../support/listen.ts';

const Asked = z.object({
  RequestItems: z.object({
    names: z.object({ Keys: z.array(z.object({ pk: z.object({ S: z.string() }) })) }),
  }),
});

/** A database that has every row and answers at most so many of a batch. */
async function answering(most: number) {
  const database = await listen();
  const batches: number[] = [];
  const answer = (asked: unknown): string => {
    const { Keys } = Asked.parse(asked).RequestItems.names;
    batches.push(Keys.length);
    const left = Keys.slice(most);
    return JSON.stringify({
      Responses: { names: Keys.slice(0, most) },
      UnprocessedKeys: left.length > 0 ? { names: { Keys: left } } : {},
    });
  };
  database.use((request, response) => void json(request).then((asked) => response.end(answer(asked))));
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const documents = openDocuments(() => ({ region: 'us-east-1', credentials, endpoint: database.origin }));
  return { documents, batches };
}

const keys = (count: number) => Array.from({ length: count }, (_, n) => ({ pk: `row ${n}` }));

test('rows the database leaves out of an answer are asked for again', async () => {
  const { documents, batches } = await answering(2);
  const rows = await documents.batchGet('names', keys(5));
  expect(rows).toEqual(keys(5));
  expect(batches).toEqual([5, 3, 1]);
});

test('no call names more keys than the database takes', async () => {
  const { documents, batches } = await answering(100);
  expect(await documents.batchGet('names', keys(130))).toHaveLength(130);
  expect(batches).toEqual([100, 30]);
});

test('a database that leaves out everything is out of order, and the rows are not taken to be absent', async () => {
  const { documents } = await answering(0);
  await expect(documents.batchGet('names', keys(2))).rejects.toThrow('left out');
});
