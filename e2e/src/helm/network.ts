import { matches, type Labels, type Manifest } from './manifests.js';

type Selector = { readonly matchLabels?: Labels };
type Peer = {
  readonly podSelector?: Selector;
  readonly namespaceSelector?: Selector;
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
};
type Rule = {
  readonly from?: readonly Peer[];
  readonly to?: readonly Peer[];
  readonly ports?: ReadonlyArray<{ readonly protocol: string; readonly port: number }>;
};
type PolicySpec = {
  readonly podSelector: Selector;
  readonly ingress?: readonly Rule[];
  readonly egress?: readonly Rule[];
};

/** Who speaks or is spoken to: a pod of the release's namespace, one of another namespace, or a machine elsewhere. */
export type Party =
  | { readonly kind: 'pod'; readonly labels: Labels }
  | { readonly kind: 'namespace'; readonly name: string }
  | { readonly kind: 'address'; readonly ip: string };

const numberOf = (ip: string): number => ip.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
const isIn = (ip: string, cidr: string): boolean => {
  const [base = '', bits = '32'] = cidr.split('/');
  const size = 2 ** (32 - Number(bits));
  return !cidr.includes(':') && Math.floor(numberOf(ip) / size) === Math.floor(numberOf(base) / size);
};

const isPeer = ({ podSelector, namespaceSelector, ipBlock }: Peer, party: Party): boolean => {
  switch (party.kind) {
    case 'pod':
      return (
        podSelector !== undefined && namespaceSelector === undefined && matches(party.labels, podSelector.matchLabels)
      );
    case 'namespace':
      return (
        matches({ 'kubernetes.io/metadata.name': party.name }, namespaceSelector?.matchLabels) && !!namespaceSelector
      );
    case 'address':
      return !!ipBlock && isIn(party.ip, ipBlock.cidr) && !ipBlock.except?.some((cidr) => isIn(party.ip, cidr));
  }
};

const allows = (rule: Rule, peers: readonly Peer[] | undefined, party: Party, port: number): boolean =>
  (peers === undefined || peers.some((peer) => isPeer(peer, party))) &&
  (rule.ports === undefined || rule.ports.some((one) => one.port === port));

/** As NetworkPolicy says: who is selected by none is free, who is selected may what any of them allows. */
const allowed = (
  policies: readonly PolicySpec[],
  one: Party,
  other: Party,
  port: number,
  direction: 'ingress' | 'egress',
): boolean => {
  if (one.kind !== 'pod') return true;
  const own = policies.filter(({ podSelector }) => matches(one.labels, podSelector.matchLabels));
  return (
    own.length === 0 ||
    own.some((policy) =>
      (policy[direction] ?? []).some((rule) =>
        allows(rule, direction === 'ingress' ? rule.from : rule.to, other, port),
      ),
    )
  );
};

/** Whether policies let one reach the other at a port: the first may send it, and the second may take it. */
export const mayReach = (manifests: readonly Manifest[]) => {
  const policies = manifests
    .filter(({ kind }) => kind === 'NetworkPolicy')
    .map(({ spec }) => spec as unknown as PolicySpec);
  return (from: Party, to: Party, port: number): boolean =>
    allowed(policies, from, to, port, 'egress') && allowed(policies, to, from, port, 'ingress');
};
