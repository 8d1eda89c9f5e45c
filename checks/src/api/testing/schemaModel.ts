/** An argument or an input field; types and values as SDL writes them. */
export type InputModel = { name: string; type: string; value?: string; deprecated?: string };
export type FieldModel = { name: string; type: string; args: InputModel[]; description?: string; deprecated?: string };
export type ValueModel = { name: string; description?: string; deprecated?: string };

export type TypeModel = { name: string; description?: string } & (
  | { kind: 'object'; interfaces: string[]; fields: FieldModel[] }
  | { kind: 'interface'; interfaces: string[]; fields: FieldModel[] }
  | { kind: 'union'; members: string[] }
  | { kind: 'enum'; values: ValueModel[] }
  | { kind: 'input'; fields: InputModel[]; isOneOf: boolean }
  | { kind: 'scalar'; url?: string }
);

export type DirectiveModel = { name: string; locations: string[]; args: InputModel[]; isRepeatable: boolean };

/** A schema as plain data: made at random, changed at random, written as SDL. */
export type SchemaModel = { types: TypeModel[]; directives: DirectiveModel[]; mutation?: string };

export const typeIn = (model: SchemaModel, name: string): TypeModel | undefined =>
  model.types.find((type) => type.name === name);

/** The fields that a type has: its own and those of its interfaces. */
export const fieldsOf = (model: SchemaModel, type: TypeModel): FieldModel[] => {
  if (type.kind !== 'object' && type.kind !== 'interface') return [];
  const inherited = type.interfaces.flatMap((name) => {
    const parent = typeIn(model, name);
    return parent ? fieldsOf(model, parent) : [];
  });
  const own = new Set(type.fields.map(({ name }) => name));
  const others = new Map(inherited.filter(({ name }) => !own.has(name)).map((field) => [field.name, field]));
  return [...type.fields, ...others.values()];
};

const text = (description: string | undefined): string =>
  description === undefined ? '' : `${JSON.stringify(description)} `;
const deprecation = (reason: string | undefined): string =>
  reason === undefined ? '' : ` @deprecated(reason: ${JSON.stringify(reason)})`;
const input = ({ name, type, value, deprecated }: InputModel): string =>
  `${name}: ${type}${value === undefined ? '' : ` = ${value}`}${deprecation(deprecated)}`;
const inputs = (args: readonly InputModel[]): string => (args.length === 0 ? '' : `(${args.map(input).join(', ')})`);
const field = ({ name, type, args, description, deprecated }: FieldModel): string =>
  `  ${text(description)}${name}${inputs(args)}: ${type}${deprecation(deprecated)}`;

const typeText = (model: SchemaModel, type: TypeModel): string => {
  const head = text(type.description);
  switch (type.kind) {
    case 'object':
    case 'interface': {
      const implemented = type.interfaces.length === 0 ? '' : ` implements ${type.interfaces.join(' & ')}`;
      const word = type.kind === 'object' ? 'type' : 'interface';
      return `${head}${word} ${type.name}${implemented} {\n${fieldsOf(model, type).map(field).join('\n')}\n}`;
    }
    case 'union':
      return `${head}union ${type.name} = ${type.members.join(' | ')}`;
    case 'enum': {
      const values = type.values.map(
        (value) => `  ${text(value.description)}${value.name}${deprecation(value.deprecated)}`,
      );
      return `${head}enum ${type.name} {\n${values.join('\n')}\n}`;
    }
    case 'input':
      return `${head}input ${type.name}${type.isOneOf ? ' @oneOf' : ''} {\n${type.fields.map((one) => `  ${input(one)}`).join('\n')}\n}`;
    case 'scalar':
      return `${head}scalar ${type.name}${type.url === undefined ? '' : ` @specifiedBy(url: ${JSON.stringify(type.url)})`}`;
  }
};

const directiveText = ({ name, args, locations, isRepeatable }: DirectiveModel): string =>
  `directive @${name}${inputs(args)}${isRepeatable ? ' repeatable' : ''} on ${locations.join(' | ')}`;

/** The model as SDL. */
export const sdlOf = (model: SchemaModel): string =>
  [
    `schema { query: Query${model.mutation === undefined ? '' : ` mutation: ${model.mutation}`} }`,
    ...model.directives.map(directiveText),
    ...model.types.map((type) => typeText(model, type)),
  ].join('\n\n');
