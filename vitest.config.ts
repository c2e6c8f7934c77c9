import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';

const setups: Readonly<Record<string, { globalSetup: string[]; setupFiles?: string[] }>> = {
  integration: {
    globalSetup: ['tests/support/database.setup.ts'],
    setupFiles: ['tests/support/quiet.setup.ts'],
  },
  journeys: { globalSetup: ['tests/support/build.setup.ts'] },
};

const project = (name: string, include: string[], testTimeout = 20_000) => ({
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
  test: {
    name,
    include,
    testTimeout,
    hookTimeout: 120_000,
    // Files share what was imported: loading the product, the cloud's construct library or the browser's driver again for each takes as long as its
    // tests. Each has its own world; what a module remembers is told by its keys.
    isolate: false,
    environment: 'node' as const,
    ...setups[name],
  },
});

export default defineConfig({
  test: {
    // A journey waits more than it works; left to itself the runner keeps one core free and runs files one by one on two.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      project('unit', ['tests/{schemas,rules,services,workflows,web,lint}/**/*.test.{ts,tsx}']),
      project(
        'integration',
        ['tests/{cloud,store,adapters,functions,local,simulation,build,cli}/**/*.test.{ts,tsx}'],
        60_000,
      ),
      project('infra', ['tests/infra/**/*.test.ts'], 120_000),
      project('journeys', ['tests/journeys/**/*.test.ts'], 420_000),
    ],
  },
});
