import { expect, test } from 'vitest';
import { answering, startSmallGateway } from '../testing/smallGateway.js';

test('each of more cases of @skip and @include than are kept is answered as asked, the second time, too', async () => {
  const variables = Array.from({ length: 6 }, (_, index) => `v${index}`);
  const fields = variables.map((name, index) => `a${index}: x @${index % 2 === 0 ? 'include' : 'skip'}(if: $${name})`);
  const query = `query (${variables.map((name) => `$${name}: Boolean!`).join(' ')}) { ${fields.join(' ')} }`;
  const data = Object.fromEntries(variables.map((_, index) => [`aliased_a${index}`, index]));
  const environment = { GATEWAY_MAX_ROOT_FIELDS: '6', GATEWAY_MAX_ROOT_ALIASES: '6' };
  const { ask } = await startSmallGateway('type Query { x: Int }', answering({ data }), { environment });
  for (let round = 0; round < 2; round += 1) {
    for (let choice = 0; choice < 2 ** variables.length; choice += 1) {
      const holds = variables.map((_, index) => (choice & (1 << index)) !== 0);
      const shown = holds.flatMap((each, index) => (each === (index % 2 === 0) ? [[`a${index}`, index] as const] : []));
      const { body } = await ask(query, Object.fromEntries(variables.map((name, index) => [name, holds[index]])));
      expect(body).toEqual({ data: Object.fromEntries(shown) });
    }
  }
});

test('types that ask for the same at many levels are each shown as what they are', async () => {
  const schema = `
    type Query { node: Node }
    interface Node { name: String next: Node }
    type A implements Node { name: String next: Node a: Int }
    type B implements Node { name: String next: Node b: Int }`;
  const node = (letters: string): unknown => {
    const [letter = '', ...rest] = letters;
    return letter === ''
      ? null
      : {
          __typename: letter,
          name: letters,
          a: letter.charCodeAt(0),
          b: letter.charCodeAt(0),
          next: node(rest.join('')),
        };
  };
  const fields = '__typename name ... on A { a } ... on B { b }';
  const shownOf = (letters: string): unknown => {
    const [letter = '', ...rest] = letters;
    if (letter === '') return null;
    const own = { [letter.toLowerCase()]: letter.charCodeAt(0) };
    return { __typename: letter, name: letters, ...own, next: shownOf(rest.join('')) };
  };
  let letters = '';
  const { ask } = await startSmallGateway(schema, (_request, response) => {
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ data: { node: node(letters) } }));
  });
  const query = `{ node { ${fields} next { ${fields} next { ${fields} next { ${fields} next { name } } } } } }`;
  for (letters of ['AAAA', 'ABAB', 'BBBB', 'BAAB', 'A', 'AB'])
    expect((await ask(query)).body).toEqual({ data: { node: shownOf(letters) } });
});
