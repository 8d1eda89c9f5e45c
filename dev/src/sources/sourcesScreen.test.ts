import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { sourcesScreen } from './sourcesScreen.js';

test('each source is shown with where it is, how much it brought, who shows it and what is amiss', () => {
  const text = sourcesScreen({
    found: [
      { subgraph: 'places', states: [{ source: 'cms', isWhole: true, records: 1_200, quarantined: 0 }] },
      {
        subgraph: 'tours',
        states: [
          { source: 'gadventures', isWhole: false, records: 40, quarantined: 0 },
          { source: 'viator', isWhole: true, records: 399, quarantined: 1 },
        ],
      },
      { subgraph: 'books', states: [] },
    ],
    gatewayUrl: 'http://127.0.0.1:4000/graphql',
    simulatorsUrl: 'http://127.0.0.1:4086',
    cmsUrl: 'postgres://127.0.0.1:4005/cms',
    afterMs: 6_240,
  });
  const lines = stripVTControlCharacters(text).split('\n');
  expect(lines.slice(0, -3)).toEqual([
    '',
    'The sources have been read after 6.2 s.',
    '',
    '  cms                     postgres://127.0.0.1:4005/cms                             1,200 records, shown by places',
    '  gadventures             http://127.0.0.1:4086/gadventures                         not read yet, shown by tours',
    '  gadventures-departures  http://127.0.0.1:4086/gadventures                         not read yet, shown by tours',
    '  viator                  http://127.0.0.1:4086/viator                              399 records, 1 in quarantine, shown by tours',
    '  viator-schedules        http://127.0.0.1:4086/viator                              not read yet, shown by tours',
    '  onix                    http://127.0.0.1:4086/onix                                not read yet, shown by books',
    '',
  ]);
  const body = /-d '([^']*)'/.exec(text)?.[1] ?? '';
  expect(JSON.parse(body)).toEqual({ query: expect.stringContaining('place(id: "plc_2950159")') });
});
