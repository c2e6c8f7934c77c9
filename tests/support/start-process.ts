import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import * as z from 'zod';

/** Runs a program of tests/support and gives its first line; it is killed when the test is over. */
export const startProcess = async (file: string, ...parameters: string[]) => {
  const child = spawn(process.execPath, [`tests/support/${file}`, ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  const [line] = z.tuple([z.string()]).parse(await once(createInterface({ input: child.stdout }), 'line'));
  return { line, kill, ended };
};
