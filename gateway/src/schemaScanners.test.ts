import { expect, test } from 'vitest';
import { keyOf, partnerNamed, testPepper } from './testing/partnerKeys.js';
import { answering, startSmallGateway } from './testing/smallGateway.js';

const names = ['activities', 'activityById', 'netPrices', 'allotments', 'bookings', 'supplierSecrets'];
const schema = `type Query { ${names.map((name) => `${name}(filterBy: SecretFilter): [Activity]`).join(' ')} }
  input SecretFilter { categoryName: String } type Activity { ownName: String }`;

const production = { NODE_ENV: 'production', GATEWAY_DRAIN_GRACE_MS: '0', GATEWAY_KEY_PEPPER: testPepper };

const start = async (environment: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) => {
  const { url } = await startSmallGateway(schema, answering({ data: {} }), {
    partners: [partnerNamed('north')],
    environment: { ...production, ...environment },
  });
  return async (query: string) => {
    const sent = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
    const response = await fetch(url, { ...sent, body: JSON.stringify({ query }) });
    return `${response.status} ${await response.text()}`;
  };
};

const syllables = [
  'ac',
  'ti',
  'vi',
  'ty',
  'book',
  'ing',
  'net',
  'price',
  'sup',
  'ply',
  'er',
  's',
  'al',
  'lot',
  'ment',
  'id',
];
const madeUp = (index: number): string =>
  [0, 4, 8, 12].map((bits) => syllables[(index >> bits) & 15]).join('') + String(index % 7);

/** Of each name what a guess might be, and words that are made up. */
const words = [
  ...names.flatMap((name) => [name.slice(1), name.slice(0, -1), `${name}s`, name.toLowerCase() + 'x', `get${name}`]),
  ...Array.from({ length: 3_000 }, (_none, index) => madeUp(index * 6 + 5)),
].filter((word) => !names.includes(word));

const inParts = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_none, index) =>
    items.slice(index * size, (index + 1) * size),
  );

/** More root fields of a document may be refused for being many. */
const wordsPerDocument = 5;

test('clairvoyance recovers no name from three thousand words, nor from half-right arguments, inputs and types', async () => {
  const ask = await start({ GATEWAY_ANONYMOUS: 'free' });
  const documents = [
    ...inParts(words, wordsPerDocument).map((part) => `{ ${part.join(' ')} }`),
    '{ activities }',
    '{ activities(filter: {}) { x } }',
    '{ activities(filterBy: { categoryNam: "a" }) { x } }',
    '{ activities { ownNam } }',
    '{ ... on Activit { x } }',
  ];
  for (const part of inParts(documents, 50)) {
    const answers = await Promise.all(part.map(ask));
    answers.forEach((answer, index) => {
      expect(answer.slice(0, 3)).toBe('400');
      const recovered = [...names, 'categoryName', 'ownName', 'SecretFilter'].filter(
        (name) => new RegExp(`\\b${name}\\b`).test(answer) && !new RegExp(`\\b${name}\\b`).test(part[index] as string),
      );
      expect(recovered, `${part[index]}: ${answer}`).toEqual([]);
    });
  }
});

test.each([[{}], [{ authorization: 'Bearer tpk_guess' }]])(
  'whoever is not known (%j) is told the same of a name that there is and of one that there is not',
  async (headers) => {
    const ask = await start({}, headers);
    const refused = await ask('{ activities { ownName } }');
    expect(refused).toMatch(/^401 /);
    for (const query of ['{ activitie { ownName } }', '{', '{ __schema { types { name } } }', '{ __typename }'])
      expect(await ask(query)).toBe(refused);
  },
);

test('BatchQL: of requests in one body none is run, whoever asks', async () => {
  const ask = await start({}, { authorization: `Bearer ${keyOf('north')}` });
  expect(await ask('{ activities { ownName } }')).toMatch(/^200 /);
  const { url } = await startSmallGateway(schema, answering({ data: {} }), {
    partners: [partnerNamed('north')],
    environment: production,
  });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${keyOf('north')}` };
  for (const times of [1, 2, 10]) {
    const body = JSON.stringify(Array.from({ length: times }, () => ({ query: '{ activities { ownName } }' })));
    const response = await fetch(url, { method: 'POST', headers, body });
    expect([response.status, await response.json()]).toEqual([
      400,
      { errors: [{ message: expect.any(String), extensions: { code: 'BAD_REQUEST' } }] },
    ]);
  }
});

test('BatchQL: a PIN is not tried many times in one request by aliases', async () => {
  let asked = 0;
  const { url } = await startSmallGateway(
    'type Query { x: Int } type Mutation { login(pin: Int): Boolean }',
    (_request, response) => {
      asked += 1;
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{}}');
    },
    { environment: { ...production, GATEWAY_ANONYMOUS: 'free' } },
  );
  const tries = Array.from({ length: 100 }, (_none, pin) => `try${pin}: login(pin: ${pin})`).join(' ');
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query: `mutation { ${tries} }` }),
  });
  expect([response.status, asked]).toEqual([400, 0]);
});
