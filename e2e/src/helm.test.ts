import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sliceBuckets, syncedSubgraphs } from '@tripgraph/dev/layout';
import { readConfig } from '@tripgraph/gateway/supergraph/readConfig';
import { nodeFlags } from '@tripgraph/gateway/nodeFlags';
import { afterAll, beforeAll, describe, expect, test as base } from 'vitest';
import { environmentOf, unreadSettings } from './helm/environment.js';
import {
  chart,
  kubernetes,
  matches,
  readManifests,
  renderText,
  withGraph,
  workloadsOf,
  type Labels,
  type Manifest,
  type Workload,
} from './helm/manifests.js';
import { mayReach, type Party } from './helm/network.js';
import { helmIsMissing, isThere, runProgram, validatorIsMissing } from './programs.js';
import { readText } from './readText.js';

// No Kubernetes is here: what helm makes of the chart is held against Kubernetes' own schemas and against what the code reads.

const hasHelm = isThere('helm', 'version');
const hasValidator = isThere('kubectl-validate', '--help');
const test = base.extend<{ helm: undefined }>({
  helm: [
    async ({ skip }, use) => {
      skip(!hasHelm, helmIsMissing);
      await use(undefined);
    },
    { auto: true },
  ],
});

const everything = join(chart, 'ci', 'everything-values.yaml');
const many = 64;
let folder = '';

const cases = ['as it comes', 'with 64 shards', 'with everything'] as const;
type Case = (typeof cases)[number];
/** What is rendered: as it comes, with 64 shards, with everything that may be switched on. */
const texts = new Map<Case, string>();
/** The same, read once: that of 64 shards has two megabytes. */
const rendered = new Map<Case, readonly Manifest[]>();
const manifestsOf = (name: Case): readonly Manifest[] => rendered.get(name) ?? [];

