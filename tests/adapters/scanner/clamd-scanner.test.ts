import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createClamdScanner } from '../../../adapters/scanner/clamd-scanner.ts';

/** A clamd that answers as it is told once it has a whole stream; `silent` never does. */
async function aClamd(answer: string, limit = Number.MAX_SAFE_INTEGER) {
  const received: Buffer[] = [];
  const server = createServer((socket) => {
    let pending = Buffer.alloc(0);
    let greeted = false;
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      pending = Buffer.concat([pending, Buffer.from(bytes)]);
      if (!greeted && pending.includes(0)) {
        expect(pending.subarray(0, pending.indexOf(0)).toString()).toBe('zINSTREAM');
        pending = pending.subarray(pending.indexOf(0) + 1);
        greeted = true;
      }
      if (!greeted) return;
      while (pending.length >= 4) {
        const length = pending.readUInt32BE(0);
        if (length === 0) {
          if (answer !== 'silent') socket.end(`stream: ${answer}\0`);
          return;
        }
        if (pending.length < 4 + length) return;
        received.push(pending.subarray(4, 4 + length));
        pending = pending.subarray(4 + length);
        if (received.reduce((sum, part) => sum + part.length, 0) > limit)
          return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { port, received: () => Buffer.concat(received) };
}

async function* content(...chunks: Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}
const scanWith = (port: number, bytes: Buffer, patience = 2000) =>
  createClamdScanner({ host: '127.0.0.1', port, patience }).scan(content(bytes));

test('sends the whole content in chunks and takes the answer', async () => {
  const clamd = await aClamd('OK');
  const bytes = Buffer.alloc(300_000, 'abc');
  expect(await scanWith(clamd.port, bytes)).toBe('clean');
  expect(clamd.received().equals(bytes)).toBe(true);
});

test.each([
  ['Eicar-Signature FOUND', 'infected'],
  ['Heuristics.Encrypted.Zip FOUND', 'unscannable'],
] as const)('%s means %s', async (answer, verdict) => {
  expect(await scanWith((await aClamd(answer)).port, Buffer.from('x'))).toBe(verdict);
});

test('what is no verdict is none: an error, silence, nobody there', async () => {
  const small = await aClamd('OK', 1000);
  await expect(scanWith(small.port, Buffer.alloc(1_000_000))).rejects.toThrow('size limit exceeded');
  const silent = await aClamd('silent');
  await expect(scanWith(silent.port, Buffer.from('x'), 200)).rejects.toThrow('does not answer');
  await expect(scanWith(9, Buffer.from('x'))).rejects.toThrow();
});
