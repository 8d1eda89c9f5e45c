import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLSchema,
  type NamedTypeNode,
} from 'graphql';

/** What of a schema an operation uses, by schema coordinates. */
export type Used = {
  /** Types, fields, arguments, enum values, input fields and directives that it names, or whose values it takes in variables. */
  readonly named: ReadonlySet<string>;
  /** Arguments and input fields that it could give and does not. */
  readonly omitted: ReadonlySet<string>;
  /** Input types whose values clients choose for each request: any of their fields may be given or not. */
  readonly open: ReadonlySet<string>;
  /** The types of what it receives. */
  readonly received: ReadonlySet<string>;
};

type Collected = { readonly [Part in keyof Used]: Set<string> };

/** What a variable of a type may hold: all input fields and enum values that can be reached from it. */
const collectOpen = (used: Collected, type: GraphQLNamedType | undefined): void => {
  if (!type || used.open.has(type.name)) return;
  used.named.add(type.name);
  if (isEnumType(type)) for (const { name } of type.getValues()) used.named.add(`${type.name}.${name}`);
  if (!isInputObjectType(type)) return;
  used.open.add(type.name);
  for (const field of Object.values(type.getFields())) {
    used.named.add(`${type.name}.${field.name}`);
    collectOpen(used, getNamedType(field.type));
  }
};

const collectGiven = (
  used: Collected,
  prefix: string,
  inputs: readonly Pick<GraphQLArgument, 'name'>[],
  given: readonly { readonly name: { readonly value: string } }[],
  coordinate: (input: string) => string = (input) => `${prefix}(${input}:)`,
): void => {
  for (const { name } of inputs) {
    const isGiven = given.some((one) => one.name.value === name);
    (isGiven ? used.named : used.omitted).add(coordinate(name));
  }
};

/** Collects what a document uses of a schema on which it is valid. */
export const usedCoordinates = (schema: GraphQLSchema, document: DocumentNode): Used => {
  const used: Collected = { named: new Set(), omitted: new Set(), open: new Set(), received: new Set() };
  const info = new TypeInfo(schema);
  const nameCondition = (condition: NamedTypeNode | undefined): void => {
    if (condition) used.named.add(condition.name.value);
  };
  visit(
    document,
    visitWithTypeInfo(info, {
      OperationDefinition: () => {
        const root = info.getType();
        if (root) used.named.add(getNamedType(root).name);
      },
      VariableDefinition: ({ type }) => {
        const variable = typeFromAST(schema, type as NamedTypeNode);
        if (variable) collectOpen(used, getNamedType(variable));
      },
      InlineFragment: ({ typeCondition }) => nameCondition(typeCondition),
      FragmentDefinition: ({ typeCondition }) => nameCondition(typeCondition),
      Field: ({ arguments: given = [] }) => {
        const parent = info.getParentType();
        const field = info.getFieldDef();
        if (!parent || !field || field.name.startsWith('__')) return;
        const coordinate = `${parent.name}.${field.name}`;
        const type = getNamedType(field.type).name;
        for (const name of [parent.name, coordinate, type]) used.named.add(name);
        used.received.add(type);
        collectGiven(used, coordinate, field.args, given);
      },
      Directive: ({ arguments: given = [] }) => {
        const directive = info.getDirective();
        if (!directive) return;
        used.named.add(`@${directive.name}`);
        collectGiven(used, `@${directive.name}`, directive.args, given);
      },
      ObjectValue: ({ fields }) => {
        const input = info.getInputType();
        const type = input ? getNamedType(input) : undefined;
        if (!isInputObjectType(type)) return;
        used.named.add(type.name);
        collectGiven(used, type.name, Object.values(type.getFields()), fields, (name) => `${type.name}.${name}`);
      },
      EnumValue: ({ value }) => {
        const input = info.getInputType();
        if (input) used.named.add(`${getNamedType(input).name}.${value}`);
      },
    }),
  );
  return used;
};