beforeAll(async () => {
  if (!hasHelm) return;
  folder = await mkdtemp(join(tmpdir(), 'tripgraph-helm-'));
  const shards = sliceBuckets(many).map(({ name, firstBucket, lastBucket }) => ({
    name,
    buckets: `${firstBucket}-${lastBucket}`,
  }));
  const values = join(folder, 'many.json');
  await writeFile(values, JSON.stringify({ shards }));
  texts.set('as it comes', await renderText([]));
  texts.set('with 64 shards', await renderText(['--values', values]));
  texts.set('with everything', await renderText(['--values', everything]));
  for (const [name, text] of texts) rendered.set(name, readManifests(text));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const servicesOf = (manifests: readonly Manifest[]) => manifests.filter(({ kind }) => kind === 'Service');
const selectorOf = ({ spec }: Manifest): Labels => {
  const selector = spec.selector as { matchLabels?: Labels } & Labels;
  return selector.matchLabels ?? selector;
};
const named = (manifests: readonly Manifest[], kind: string, name: string): Manifest => {
  const found = manifests.find((one) => one.kind === kind && one.metadata.name === name);
  if (!found) throw new Error(`there is no ${kind} named ${name}`);
  return found;
};
const allContainers = ({ pod }: Workload) => [...(pod.initContainers ?? []), ...pod.containers];
const isOurs = ({ kind }: Workload): boolean => kind !== 'StatefulSet';

describe('helm', () => {
  test('finds nothing to say against the chart', async () => {
    for (const values of [[], ['--values', everything]]) {
      const { code, output } = await runProgram('helm', [
        'lint',
        '--strict',
        chart,
        '--kube-version',
        kubernetes,
        ...withGraph,
        ...values,
      ]);
      expect(output).toContain('0 chart(s) failed');
      expect(code).toBe(0);
    }
  });

  test.each([
    ['a value that is not known', ['--set', 'gateway.replica=3'], /replica/],
    ['a shard without buckets', ['--set-json', 'shards=[{"name":"activities-1"}]'], /buckets/],
    [
      'a database elsewhere that nobody may reach',
      ['--set-json', 'database.external={"url":{"name":"a","key":"b"}}'],
      /peers/,
    ],
    [
      'a limit of stopping within the grace',
      ['--set', 'gateway.stopLimitMs=10000'],
      /drainGraceMs, and has to be longer/,
    ],
    ['no supergraph', ['--set-file', 'graph.supergraph=/dev/null'], /--set-file graph\.supergraph=supergraph\.graphql/],
  ])('refuses %s', async (_what, words, reason) => {
    await expect(renderText(words)).rejects.toThrow(reason);
  });

  test('what it renders is what Kubernetes takes', async ({ skip }) => {
    skip(!hasValidator, validatorIsMissing);
    const validate = async (name: string, text: string) => {
      const file = join(folder, `${name}.yaml`);
      await writeFile(file, text);
      return runProgram('kubectl-validate', [file, '--local-crds', join(chart, '..', 'crds')]);
    };
    for (const name of cases) {
      const { code, output } = await validate(name.replaceAll(' ', '-'), texts.get(name) ?? '');
      expect(output).not.toMatch(/ERROR|Invalid/);
      expect(code).toBe(0);
    }
    const broken = (texts.get('as it comes') ?? '').replace('minReplicas: 3', 'minReplicas: three');
    expect((await validate('broken', broken)).code).not.toBe(0);
  });
});

describe.each(cases)('a release %s', (name) => {
  const manifests = (): readonly Manifest[] => manifestsOf(name);
  const workloads = (): Workload[] => workloadsOf(manifests());

  test('has a supergraph.yaml that the gateway reads, each address of which leads to the pods of one workload', () => {
    for (const track of ['stable', 'canary']) {
      const { data = {} } = named(manifests(), 'ConfigMap', `trip-graph-${track}`);
      const { subgraphs } = readConfig('supergraph.yaml', data['supergraph.yaml'] ?? '', {});
      const shards = subgraphs.flatMap((subgraph) => subgraph.shards ?? []);
      expect(shards).toHaveLength(name === 'with 64 shards' ? many : 3);
      for (const { url } of [...subgraphs, ...shards]) {
        const { hostname, port, pathname } = new URL(url);
        const service = named(manifests(), 'Service', hostname);
        const led = workloads().filter(({ labels }) => matches(labels, selectorOf(service)));
        expect(led.map((workload) => workload.name)).toEqual([hostname]);
        const [{ targetPort = '' } = {}] = (
          service.spec['ports'] as { name: string; port: number; targetPort: string }[]
        ).filter((one) => one.port === Number(port));
        const listening = led[0]?.pod.containers[0]?.ports?.find((one) => one.name === targetPort);
        expect(environmentOf(led[0]?.pod.containers[0] ?? { name: '', image: '' })['PORT']).toBe(
          String(listening?.containerPort),
        );
        expect(pathname).toBe('/graphql');
      }
      expect(data['supergraph.graphql']?.trimEnd()).toBe(readText('supergraph.graphql').trimEnd());
    }
  });

  test('gives each process settings that it reads, and none twice', () => {
    for (const workload of workloads().filter(isOurs))
      for (const container of allContainers(workload)) {
        const names = (container.env ?? []).map((one) => one.name);
        expect(new Set(names).size, workload.name).toBe(names.length);
        expect(unreadSettings(container), `${workload.name}, ${container.name}`).toEqual([]);
      }
  });

  test('lets nobody run with rights, or write but to a volume that is there', () => {
    for (const { name: workload, pod, manifest } of workloads()) {
      expect(pod.securityContext, workload).toMatchObject({
        runAsNonRoot: true,
        seccompProfile: { type: 'RuntimeDefault' },
      });
      expect(pod.securityContext?.['runAsUser'], workload).toBeGreaterThan(0);
      expect(pod.automountServiceAccountToken, workload).toBe(false);
      const volumes = new Map((pod.volumes ?? []).map((volume) => [volume.name, volume]));
      const claimed = new Set((manifest.spec.volumeClaimTemplates ?? []).map(({ metadata }) => metadata.name));
      for (const container of [...(pod.initContainers ?? []), ...pod.containers]) {
        expect(container.securityContext, workload).toEqual({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        });
        expect(container['resources'], workload).toMatchObject({
          requests: { cpu: expect.anything() },
          limits: { memory: expect.anything() },
        });
        for (const { name: mounted, readOnly } of container.volumeMounts ?? []) {
          const volume = volumes.get(mounted);
          expect(volume !== undefined || claimed.has(mounted), `${workload} mounts ${mounted}`).toBe(true);
          if (!readOnly && volume) expect(volume['emptyDir'], `${workload} writes to ${mounted}`).toBeDefined();
        }
      }
    }
  });

  test('holds no secret: what is one is named, and no text has a password', () => {
    expect(manifests().filter(({ kind }) => kind === 'Secret')).toEqual([]);
    const entries = workloads().flatMap((workload) => allContainers(workload).flatMap(({ env = [] }) => env));
    const secret = entries.filter((entry) => /(PASSWORD|PEPPER|SECRETS|_KEY|REDIS_URL)$/.test(entry.name));
    expect(secret.length).toBeGreaterThan(10);
    for (const { name: variable, valueFrom } of secret) expect(valueFrom?.secretKeyRef, variable).toBeDefined();
    for (const { value = '' } of entries) expect(value).not.toMatch(/:\/\/\w+:[^$]+@/);
  });

  test('has pods that one workload alone takes for its own, and probes that ask ports which they have', () => {
    for (const { name: workload, pod, manifest } of workloads()) {
      const own = workloads().filter(({ labels }) => matches(labels, selectorOf(manifest)));
      expect(own.map((one) => one.name)).toEqual([workload]);
      for (const container of pod.containers)
        for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
          const { httpGet, exec } = container[probe] as { httpGet?: { path: string; port: string }; exec?: unknown };
          if (!httpGet) expect(exec, `${workload} ${probe}`).toBeDefined();
          else {
            expect(httpGet.path).toBe(probe === 'readinessProbe' ? '/health/ready' : '/health/live');
            expect(container.ports?.map((port) => port.name)).toContain(httpGet.port);
          }
        }
    }
  });

  test('reads each source by one process, which ends before the next begins', () => {
    const syncs = workloads().filter(({ labels }) => labels['app.kubernetes.io/component'] === 'sync');
    const wanted = syncedSubgraphs.filter((subgraph) => name !== 'with everything' || subgraph !== 'books');
    expect(syncs.map((sync) => sync.name).sort()).toEqual(wanted.map((subgraph) => `trip-${subgraph}-sync`).sort());
    for (const { manifest } of syncs) {
      expect(manifest.spec.replicas).toBe(1);
      expect(manifest.spec.strategy).toEqual({ type: 'Recreate' });
    }
  });

  test('gives each subgraph a database to itself, in the release or elsewhere', () => {
    const apis = workloads().filter(({ labels }) => labels['app.kubernetes.io/component'] === 'api');
    const databases = new Set(workloads().flatMap((workload) => (isOurs(workload) ? [] : [workload.name])));
    const used = apis.flatMap(({ pod: { containers } }) => {
      const { env = [] } = containers[0] ?? {};
      if (env.some((entry) => entry.name === 'DATABASE_URL' && entry.valueFrom)) return [];
      return [new URL(environmentOf({ name: '', image: '', env })['DATABASE_URL'] ?? '').hostname];
    });
    expect(new Set(used)).toEqual(databases);
    expect(used).toHaveLength(databases.size);
    expect(databases.size).toBe(name === 'with everything' ? 1 : apis.length);
  });

  test('lets the gateway alone reach subgraphs, and each of them no more than its database, sources and names', () => {
    const reaches = mayReach(manifests());
    const pods = workloads().map((workload) => ({
      ...workload,
      party: { kind: 'pod', labels: workload.labels } satisfies Party,
    }));
    const component = (workload: Workload): string => workload.labels['app.kubernetes.io/component'] ?? '';
    const owner = (workload: Workload): string => workload.labels['app.kubernetes.io/name'] ?? '';
    for (const from of pods)
      for (const to of pods) {
        const said = `${from.name} reaches ${to.name}`;
        const isGateway = component(from) === 'gateway';
        // Where it is said who may ask the gateway, carts are among them; else all pods may, as far as the gateway goes.
        expect(reaches(from.party, to.party, 4000), said).toBe(
          (isGateway && component(to) === 'api') || (from.name === 'trip-carts' && component(to) === 'gateway'),
        );
        expect(reaches(from.party, to.party, 5432), said).toBe(
          component(to) === 'database' &&
            ((owner(from) === owner(to) && ['api', 'sync'].includes(component(from))) ||
              (owner(to) === 'places' && component(from) === 'sync')),
        );
        expect(reaches(from.party, to.party, 9464), said).toBe(false);
      }
    const prometheus: Party = { kind: 'namespace', name: 'monitoring' };
    const others: Party = { kind: 'namespace', name: 'default' };
    for (const { party, name: workload, pod } of pods) {
      const shows = pod.containers.some(({ ports = [] }) => ports.some((port) => port.containerPort === 9464));
      expect(reaches(prometheus, party, 9464), workload).toBe(shows);
      expect(reaches(others, party, 9464), workload).toBe(false);
      for (const ip of ['169.254.169.254', '10.0.0.1', '192.168.1.1'])
        expect(reaches(party, { kind: 'address', ip }, 443), `${workload} reaches ${ip}`).toBe(false);
    }
    const publicly = pods.filter(({ party }) => reaches(party, { kind: 'address', ip: '93.184.215.14' }, 443));
    const hasWebhooks = name === 'with everything';
    const asking = pods.filter(
      (pod) =>
        component(pod) === 'sync' ||
        pod.name === 'trip-lodgings' ||
        (hasWebhooks && component(pod) === 'api' && owner(pod).startsWith('activities-')),
    );
    expect(publicly.map((pod) => pod.name)).toEqual(asking.map((pod) => pod.name));
  });

  test('is disrupted by one pod at a time, where there are several', () => {
    const budgets = manifests().filter(({ kind }) => kind === 'PodDisruptionBudget');
    for (const workload of workloads().filter(isOurs)) {
      const own = budgets.filter((budget) => matches(workload.labels, selectorOf(budget)));
      const isSeveral =
        (workload.manifest.spec.replicas ?? 2) > 1 || workload.labels['app.kubernetes.io/name'] === 'gateway';
      expect(own, workload.name).toHaveLength(isSeveral ? 1 : 0);
      for (const { spec } of own) expect(spec['maxUnavailable']).toBe(1);
      if (isSeveral) expect(workload.pod.topologySpreadConstraints, workload.name).toHaveLength(2);
    }
  });
});

test('the gateway is given its flags, the time that it takes to drain, and as many processes as are needed', () => {
  const manifests = manifestsOf('as it comes');
  for (const name of ['trip-gateway', 'trip-gateway-canary']) {
    const { spec } = named(manifests, 'Deployment', name);
    const { pod } = workloadsOf(manifests).find((workload) => workload.name === name) ?? {};
    const environment = environmentOf(pod?.containers[0] ?? { name: '', image: '' });
    expect(pod?.containers[0]?.command).toEqual(['node', ...nodeFlags, 'cli/bin/tripgraph.js']);
    expect(pod?.terminationGracePeriodSeconds).toBe(Number(environment['GATEWAY_STOP_LIMIT_MS']) / 1_000 + 5);
    expect(environment['GATEWAY_RATE_SHARES']).toBe('13');
    // Whoever is scaled says nothing of how many there are: each release would take it back.
    expect(spec.replicas).toBe(name === 'trip-gateway' ? undefined : 1);
  }
  const scaler = named(manifests, 'HorizontalPodAutoscaler', 'trip-gateway');
  expect(scaler.spec['scaleTargetRef']).toMatchObject({ kind: 'Deployment', name: 'trip-gateway' });
  expect(scaler.spec['metrics']).toHaveLength(1);
  const withBoth = named(manifestsOf('with everything'), 'HorizontalPodAutoscaler', 'trip-gateway').spec['metrics'];
  expect(withBoth).toMatchObject([
    { resource: { name: 'cpu' } },
    { pods: { metric: { name: 'gateway_running_requests' }, target: { averageValue: '20' } } },
  ]);
});

test('a supergraph on trial is served by the canary, and the other one by all others', async () => {
  const candidate = join(folder, 'candidate.graphql');
  await writeFile(
    candidate,
    `${await readFile(join(chart, '..', '..', '..', 'supergraph.graphql'), 'utf8')}# on trial\n`,
  );
  const manifests = readManifests(await renderText(['--set-file', `graph.candidate=${candidate}`]));
  const graphOf = (name: string): string =>
    named(manifests, 'ConfigMap', name).data?.['supergraph.graphql']?.trimEnd() ?? '';
  expect(graphOf('trip-graph-canary')).toMatch(/# on trial$/);
  expect(graphOf('trip-graph-stable')).not.toContain('# on trial');
  const mounted = workloadsOf(manifests).flatMap(({ name, pod: { volumes = [] } }) =>
    volumes.flatMap(({ configMap }) => (configMap ? [[name, (configMap as { name: string }).name]] : [])),
  );
  expect(mounted).toEqual([
    ['trip-gateway', 'trip-graph-stable'],
    ['trip-gateway-canary', 'trip-graph-canary'],
  ]);
});

test('Prometheus finds every pod that shows metrics, once', () => {
  const manifests = manifestsOf('with everything');
  const monitors = manifests.filter(({ kind }) => kind === 'ServiceMonitor');
  const watched = servicesOf(manifests).filter(({ metadata }) =>
    monitors.some((monitor) => matches(metadata.labels, selectorOf(monitor))),
  );
  for (const service of watched)
    expect((service.spec['ports'] as { name: string }[]).map((port) => port.name)).toContain('metrics');
  for (const { name, labels, pod } of workloadsOf(manifests)) {
    const shows = pod.containers.some(({ ports = [] }) => ports.some((port) => port.name === 'metrics'));
    expect(watched.filter((service) => matches(labels, selectorOf(service))).length, name).toBe(shows ? 1 : 0);
  }
  expect(manifestsOf('as it comes').filter(({ kind }) => kind === 'ServiceMonitor')).toEqual([]);
});
