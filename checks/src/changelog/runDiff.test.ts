import { expect, onTestFinished, test } from 'vitest';
import { makeRepository } from '../testing/repository.js';
import { runDiff } from './runDiff.js';

const supergraph = `federation_version: =2.14.4
subgraphs:
  places: { routing_url: "http://127.0.0.1:4010/graphql", schema: { file: places.graphql } }
`;
const schema = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.14", import: ["@key"])
type Query { place(id: ID!): Place }
type Place @key(fields: "id") { id: ID!  name: String  slogan: String }
`;

const repositoryWith = (now: string) => {
  const repository = makeRepository();
  onTestFinished(repository.remove);
  repository.write({ 'supergraph.yaml': supergraph, 'places.graphql': schema });
  repository.commit('before');
  repository.write({ 'places.graphql': now });
  const compared = { folder: repository.folder, config: 'supergraph.yaml', environment: {} };
  return (against: string) => runDiff({ ...compared, against });
};

test('what a working tree has that its last commit has not is told as a changelog', async () => {
  const diff = repositoryWith(schema.replace('slogan: String', '"How it calls itself."\n  motto: String'));
  expect(await diff('HEAD')).toBe(`# Changes of the API from \`HEAD\` to \`this folder\`

## Added

### \`Place\`

- \`motto: String\`: How it calls itself.

## Removed

### \`Place\`

- **Breaking:** \`slogan: String\`
`);
});

test('of what does not compose there is no changelog, and it says why', async () => {
  const diff = repositoryWith(schema.replace('place(id: ID!): Place', 'place(id: ID!): Plaice'));
  await expect(diff('HEAD')).rejects.toThrow(/^this folder does not compose:\n {2}.*Plaice/);
});

test('a commit that is not there is said', async () => {
  await expect(repositoryWith(schema)('v1.2.3')).rejects.toThrow('"v1.2.3"');
});
