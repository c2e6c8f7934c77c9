import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { startDatabase } from '../../local/database/start-database.ts';
import { tableNames } from '../../local/environment.ts';
import { ReceiptProof } from '../../schemas/daily-root.ts';
import { unpackedRow } from '../../store/attributes.ts';
import { rowKeys } from '../../store/row-keys.ts';
import { aProduct } from '../support/product.ts';
import { deskOf, quickPaid, quickSignIn, until } from '../support/quick-story.ts';

const product = aProduct();

/** A program of ours as people run it, with its exit code and all it printed. */
const run = (...words: string[]) =>
  new Promise<{ code: number; printed: string }>((resolve) => {
    const env = { ...process.env, DATA_DIR: product().folder };
    const child = execFile(process.execPath, words, { env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, printed: stdout + stderr }),
    );
  });
const verifyAudit = () => run('cli/main.ts', 'audit', 'verify');

const travelADay = async () => {
  const answer = await fetch(`${product().outside}/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ days: 1 }),
  });
  expect(answer.status).toBe(200);
};

/** Changes one byte of the ciphertext of an event, as somebody with the database's file could. */
async function flipOneByte(id: string, n: number): Promise<void> {
  const started = await startDatabase({
    folder: join(product().folder, 'database'),
    tables: [],
    environment: process.env,
  });
  if (!started.ok) throw new Error(started.message);
  const { endpoint, region, credentials } = started.value;
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region, credentials }));
  const about = { TableName: tableNames.cases, Key: rowKeys.event({ kind: 'case', id }, n) };
  const { Item } = await client.send(new GetCommand(about));
  const { event } = z.object({ event: z.looseObject({ sealed: z.string() }) }).parse(unpackedRow(Item ?? {}));
  const sealed = `${event.sealed.slice(0, 50)}${event.sealed[50] === 'A' ? 'B' : 'A'}${event.sealed.slice(51)}`;
  await client.send(
    new PutCommand({ TableName: tableNames.cases, Item: { ...Item, event: { ...event, sealed } } }),
  );
  client.destroy();
  await started.value.stop();
}

test(
  'what happened is signed by night, proven to a stranger, and one changed byte is found and named',
  { timeout: 300_000 },
  async () => {
    const applicant = await quickSignIn(product(), 'chan-tai-man');
    const application = await quickPaid(applicant, product());
    const officer = await quickSignIn(product(), 'yip-wai-lan', '/en/desk');
    await until(officer, deskOf(application), 'The register agrees');
    expect((await applicant.get(`${application}/receipt`)).text).toMatch(
      /proof for this application here from/u,
    );

    await travelADay();
    const again = await quickSignIn(product(), 'chan-tai-man');
    await until(again, `${application}/receipt`, 'Download the proof');
    const file = await again.get(`${application}/receipt-proof.json`);
    const proof = ReceiptProof.parse(JSON.parse(file.html));
    const keys = await fetch(`${product().origin}/.well-known/audit-keys.json`);
    const [proofFile, keysFile] = [join(product().folder, 'proof.json'), join(product().folder, 'keys.json')];
    writeFileSync(proofFile, file.html);
    writeFileSync(keysFile, await keys.text());
    const holds = await run('cli/verify-proof.mjs', proofFile, keysFile);
    expect(holds.printed).toContain('The proof holds');
    expect(holds.code).toBe(0);
    writeFileSync(proofFile, file.html.replace(proof.event.at, '2026-01-01T00:00:00.000Z'));
    expect(await run('cli/verify-proof.mjs', proofFile, keysFile)).toMatchObject({ code: 1 });

    const running = await verifyAudit();
    expect(running.printed).toContain('All of it holds.');
    expect(running.code).toBe(0);
    expect(running.printed).toMatch(/\d+ days? signed, with \d+ entries under their roots/u);

    const id = application.split('/').at(-1) ?? '';
    const { stopped, tampered } = await product().whileStopped(async () => {
      const stopped = await verifyAudit();
      await flipOneByte(id, 2);
      return { stopped, tampered: await verifyAudit() };
    });
    expect(stopped).toEqual(running);
    expect(tampered.code).toBe(1);
    expect(tampered.printed).toContain(
      `case:${id} (${proof.reference}), entry 2 is not what its hash says: its content was changed`,
    );
    expect(await run('cli/main.ts', 'audit')).toMatchObject({ code: 2 });
  },
);
