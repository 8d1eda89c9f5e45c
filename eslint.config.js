import js from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** The import law of ARCHITECTURE.md: who may import whom, by package and, in the gateway, by room. */
const packagesOf = (...names) => names.map((name) => `@tripgraph/${name}`);
const every = packagesOf(
  'addressing',
  'errors',
  'yaml',
  'matching',
  'telemetry',
  'kit',
  'places',
  'activities',
  'carts',
  'articles',
  'books',
  'tours',
  'lodgings',
  'gateway',
  'checks',
  'mock',
  'explorer',
  'dev',
  'simulators',
  'bench',
  'e2e',
  'example-application',
  'example-storefront',
);
const allow = (...names) =>
  every
    .filter((name) => !packagesOf(...names).includes(name))
    .map((name) => ({ group: [name, `${name}/*`], message: 'ARCHITECTURE.md says who may import whom.' }));
const nodeModules = { group: ['node:*'], message: 'This room is pure: no Node modules, no IO.' };
const noPg = { group: ['pg', 'pg-*', 'node-pg-migrate'], message: 'Only the kit opens databases.' };
/** `@apollo/server` does not match `@apollo/server-gateway-interface`, which has types only. */
const noHttp = {
  group: [
    'undici',
    'fastify',
    '@as-integrations/*',
    '@apollo/server',
    'node:http',
    'node:http2',
    'node:https',
    'node:net',
    'node:tls',
    'node:dgram',
  ],
  message: 'No socket outside http, fetch and the kit.',
};
const noRedis = { group: ['ioredis'], message: "Only the gateway's cache speaks to Redis." };
const packageLaw = (files, patterns, paths = []) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns, paths }] },
});

const rooms = [
  'authorization',
  'cache',
  'cost',
  'engine',
  'explorer',
  'fetch',
  'graphs',
  'http',
  'limits',
  'observe',
  'octo',
  'offers',
  'operations',
  'overload',
  'partnerPage',
  'plan',
  'processes',
  'rates',
  'reload',
  'shards',
  'supergraph',
  'trace',
  'trust',
  'usage',
];
const siblings = { engine: ['shards'], supergraph: ['shards'] };
const roomLaw = (room) => ({
  target: `gateway/src/${room}`,
  from: rooms
    .filter((other) => other !== room && !(siblings[room] ?? []).includes(other))
    .map((other) => `gateway/src/${other}`),
  message: 'Rooms of the gateway meet in app.ts, not in each other.',
});

export default tseslint.config(
  { ignores: ['**/dist/**', '**/generated/**', '**/node_modules/**', '.tripgraph/**', 'bench/peers/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    plugins: { 'import-x': importX },
    // Imports name what the compiler will write; without this they lead nowhere, and no law about paths is applied.
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } })] },
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only a config.ts reads the environment.' },
      ],
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': [
        'error',
        {
          basePath: import.meta.dirname,
          zones: rooms.flatMap((room) => roomLaw(room).from.map((from) => ({ ...roomLaw(room), from }))),
        },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      eqeqeq: 'error',
    },
  },
  // Scripts of pages.
  { files: ['checks/assets/*.js'], languageOptions: { sourceType: 'script', globals: { document: 'readonly' } } },
  // What k6 runs: it gives these to scripts, and has no Node.
  {
    files: ['bench/k6/*.js'],
    languageOptions: { globals: { __ENV: 'readonly', crypto: 'readonly', open: 'readonly' } },
  },
  packageLaw(['addressing/src/**'], [...allow(), nodeModules]),
  packageLaw(['errors/src/**'], [...allow(), nodeModules]),
  packageLaw(['yaml/src/**'], [...allow(), nodeModules]),
  packageLaw(['matching/src/**'], [...allow(), noPg, noHttp]),
  packageLaw(['telemetry/src/**'], [...allow(), noPg]),
  packageLaw(['subgraphs/kit/src/**'], allow('addressing', 'errors', 'telemetry')),
  packageLaw(
    ['places', 'activities', 'carts', 'articles', 'books', 'tours', 'lodgings'].map(
      (name) => `subgraphs/${name}/src/**`,
    ),
    [...allow('addressing', 'errors', 'yaml', 'kit', 'matching'), noPg, noHttp],
  ),
  packageLaw(['gateway/src/**'], [...allow('addressing', 'errors', 'telemetry', 'yaml'), noPg, noHttp, noRedis]),
  packageLaw(
    ['gateway/src/http/**', 'gateway/src/fetch/**', 'gateway/src/app.ts'],
    [...allow('addressing', 'errors', 'telemetry', 'yaml'), noPg, noRedis],
  ),
  packageLaw(['gateway/src/cache/**'], [...allow('addressing', 'errors', 'telemetry', 'yaml'), noPg, noHttp]),
  packageLaw(
    [
      'gateway/src/authorization/**',
      'gateway/src/cost/**',
      'gateway/src/limits/**',
      'gateway/src/overload/**',
      'gateway/src/shards/**',
    ],
    [...allow('addressing', 'errors'), noPg, noHttp, nodeModules],
  ),
  packageLaw(['checks/src/**'], [...allow('gateway', 'yaml'), noPg]),
  packageLaw(['mock/src/**'], [...allow('addressing', 'gateway', 'yaml'), noPg]),
  packageLaw(
    ['dev/src/**'],
    allow('addressing', 'errors', 'kit', 'matching', 'places', 'activities', 'gateway', 'simulators', 'telemetry'),
  ),
  packageLaw(['dev/simulators/src/**'], allow('kit')),
  packageLaw(['cli/src/**'], allow('checks', 'dev', 'gateway', 'mock', 'places', 'yaml')),
  packageLaw(['bench/src/**'], allow('addressing', 'dev', 'gateway')),
  packageLaw(['bench/k6/**'], [...allow(), nodeModules]),
  packageLaw(['explorer/src/**'], allow()),
  packageLaw(['examples/**'], allow()),
  // Tests may look at anything; they start real servers and read files.
  {
    files: ['**/*.test.ts', '**/testing/**', 'e2e/**'],
    rules: { 'no-restricted-imports': 'off', 'no-restricted-properties': 'off', 'import-x/no-restricted-paths': 'off' },
  },
  {
    files: ['**/config.ts', '**/*.config.{js,ts}', 'codegen.ts', 'dev/src/testing/*.ts'],
    rules: { 'no-restricted-properties': 'off', 'import-x/no-default-export': 'off' },
  },
);
