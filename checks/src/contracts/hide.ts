import {
  isTypeDefinitionNode,
  Kind,
  parse,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type InputValueDefinitionNode,
} from 'graphql';
import { linksOf } from '@tripgraph/gateway/supergraph/links';

const specification = 'https://specs.apollo.dev/inaccessible/v0.2';

const hiding = parse(
  `extend schema @link(url: "${specification}", for: SECURITY)
  directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION`,
  { noLocation: true },
).definitions;

/** What @inaccessible is called in the supergraph; undefined when it does not link its specification. */
const inaccessibleIn = (supergraph: DocumentNode): string | undefined => {
  const link = linksOf(supergraph).find(({ url }) => url.startsWith('https://specs.apollo.dev/inaccessible/'));
  return link && (link.imported.get('@inaccessible')?.slice(1) ?? link.namespace ?? 'inaccessible');
};

type Directed = { readonly directives?: readonly ConstDirectiveNode[] | undefined };

/** A supergraph in which coordinates are @inaccessible: the same to the planner, and hidden from clients. */
export const hide = (supergraph: DocumentNode, coordinates: ReadonlySet<string>): DocumentNode => {
  const known = inaccessibleIn(supergraph);
  const directive: ConstDirectiveNode = {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: known ?? 'inaccessible' },
  };
  const marked = <Node extends Directed>(coordinate: string, node: Node): Node => {
    const isMarked = (node.directives ?? []).some(({ name }) => name.value === directive.name.value);
    if (!coordinates.has(coordinate) || isMarked) return node;
    return { ...node, directives: [...(node.directives ?? []), directive] };
  };
  const argumentsOf = (coordinate: string, given: readonly InputValueDefinitionNode[] | undefined) =>
    given?.map((argument) => marked(`${coordinate}(${argument.name.value}:)`, argument));
  const markedType = (definition: DefinitionNode): DefinitionNode => {
    if (!isTypeDefinitionNode(definition)) return definition;
    const type = definition.name.value;
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION:
        return marked(type, {
          ...definition,
          fields: (definition.fields ?? []).map((field) => {
            const coordinate = `${type}.${field.name.value}`;
            return marked(coordinate, { ...field, arguments: argumentsOf(coordinate, field.arguments) ?? [] });
          }),
        });
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        return marked(type, {
          ...definition,
          fields: (definition.fields ?? []).map((field) => marked(`${type}.${field.name.value}`, field)),
        });
      case Kind.ENUM_TYPE_DEFINITION:
        return marked(type, {
          ...definition,
          values: (definition.values ?? []).map((value) => marked(`${type}.${value.name.value}`, value)),
        });
      default:
        return marked(type, definition);
    }
  };
  const definitions = supergraph.definitions.map(markedType);
  return { kind: Kind.DOCUMENT, definitions: known === undefined ? [...definitions, ...hiding] : definitions };
};
