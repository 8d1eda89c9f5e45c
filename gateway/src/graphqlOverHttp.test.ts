import { serverAudits } from 'graphql-http';
import { expect, test } from 'vitest';
import { answering, startSmallGateway } from './testing/smallGateway.js';

/** What the audits may find, and why it is so here. */
const conflicts: Readonly<Record<string, string>> = {
  '5A70': 'MAY: the text of an operation is not read from a URL, which logs and caches keep; GET is for ids.',
  D6D5: 'MAY: as 5A70.',
  '6A70': 'MAY: as 5A70.',
};

test.each(['engine', 'apollo'] as const)(
  'by way of the %s no audit of GraphQL over HTTP fails, but those with a reason',
  async (executor) => {
    const subgraph = answering({ data: { x: 1 } });
    const { url } = await startSmallGateway('type Query { x: Int }', subgraph, { executor });
    const failed: unknown[] = [];
    for (const { fn } of serverAudits({ url, fetchFn: fetch })) {
      const result = await fn();
      if (result.status !== 'ok') failed.push([result.id, result.status, result.reason]);
    }
    expect(failed).toEqual(Object.keys(conflicts).map((id) => [id, 'notice', expect.any(String)]));
  },
);
