import { expect, test } from 'vitest';
import { readApprovals } from './readApprovals.js';

const read = (text: string) => readApprovals('.tripgraph/approvals.yaml', text);

test('approvals are read with the lines that they stand on', () => {
  const text = `# Known exceptions.
approvals:
  - finding: field-removed:Activity.title
    who: jane@example.com
    why: No partner has asked for it since spring.
    until: 2026-12-31
  - { finding: "key-removed:Place@places", who: joe, why: moved, until: 2027-02-28 }
`;
  expect(read(text)).toEqual([
    {
      finding: 'field-removed:Activity.title',
      who: 'jane@example.com',
      why: 'No partner has asked for it since spring.',
      until: '2026-12-31',
      line: 3,
    },
    { finding: 'key-removed:Place@places', who: 'joe', why: 'moved', until: '2027-02-28', line: 7 },
  ]);
});

test.each(['', '# nothing yet\n', 'approvals:\n', 'approvals: []\n'])('%j approves nothing', (text) => {
  expect(read(text)).toEqual([]);
});

test('every problem is said at once, with its line', () => {
  const text = `approvals:
  - finding: Field Removed
    who: ''
    why: x
    until: 2026-02-30
  - { finding: a:B, who: x, why: x, until: 2026-12-31 }
  - { finding: a:C, who: x, why: x, until: 2026-12-31, untill: 2027-12-31 }
`;
  expect(() => read(text)).toThrow(
    `.tripgraph/approvals.yaml cannot be used:
  line 2: approvals.0.finding: is the id of a finding, such as field-removed:Activity.title
  line 3: approvals.0.who: must not be empty
  line 5: approvals.0.until: is a day, such as 2026-11-29
  line 7: approvals.2.untill: unknown key`,
  );
});

test('a finding that is approved twice is refused: whose word counts would be a matter of order', () => {
  const one = '{ finding: a:B, who: x, why: x, until: 2026-12-31 }';
  expect(() => read(`approvals:\n  - ${one}\n  - ${one}\n`)).toThrow(
    'line 3: approvals.1.finding: "a:B" is approved twice',
  );
});

test('what the gateway does not start with cannot be approved', () => {
  const one = 'approvals: [{ finding: composition-error:A.b, who: x, why: x, until: 2026-12-31 }]';
  expect(() => read(one)).toThrow('"composition-error" cannot be approved: the gateway would not take the supergraph');
  expect(read(one.replace('composition-error', 'composition-hint'))).toHaveLength(1);
});
