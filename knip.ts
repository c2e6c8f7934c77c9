import type { KnipConfig } from 'knip';
import { entries } from './build/entries.ts';

export default {
  entry: [
    ...Object.values(entries),
    'local/main.ts',
    'cli/main.ts',
    'cli/verify-proof.mjs',
    'bench/main.ts',
    'bench/measure.ts',
    'bench/pages-loader.ts',
    'build/main.ts',
    'build/gallery.ts',
    'build/simplify-services.ts',
    'build/simplify-texts.ts',
    'web/browser/main.ts',
    'infra/app.ts',
    'run/*.{js,ts}',
    'tests/**/*.test.{ts,tsx}',
    'tests/support/hold-*.ts',
    'tests/support/gallery.tsx',
    'tests/recorded/record-*.ts',
  ],
  project: ['**/*.{ts,tsx,js}'],
  // Found at run time: the database binary, the project's own Node, fonts and style sources.
  ignoreDependencies: [
    'govuk-frontend',
    '@expo-google-fonts/noto-sans-hk',
    '@expo-google-fonts/noto-sans-jp',
    '@expo-google-fonts/noto-sans-sc',
  ],
  ignoreExportsUsedInFile: true,
} satisfies KnipConfig;
