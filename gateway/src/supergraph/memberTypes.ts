import { Kind, type DocumentNode } from 'graphql';
import { argumentText, directivesNamed, type Directed } from './joinDirectives.js';

const namedBy = (node: Directed, directive: string, argument: string, graph: string): string[] =>
  directivesNamed(node, directive)
    .filter((join) => argumentText(join, 'graph') === graph)
    .flatMap((join) => argumentText(join, argument) ?? []);

/** The object types that `graph` may answer with for a union or an interface; none for any other type. */
export const memberTypes = (supergraph: DocumentNode, graph: string, typeName: string): string[] =>
  supergraph.definitions.flatMap((definition): string[] => {
    if (definition.kind === Kind.UNION_TYPE_DEFINITION && definition.name.value === typeName) {
      return namedBy(definition, 'join__unionMember', 'member', graph);
    }
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    const interfaces = namedBy(definition, 'join__implements', 'interface', graph);
    return interfaces.includes(typeName) ? [definition.name.value] : [];
  });
