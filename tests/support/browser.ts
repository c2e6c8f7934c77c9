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

/**
 * What the package wants for its own purposes and nobody's browser does: in one process it ends with the first window that is closed, and
 * without web security a script's posts do not say where they come from.
 */
const unlikePeoples = new Set([
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--disable-site-isolation-trials',
]);

/** A real Chromium: the machine's own where there is one (it has Chinese letters), else the one among the packages. */
async function launch(): Promise<Browser> {
  const own = installed.find(isProgram);
  return chromium.launch(
    own === undefined
      ? {
          executablePath: await sparticuz.executablePath(),
          args: [...sparticuz.args.filter((arg) => !unlikePeoples.has(arg)), ...quiet],
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
