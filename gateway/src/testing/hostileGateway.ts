import { startFederatedGateway, type Asked, type FederatedGateway, type RawAnswer } from './federatedGateway.js';

const things = `
  type Query { thing: Thing things: [Thing!] grid: [[Int]] node: Node nodes: [Node] either: Either }
  interface Node { id: ID! label: String }
  union Either = Thing | Other
  enum Color { RED GREEN }
  scalar Anything
  type Inner { name: String inner: Inner inners: [Inner] }
  type Thing implements Node @key(fields: "id") {
    id: ID! label: String int: Int float: Float flag: Boolean color: Color tags: [String!] required: String!
    inner: Inner inners: [Inner] anything: Anything
  }
  type Other implements Node @key(fields: "id") { id: ID! label: String }
`;

const reviews = `
  type Query { newest: Review }
  type Thing @key(fields: "id") { id: ID! stars: Int best: Review }
  type Other @key(fields: "id") { id: ID! stars: Int }
  type Review { text: String words: [Review] }
`;

export type HostileGateway = Pick<FederatedGateway, 'ask' | 'close'> & {
  /** What the subgraphs answer from now on; `things` has the root fields, `reviews` the stars of entities. */
  readonly answer: (answers: { readonly things?: RawAnswer; readonly reviews?: RawAnswer }) => void;
  /** What reviews has been asked since. */
  readonly asked: Asked[];
};

/** A gateway over two subgraphs whose answers are whatever a test says. */
export const startHostileGateway = async (): Promise<HostileGateway> => {
  let current: Parameters<HostileGateway['answer']>[0] = {};
  const asked: Asked[] = [];
  const gateway = await startFederatedGateway({
    things: { schema: things, answer: () => current.things ?? '' },
    reviews: {
      schema: reviews,
      answer: (request) => {
        asked.push(request);
        return current.reviews ?? '';
      },
    },
  });
  return {
    ...gateway,
    asked,
    answer: (answers) => {
      current = answers;
      asked.length = 0;
    },
  };
};
