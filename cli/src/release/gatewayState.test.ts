import { expect, test } from 'vitest';
import { processStateOf } from './gatewayState.js';

const page = `# TYPE gateway_reload_total counter
gateway_reload_total{what="partners",result="refused"} 7
gateway_reload_total{what="supergraph",result="swapped"} 3
gateway_reload_total{what="supergraph",result="refused"} 2
gateway_supergraph_info{hash="0123456789ab"} 1
`;

test('a page of metrics says what is served and how often it was replaced', () => {
  expect(processStateOf('here', page)).toEqual({ metrics: 'here', hash: '0123456789ab', swapped: 3, refused: 2 });
});

test.each([
  ['gateway_supergraph_info', /^gateway_supergraph_info.*\n/m],
  ['gateway_reload_total', /^gateway_reload_total.*refused.*\n/gm],
])('a page without %s is none of a gateway', (name, line) => {
  expect(() => processStateOf('here', page.replace(line, ''))).toThrow(name);
});
