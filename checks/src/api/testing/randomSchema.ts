import type { Random } from './random.js';
import type { FieldModel, InputModel, SchemaModel, TypeModel } from './schemaModel.js';

export const outputNames = [
  'String',
  'Int',
  'Boolean',
  'A',
  'B',
  'C',
  'N',
  'M',
  'U',
  'Sent',
  'Received',
  'Both',
  'When',
];
export const inputNames = ['String', 'Int', 'Boolean', 'I', 'J', 'Sent', 'Both', 'When'];
const wrappers = ['*', '*!', '[*]', '[*!]', '[*]!', '[*!]!'];

const values: Readonly<Record<string, readonly string[]>> = {
  String: ['"x"', '"y"'],
  Int: ['1', '2'],
  Boolean: ['true', 'false'],
};

export const wrapped = (random: Random, name: string): string => random.pick(wrappers).replace('*', name);

/** A default that fits a type; undefined where there is none to hand. */
export const valueOf = (random: Random, type: string): string | undefined => {
  const scalar = values[type.replace(/!$/, '')];
  return scalar && random.pick(scalar);
};

export const randomInput = (random: Random, name: string): InputModel => {
  const type = random.chance(50)
    ? random.pick(['Int', 'String', 'Int!', 'Boolean'])
    : wrapped(random, random.pick(inputNames));
  const value = random.chance(40) ? valueOf(random, type) : undefined;
  return { name, type, ...(value !== undefined && { value }) };
};

export const randomField = (random: Random, name: string, names: readonly string[] = outputNames): FieldModel => ({
  name,
  type: wrapped(random, random.pick(names)),
  args: Array.from({ length: random.below(3) }, (_, index) => randomInput(random, `a${index}`)),
  ...(random.chance(20) && { description: `What ${name} is.` }),
});

const fields = (random: Random, prefix: string, names?: readonly string[]): FieldModel[] =>
  Array.from({ length: 2 + random.below(3) }, (_, index) => randomField(random, `${prefix}${index}`, names));

const inputFields = (random: Random): InputModel[] => [
  { name: 'note', type: 'String' },
  ...Array.from({ length: 1 + random.below(3) }, (_, index) => randomInput(random, `i${index}`)),
];

/** A schema of objects, interfaces, a union, enums that are sent, received or both, input types, a scalar and directives. */
export const randomSchema = (random: Random): SchemaModel => {
  const types: TypeModel[] = [
    {
      kind: 'object',
      name: 'Query',
      interfaces: [],
      fields: [
        { name: 'received', type: 'Received', args: [] },
        {
          name: 'both',
          type: 'Both',
          args: [
            { name: 'both', type: 'Both' },
            { name: 'sent', type: 'Sent' },
          ],
        },
        ...fields(
          random,
          'q',
          outputNames.filter((name) => name !== 'Sent'),
        ),
      ],
    },
    {
      kind: 'object',
      name: 'Change',
      interfaces: [],
      fields: [{ name: 'change', type: 'Int', args: [{ name: 'input', type: 'I!' }] }],
    },
    { kind: 'interface', name: 'N', interfaces: [], fields: fields(random, 'n', ['Int', 'String']) },
    { kind: 'interface', name: 'M', interfaces: [], fields: fields(random, 'm', ['Int', 'Boolean']) },
    { kind: 'object', name: 'A', interfaces: ['N'], fields: fields(random, 'f') },
    { kind: 'object', name: 'B', interfaces: random.chance(50) ? ['N', 'M'] : [], fields: fields(random, 'f') },
    { kind: 'object', name: 'C', interfaces: [], fields: fields(random, 'f') },
    { kind: 'union', name: 'U', members: ['A', 'B'] },
    ...['Sent', 'Received', 'Both'].map((name): TypeModel => ({
      kind: 'enum',
      name,
      values: ['X', 'Y', 'Z'].map((value) => ({ name: value })),
    })),
    { kind: 'input', name: 'I', fields: inputFields(random), isOneOf: false },
    {
      kind: 'input',
      name: 'J',
      fields: [
        { name: 'one', type: 'Int' },
        { name: 'other', type: 'String' },
      ],
      isOneOf: random.chance(50),
    },
    { kind: 'scalar', name: 'When' },
  ];
  const noSent = (type: TypeModel): void => {
    if (type.kind === 'object' || type.kind === 'interface')
      for (const field of type.fields) field.type = field.type.replace('Sent', 'Both');
  };
  types.forEach(noSent);
  return {
    types,
    directives: [
      {
        name: 'live',
        locations: ['FIELD', 'QUERY', 'OBJECT'],
        args: [{ name: 'rate', type: 'Int' }],
        isRepeatable: random.chance(50),
      },
    ],
    ...(random.chance(70) && { mutation: 'Change' }),
  };
};
