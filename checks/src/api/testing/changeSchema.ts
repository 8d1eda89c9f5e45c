import type { Random } from './random.js';
import { inputNames, outputNames, randomField, randomInput, valueOf, wrapped } from './randomSchema.js';
import { typeIn, type FieldModel, type InputModel, type SchemaModel, type TypeModel } from './schemaModel.js';

type Change = (model: SchemaModel, random: Random) => void;

const ofKind = <Kind extends TypeModel['kind']>(model: SchemaModel, ...kinds: Kind[]) =>
  model.types.filter((type): type is Extract<TypeModel, { kind: Kind }> => (kinds as string[]).includes(type.kind));
const composite = (model: SchemaModel, random: Random) => random.pick(ofKind(model, 'object', 'interface'));
const aField = (model: SchemaModel, random: Random): FieldModel => random.pick(composite(model, random).fields);
const remove = (list: unknown[], random: Random): void => {
  if (list.length > 1) list.splice(random.below(list.length), 1);
};
const withArgument = (model: SchemaModel, random: Random, change: (input: InputModel) => void): void => {
  const all = ofKind(model, 'object', 'interface').flatMap(({ fields }) => fields.flatMap(({ args }) => args));
  const directives = model.directives.flatMap(({ args }) => args);
  const inputs = ofKind(model, 'input').flatMap(({ fields, isOneOf }) => (isOneOf ? [] : fields));
  const list = random.pick([all, all, inputs, directives].filter(({ length }) => length > 0));
  change(random.pick(list));
};
const setOrDelete = <Key extends string>(one: Partial<Record<Key, string>>, key: Key, value: string): void => {
  if (one[key] === undefined) one[key] = value;
  else Reflect.deleteProperty(one, key);
};

const ofFields: readonly Change[] = [
  (model, random) => remove(composite(model, random).fields, random),
  (model, random) =>
    composite(model, random).fields.push(
      randomField(
        random,
        `new${random.below(3)}`,
        outputNames.filter((name) => name !== 'Sent'),
      ),
    ),
  (model, random) => {
    const field = aField(model, random);
    field.type = wrapped(random, field.type.replace(/[[\]!]/g, ''));
  },
  (model, random) => void (aField(model, random).type = random.pick(['Int', 'String', 'A', 'Both!'])),
  (model, random) => setOrDelete(aField(model, random), 'description', `Another ${random.below(3)}.`),
  (model, random) => setOrDelete(aField(model, random), 'deprecated', `Ask for ${random.below(3)}.`),
  (model, random) => void (aField(model, random).deprecated = `Ask for another ${random.below(3)}.`),
  (model, random) => void aField(model, random).args.push(randomInput(random, `b${random.below(3)}`)),
  (model, random) => {
    const { args } = aField(model, random);
    args.splice(random.below(args.length + 1), 1);
  },
];

const ofInputs: readonly Change[] = [
  (model, random) =>
    withArgument(model, random, (input) => {
      input.type = wrapped(random, random.chance(70) ? input.type.replace(/[[\]!]/g, '') : random.pick(inputNames));
      delete input.value;
    }),
  (model, random) =>
    withArgument(model, random, (input) => {
      const value = valueOf(random, input.type);
      if (input.value !== undefined && random.chance(50)) delete input.value;
      else if (value !== undefined) input.value = value;
    }),
  (model, random) =>
    withArgument(model, random, (input) =>
      input.type.endsWith('!') && input.value === undefined
        ? undefined
        : setOrDelete(input, 'deprecated', 'Leave it out.'),
    ),
  (model, random) => {
    const type = random.pick(ofKind(model, 'input').filter(({ isOneOf }) => !isOneOf));
    type.fields.push(randomInput(random, `k${random.below(3)}`));
  },
  (model, random) => remove(random.pick(ofKind(model, 'input')).fields, random),
  (model) => {
    for (const type of ofKind(model, 'input')) if (type.name === 'J') type.isOneOf = !type.isOneOf;
  },
];

const ofTypes: readonly Change[] = [
  (model, random) => remove(random.pick(ofKind(model, 'enum')).values, random),
  (model, random) => random.pick(ofKind(model, 'enum')).values.push({ name: `W${random.below(3)}` }),
  (model, random) =>
    setOrDelete(random.pick(random.pick(ofKind(model, 'enum')).values), 'deprecated', `Not ${random.below(3)}.`),
  (model, random) =>
    setOrDelete(random.pick(random.pick(ofKind(model, 'enum')).values), 'description', `It is ${random.below(3)}.`),
  (model) => {
    const union = ofKind(model, 'union')[0];
    if (union) union.members = union.members.includes('C') ? ['A', 'C'] : ['A', 'B', 'C'];
  },
  (model, random) => {
    const type = random.pick(ofKind(model, 'object').filter(({ name }) => 'ABC'.includes(name)));
    const one = random.pick(['N', 'M']);
    type.interfaces = type.interfaces.includes(one)
      ? type.interfaces.filter((name) => name !== one)
      : [...type.interfaces, one];
  },
  (model) => {
    const type = typeIn(model, 'M');
    if (type?.kind === 'interface') {
      type.interfaces = type.interfaces.length > 0 ? [] : ['N'];
      for (const object of ofKind(model, 'object'))
        if (object.interfaces.includes('M') && !object.interfaces.includes('N')) object.interfaces.push('N');
    }
  },
  (model, random) => {
    const name = `New${random.below(2)}`;
    if (typeIn(model, name)) return;
    model.types.push({
      kind: 'object',
      name,
      interfaces: random.chance(60) ? ['N'] : [],
      fields: [randomField(random, 'f0', ['Int'])],
    });
  },
  (model, random) =>
    void (model.types = model.types.filter(({ name }) => name !== random.pick(['C', 'J', 'When', 'U']))),
  (model, random) => setOrDelete(random.pick(model.types), 'description', `Described ${random.below(3)}.`),
  (model) => {
    for (const type of ofKind(model, 'scalar')) setOrDelete(type, 'url', 'https://example.com/when');
  },
  (model) => {
    const index = model.types.findIndex(({ name }) => name === 'When');
    if (index >= 0) model.types[index] = { kind: 'enum', name: 'When', values: [{ name: 'NOW' }] };
  },
];

const ofSchema: readonly Change[] = [
  (model) => void (model.mutation === undefined ? (model.mutation = 'Change') : delete model.mutation),
  (model) =>
    void (model.directives =
      model.directives.length === 0 ? [{ name: 'live', locations: ['FIELD'], args: [], isRepeatable: false }] : []),
  (model) => model.directives.forEach((one) => void (one.isRepeatable = !one.isRepeatable)),
  (model, random) =>
    model.directives.forEach(
      (one) =>
        void (one.locations = ['FIELD', 'QUERY', 'OBJECT', 'FRAGMENT_SPREAD']
          .filter(() => random.chance(60))
          .concat('INLINE_FRAGMENT')),
    ),
  (model, random) => model.directives.forEach(({ args }) => args.push(randomInput(random, `d${random.below(3)}`))),
  (model, random) => model.directives.forEach(({ args }) => args.splice(random.below(args.length + 1), 1)),
];

/** A copy of a schema with a few changes of any kind. It may not be a valid one. */
export const changedSchema = (model: SchemaModel, random: Random): SchemaModel => {
  const copy = structuredClone(model);
  const rooms = [ofFields, ofInputs, ofTypes, ofSchema];
  for (let left = 1 + random.below(4); left > 0; left -= 1) random.pick(random.pick(rooms))(copy, random);
  return copy;
};
