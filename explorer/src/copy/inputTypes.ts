import {
  isInputObjectType,
  isRequiredInputField,
  typeFromAST,
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLScalarType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { leafType } from './leafTypes.js';
import { wrapped } from './wrapped.js';

/** The types of what is sent: one for the variables, and one for each input object in them, which may contain themselves. */
export type InputTypes = { readonly variables: string; readonly objects: ReadonlyMap<string, string> };

const member = (name: string, isRequired: boolean, type: string): string =>
  `  readonly ${name}${isRequired ? '' : '?'}: ${type};`;

const objectOf = (lines: readonly string[]): string => (lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n}`);

/** What the variables of an operation may be, in TypeScript. Throws a sentence for a type that the schema does not have. */
export const inputTypes = (
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): InputTypes => {
  const objects = new Map<string, string>();
  const describe = (type: GraphQLInputObjectType): void => {
    if (objects.has(type.name)) return;
    // Before its fields, which may be of the same type.
    objects.set(type.name, '');
    const lines = Object.values(type.getFields()).map((field) =>
      member(field.name, isRequiredInputField(field), wrapped(field.type, nameOf)),
    );
    objects.set(type.name, objectOf(lines));
  };
  const nameOf = (type: GraphQLNamedType): string => {
    if (!isInputObjectType(type)) return leafType(type as GraphQLEnumType | GraphQLScalarType);
    describe(type);
    return type.name;
  };
  const lines = variableDefinitions.map(({ variable: { name }, type: typeNode, defaultValue }) => {
    const type = typeFromAST(schema, typeNode as never);
    if (!type) throw new Error(`The type of the variable "$${name.value}" is not in the schema.`);
    const isRequired = typeNode.kind === 'NonNullType' && defaultValue === undefined;
    return member(name.value, isRequired, wrapped(type, nameOf));
  });
  return { variables: objectOf(lines), objects };
};
