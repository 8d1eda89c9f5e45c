import { expect, test } from 'vitest';
import { findingId } from './finding.js';

test.each([
  [{ rule: 'field-removed', coordinate: 'Activity.title', subgraph: undefined }, 'field-removed:Activity.title'],
  [{ rule: 'key-removed', coordinate: 'Place', subgraph: 'places' }, 'key-removed:Place@places'],
  [{ rule: 'bucket-unowned', coordinate: undefined, subgraph: undefined }, 'bucket-unowned'],
])('a finding is named by its rule, what it is about and who is to blame', (finding, id) => {
  expect(findingId(finding)).toBe(id);
});
