import { expect, test } from 'vitest';
import { answering, startSmallGateway } from '../testing/smallGateway.js';

const schema = 'type Query { x(list: [Int]): Int next: Query }';

test.each(['engine', 'apollo'] as const)(
  'a document is refused with the code of what refused it by the %s',
  async (executor) => {
    const { ask } = await startSmallGateway(schema, answering({ data: { x: 1 } }), { executor });
    const codeOf = async (query: string): Promise<unknown[]> => {
      const { status, body } = await ask(query);
      const { errors = [] } = body as { errors?: Array<{ message: string; extensions: { code: string } }> };
      return [status, ...errors.map(({ message, extensions }) => [extensions.code, message])];
    };
    const tooComplex = (reason: string): unknown[] => [
      400,
      ['OPERATION_TOO_COMPLEX', `The operation is too complex. ${reason}`],
    ];
    expect(await codeOf(`{ ${'next { '.repeat(120)} x ${'}'.repeat(120)} }`)).toEqual(
      tooComplex('Its fields are nested more than 100 levels deep.'),
    );
    expect(await codeOf(`{ ${'next { '.repeat(7)} x ${'}'.repeat(7)} }`)).toEqual(
      tooComplex('It asks for fields more than 7 levels deep.'),
    );
    for (const list of ['1 '.repeat(1_000), '1 '.repeat(10_000), '['.repeat(9_000)])
      expect(await codeOf(`{ x(list: [${list}]) }`)).toEqual(
        tooComplex('It has more than 1000 names, numbers and signs.'),
      );
    expect(await codeOf('{ x')).toMatchObject([
      400,
      ['GRAPHQL_PARSE_FAILED', 'Syntax Error: Expected Name, found <EOF>.'],
    ]);
    expect(await codeOf('{ unknown }')).toMatchObject([
      400,
      ['GRAPHQL_VALIDATION_FAILED', 'Cannot query field "unknown" on type "Query".'],
    ]);
    expect(await codeOf('{ x }')).toEqual([200]);
  },
);
