import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';
import { runProgram } from '../programs.js';

export type Labels = Readonly<Record<string, string>>;
export type EnvironmentEntry = {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: { readonly secretKeyRef?: { readonly name: string; readonly key: string } };
};
export type Container = {
  readonly name: string;
  readonly image: string;
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly env?: readonly EnvironmentEntry[];
  readonly ports?: ReadonlyArray<{ readonly name: string; readonly containerPort: number }>;
  readonly securityContext?: Readonly<Record<string, unknown>>;
  readonly volumeMounts?: ReadonlyArray<{
    readonly name: string;
    readonly mountPath: string;
    readonly readOnly?: boolean;
  }>;
  readonly [probe: string]: unknown;
};
export type PodSpec = {
  readonly containers: readonly Container[];
  readonly initContainers?: readonly Container[];
  readonly volumes?: ReadonlyArray<Readonly<Record<string, unknown>> & { readonly name: string }>;
  readonly securityContext?: Readonly<Record<string, unknown>>;
  readonly terminationGracePeriodSeconds: number;
  readonly automountServiceAccountToken?: boolean;
  readonly topologySpreadConstraints?: readonly unknown[];
};
/** Of a Kubernetes object what tests look at; whether it is one at all is for kubectl-validate to say. */
export type Manifest = {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels: Labels };
  readonly data?: Readonly<Record<string, string>>;
  readonly spec: {
    readonly replicas?: number;
    readonly strategy?: { readonly type: string };
    readonly selector?: unknown;
    readonly template?: { readonly metadata: { readonly labels: Labels }; readonly spec: PodSpec };
    readonly volumeClaimTemplates?: ReadonlyArray<{ readonly metadata: { readonly name: string } }>;
    readonly [other: string]: unknown;
  };
};

export type Workload = {
  readonly name: string;
  readonly kind: string;
  readonly labels: Labels;
  readonly pod: PodSpec;
  readonly manifest: Manifest;
};

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
/** A helm that `go install` made takes itself for one of an old Kubernetes. */
export const kubernetes = '1.34.0';
export const chart = at('deploy/helm/tripgraph');
/** With what every release has to be told. */
export const withGraph = ['--set-file', `graph.supergraph=${at('supergraph.graphql')}`];

/** The text of what a release named `trip` would bring to a cluster. Rejects with what helm says against it. */
export const renderText = async (words: readonly string[]): Promise<string> => {
  const { code, output } = await runProgram('helm', [
    'template',
    'trip',
    chart,
    '--kube-version',
    kubernetes,
    ...withGraph,
    ...words,
  ]);
  if (code !== 0) throw new Error(output);
  return output;
};

export const readManifests = (text: string): Manifest[] =>
  parseAllDocuments(text).flatMap((document) => {
    if (document.errors.length > 0) throw document.errors[0];
    const content = document.toJS() as Manifest | null;
    return content === null ? [] : [content];
  });

/** What runs pods. */
export const workloadsOf = (manifests: readonly Manifest[]): Workload[] =>
  manifests.flatMap((manifest) => {
    const { template } = manifest.spec ?? {};
    if (!template) return [];
    const { kind, metadata } = manifest;
    return [{ name: metadata.name, kind, labels: template.metadata.labels, pod: template.spec, manifest }];
  });

/** Whether labels are what a selector of labels asks for. */
export const matches = (labels: Labels, wanted: Labels | undefined): boolean =>
  Object.entries(wanted ?? {}).every(([name, value]) => labels[name] === value);
