import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A process of the product, from its start to its end. */
export interface Life {
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
  readonly origin: string;
}

const PATIENCE_MILLISECONDS = 60_000;
/** The product is started some sixty times: what the first one compiled the others need not. */
const compiled = fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url));

/** Starts `npm start`'s program; settles with what it printed when it ends before it is ready. */
export async function startProduct(
  folder: string,
  port: number,
  print: (text: string) => void,
  settings: Readonly<Record<string, string>>,
): Promise<Life> {
  const child = spawn(process.execPath, ['local/main.ts'], {
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: compiled,
      PORT: String(port),
      DATA_DIR: folder,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const errors: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => {
    errors.push(chunk.toString());
    print(chunk.toString());
  });
  const origin = await new Promise<string>((resolve, reject) => {
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => {
      print(`${line}\n`);
      const [, ready] = /^ready (http:\/\/localhost:\d+)$/u.exec(line) ?? [];
      if (ready !== undefined) resolve(ready);
    });
    void ended.then(() => reject(new Error(`The product did not start: ${errors.join('')}`)));
    AbortSignal.timeout(PATIENCE_MILLISECONDS).addEventListener('abort', () =>
      reject(new Error('The product is not ready in time')),
    );
  });
  return { child, ended, origin };
}
