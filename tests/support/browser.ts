import { accessSync, constants } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** In one process, which the package wants for its own purposes, the browser ends with the first window that is closed. */
const manyProcesses = (args: readonly string[]): string[] =>
  args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote');

/** A real Chromium: the machine's own where there is one (it has Chinese letters), else the one among the packages. */
async function launch(): Promise<Browser> {
  const own = installed.find(isProgram);
  return chromium.launch(
    own === undefined
      ? {
          executablePath: await sparticuz.executablePath(),
          args: [...manyProcesses(sparticuz.args), ...quiet],
        }
      : { executablePath: own, args: quiet },
  );
}

/** One browser for all tests of a file; each of its contexts is a person of its own, with no memory of the others. */
export function aBrowser(): () => Browser {
  const opened: { browser?: Browser } = {};
  beforeAll(async () => {
    opened.browser = await launch();
  });
  afterAll(() => opened.browser?.close());
  return () => {
    if (!opened.browser) throw new Error('The browser opens before the first test');
    return opened.browser;
  };
}
