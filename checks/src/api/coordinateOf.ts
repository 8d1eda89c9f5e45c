/** What graphql-inspector says of one change. */
export type InspectorChange = {
  /** Such as FIELD_ARGUMENT_REMOVED. */
  readonly type: string;
  readonly path?: string;
  readonly message: string;
  readonly meta: Readonly<Record<string, unknown>>;
  readonly criticality: { readonly level: 'BREAKING' | 'DANGEROUS' | 'NON_BREAKING' };
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The rule of a change: its type in kebab-case. */
export const ruleOf = ({ type }: InspectorChange): string => type.toLowerCase().replaceAll('_', '-');

/** What `path` does not name. Members of unions and interfaces of types have no schema coordinate: they are named like fields. */
const memberOf = ({ type, meta }: InspectorChange): string | undefined => {
  if (type.startsWith('UNION_MEMBER_'))
    return `${text(meta['unionName'])}.${text(meta['addedUnionMemberTypeName'] ?? meta['removedUnionMemberTypeName'])}`;
  if (type.startsWith('OBJECT_TYPE_INTERFACE_'))
    return `${text(meta['objectTypeName'])}.${text(meta['addedInterfaceName'] ?? meta['removedInterfaceName'])}`;
  // Its path is that of its directive.
  if (type === 'DIRECTIVE_ARGUMENT_ADDED')
    return `@${text(meta['directiveName'])}(${text(meta['addedDirectiveArgumentName'])}:)`;
  return undefined;
};

/** The root types have a type and no path; a new one is told by its new name. */
const rootOf = ({ meta }: InspectorChange): string => {
  const names = ['Query', 'Mutation', 'Subscription'].flatMap((kind) => [
    meta[`old${kind}TypeName`],
    meta[`new${kind}TypeName`],
  ]);
  return names.map(text).find((name) => name !== '') ?? 'schema';
};

/** Where a change is, as a schema coordinate. */
export const coordinateOf = (change: InspectorChange): string => {
  const member = memberOf(change);
  if (member !== undefined) return member;
  if (change.path === undefined) return rootOf(change);
  const steps = change.path.split('.').filter((step, index) => index === 0 || !step.startsWith('@'));
  const [first = '', second, third] = steps;
  if (second === undefined) return first;
  if (first.startsWith('@')) return `${first}(${second}:)`;
  return third === undefined ? `${first}.${second}` : `${first}.${second}(${third}:)`;
};
