import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

export type Program = {
  endpoint: string;
  /** The database's own process, for those who want to see it die. */
  pid: number;
  /** Settles when the program has ended, wanted or not. */
  exited: Promise<void>;
  stop: () => Promise<void>;
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });

/** Ends the database when our end of the pipe closes, which the operating system does even for a kill -9. */
const keeper = `"$@" </dev/null & pid=$!
echo "pid $pid"
exec 3<&0
( cat <&3 >/dev/null; kill "$pid" 2>/dev/null ) &
wait "$pid"`;

/** Starts dynoxide on a free loopback port; ready when it answers is for the caller to see. */
export const startProgram = async (program: string, file: string): Promise<Program> => {
  const port = await freePort();
  const child = spawn(
    'sh',
    ['-c', keeper, 'sh', program, 'serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', file],
    // A group of its own: Ctrl-C in the terminal must reach us only, and the database last.
    { stdio: ['pipe', 'pipe', 'ignore'], detached: true },
  );
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      child.stdin.destroy();
      resolve();
    });
    child.once('error', () => resolve());
  });
  const pid = await new Promise<number>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /^pid (\d+)$/u.exec(line);
      if (found) resolve(Number(found[1]));
    });
    void exited.then(() => resolve(0));
  });
  return {
    endpoint: `http://127.0.0.1:${port}`,
    pid,
    exited,
    stop: async () => {
      child.stdin.end();
      await exited;
    },
  };
};
