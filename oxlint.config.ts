import { defineConfig, type OxlintOverride } from 'oxlint';

/** The house, left to right: a room may import only from rooms to its left (docs/architecture.md). */
const rooms = [
  ['schemas'],
  ['rules'],
  ['workflows'],
  ['web'],
  ['store', 'adapters'],
  ['functions'],
  ['infra'],
];
const outside = ['local', 'cli', 'bench', 'build', 'tests'];
const pure = ['schemas', 'rules', 'workflows', 'web/pages', 'web/questions', 'web/texts'];

const forbidden = (names: string[], message: string) => ({
  group: names.flatMap((name) => [`../${name}/**`, `../../${name}/**`, `../../../${name}/**`]),
  message,
});

const wall = (room: string, level: number): OxlintOverride => ({
  files: [`${room}/**`],
  rules: {
    'eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          forbidden(
            [
              ...rooms.slice(level + 1).flat(),
              ...(rooms[level] ?? []).filter((other) => other !== room),
              ...outside,
            ],
            `${room}/ may import only from rooms to its left; see docs/architecture.md`,
          ),
          ...(pure.some((name) => name.split('/')[0] === room)
            ? [
                {
                  group: ['node:*', '@aws-sdk/*', '@middy/*'],
                  message: `${room}/ is pure: no I/O, no clock, no randomness`,
                },
              ]
            : []),
        ],
      },
    ],
  },
});

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'node'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  env: { builtin: true, node: true, browser: true },
  ignorePatterns: ['dist/**', 'cdk.out/**', '.data/**'],
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-unsafe-type-assertion': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'import/no-default-export': 'error',
    'import/no-cycle': 'error',
    'eslint/max-lines': ['error', { max: 250 }],
    'eslint/no-await-in-loop': 'off',
    'eslint/no-underscore-dangle': 'off',
    'eslint/no-shadow': 'off',
    'oxc/no-map-spread': 'off',
    'import/no-named-as-default': 'off',
    'promise/always-return': 'off',
    'typescript/consistent-return': 'off',
    'eslint/no-nested-ternary': 'off',
    'import/no-unassigned-import': 'off',
    'import/no-named-as-default-member': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'node/no-process-env': 'error',
  },
  overrides: [
    ...rooms.flatMap((level, depth) => level.map((room) => wall(room, depth))),
    {
      files: ['schemas/**', 'rules/**', 'workflows/**', 'web/**'],
      excludeFiles: ['rules/time.ts', 'web/browser/**'],
      rules: {
        'eslint/no-restricted-globals': ['error', 'Date', 'process', 'fetch', 'setTimeout', 'setInterval'],
      },
    },
    {
      files: ['**/config.ts', 'run/**', 'local/**', 'tests/**', 'build/**', 'infra/app.ts', 'bench/**'],
      rules: { 'node/no-process-env': 'off' },
    },
    { files: ['*.config.ts', 'knip.ts'], rules: { 'import/no-default-export': 'off' } },
    // A construct belongs to its scope by being made.
    { files: ['infra/**'], rules: { 'eslint/no-new': 'off' } },
  ],
});
