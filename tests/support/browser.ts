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
 * A real Chromium: the machine's own where there is one (it has Chinese letters), else the one among the packages, without
 * the arguments its package proposes: they switch off what keeps sites apart, and with it the headers our guards look at.
 */
async function launch(): Promise<Browser> {
  const own = installed.find(isProgram);
  return chromium.launch({ executablePath: own ?? (await sparticuz.executablePath()), args: quiet });
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
