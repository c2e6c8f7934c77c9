import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { aProduct } from '../support/product.ts';

const product = aProduct({}, 'empty');
const folder = mkdtempSync(join(tmpdir(), 'smart-regulator-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the program where it cannot start: what it says on its error stream, and its exit code. */
async function failToStart(
  environment: Record<string, string>,
  programme: readonly string[] = ['local/main.ts'],
) {
  const child = spawn(process.execPath, programme, {
    env: { ...process.env, PORT: '0', DATA_DIR: join(folder, 'data'), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  child.stdout.resume();
  await once(child, 'close');
  return { code: child.exitCode, said: said.join('') };
}

describe('what keeps the product from starting is said, with what to do, and a non-zero exit', () => {
  test('the port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const { code, said } = await failToStart({ PORT: String(port) });
    server.close();
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port} is taken`);
  });

  test('the port is no port', async () => {
    const { code, said } = await failToStart({ PORT: 'http' });
    expect(code).toBe(1);
    expect(said).toContain('PORT must be a number');
  });

  test('the data folder cannot be written', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const { code, said } = await failToStart({ DATA_DIR: file });
    expect(code).toBe(1);
    expect(said).toContain(`${file} is not writable`);
  });

  test('another instance holds the data', async () => {
    const { code, said } = await failToStart({ DATA_DIR: product().folder });
    expect(code).toBe(1);
    expect(said).toContain('Another Smart Regulator');
    expect((await fetch(`${product().origin}/healthz`)).status).toBe(200);
  });

  test('the database does not answer', async () => {
    const { code, said } = await failToStart({ DYNAMODB_ENDPOINT: 'http://127.0.0.1:9' });
    expect(code).toBe(1);
    expect(said).toContain('did not answer');
  });
});

test('it answers to its two names only', async () => {
  const { origin, outside } = product();
  expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  const { port } = new URL(outside);
  const socket = await import('node:http');
  const status = await new Promise<number | undefined>((resolve, reject) => {
    socket
      .get({ host: '127.0.0.1', port, path: '/', headers: { host: 'evil.example' } }, ({ statusCode }) =>
        resolve(statusCode),
      )
      .on('error', reject);
  });
  expect(status).toBe(421);
});
