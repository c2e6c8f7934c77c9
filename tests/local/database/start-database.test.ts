import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { LocalTable } from '../../../local/database/create-tables.ts';
import { findDatabase } from '../../../local/database/find-database.ts';
import { startDatabase } from '../../../local/database/start-database.ts';
import { startProcess } from '../../support/start-process.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const table: LocalTable = {
  input: {
    TableName: 'cases',
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'S' },
    ],
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
  },
  timeToLive: 'endsAt',
};

const open = async (folder: string) => {
  const started = await startDatabase({ folder, tables: [table], environment: process.env });
  if (!started.ok) throw new Error(started.message);
  const { endpoint, region, credentials } = started.value;
  const client = new DynamoDBClient({ endpoint, region, credentials, maxAttempts: 1 });
  onTestFinished(async () => {
    client.destroy();
    await started.value.stop();
  });
  return { ...started.value, client };
};

const item = (pk: string, sk = 'one') => ({ pk: { S: pk }, sk: { S: sk } });
const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

test('keeps what was written over a clean stop', async () => {
  const folder = temporaryFolder();
  const first = await open(folder);
  await first.client.send(new PutItemCommand({ TableName: 'cases', Item: item('a') }));
  await first.stop();
  const again = await open(folder);
  const { Item } = await again.client.send(new GetItemCommand({ TableName: 'cases', Key: item('a') }));
  expect(Item).toEqual(item('a'));
});

test('loses no acknowledged transaction and keeps no half of one when it is killed in the middle', async () => {
  const folder = temporaryFolder();
  const { client, pid, exited } = await open(folder);
  const acknowledged: string[] = [];
  const attempted: string[] = [];
  const write = async (writer: number) => {
    for (let count = 0; ; count += 1) {
      const pk = `${writer}-${count}`;
      attempted.push(pk);
      const TransactItems = ['one', 'two'].map((sk) => ({ Put: { TableName: 'cases', Item: item(pk, sk) } }));
      await client.send(new TransactWriteItemsCommand({ TransactItems }));
      acknowledged.push(pk);
      if (acknowledged.length === 200 && pid !== undefined) process.kill(pid, 'SIGKILL');
    }
  };
  await Promise.allSettled([1, 2, 3, 4, 5, 6, 7, 8].map(write));
  await exited;

  const again = await open(folder);
  const has = async (pk: string, sk: string) =>
    (await again.client.send(new GetItemCommand({ TableName: 'cases', Key: item(pk, sk) }))).Item !==
    undefined;
  const kept = new Map<string, boolean[]>();
  for (const pk of attempted) kept.set(pk, await Promise.all([has(pk, 'one'), has(pk, 'two')]));
  expect(acknowledged.length).toBeGreaterThanOrEqual(200);
  expect(acknowledged.filter((pk) => kept.get(pk)?.includes(false))).toEqual([]);
  expect([...kept].filter(([, [one, two]]) => one !== two)).toEqual([]);
});

test('ends when the process that started it is killed', async () => {
  const holder = await startProcess('hold-database.ts', temporaryFolder());
  const pid = Number(holder.line);
  expect(isAlive(pid)).toBe(true);
  await holder.kill();
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 5000 });
});

test('says when a program is no database', async () => {
  const folder = temporaryFolder();
  const program = join(folder, 'dynoxide');
  writeFileSync(program, '#!/bin/sh\nexit 3\n');
  chmodSync(program, 0o755);
  const environment = { PATH: `${folder}:${process.env['PATH'] ?? ''}` };
  const started = await startDatabase({ folder: join(folder, 'data'), tables: [], environment });
  expect(started).toMatchObject({ ok: false, problem: 'databaseSilent' });
});

test('prefers an endpoint, then a program on the PATH, then the package, and names all three when there is none', () => {
  const folder = temporaryFolder();
  const program = join(folder, 'dynoxide');
  writeFileSync(program, '#!/bin/sh\n');
  chmodSync(program, 0o755);
  const environment = { PATH: folder, DYNAMODB_ENDPOINT: 'http://127.0.0.1:8000' };
  expect(findDatabase(environment, ['/packaged'])).toMatchObject({ value: { kind: 'endpoint' } });
  expect(findDatabase({ PATH: folder }, ['/packaged'])).toMatchObject({ value: { program } });
  expect(findDatabase({ PATH: '' }, [program])).toMatchObject({ value: { program } });
  const missing = findDatabase({ PATH: '' }, []);
  expect(missing).toMatchObject({ ok: false, problem: 'databaseMissing' });
  const message = missing.ok ? '' : missing.message;
  expect(message).toContain('DYNAMODB_ENDPOINT');
  expect(message).toContain('PATH');
  expect(message).toContain('npm install');
});
