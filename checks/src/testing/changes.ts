/** A change of one of the schemas in testdata/graph, and an operation that asks for what it is about. */
export type Change = {
  readonly what: string;
  readonly in: 'tours' | 'people' | 'reviewers';
  /** Stands in the schema once. */
  readonly before: string;
  readonly after: string;
  readonly asks: string;
};

type Row = readonly [what: string, before: string, after: string, asks: string];

const changesIn = (schema: Change['in'], rows: readonly Row[]): Change[] =>
  rows.map(([what, before, after, asks]) => ({ what, in: schema, before, after, asks }));

const ofTour = (fields: string): string => `query Op { tour(id: "x") { ${fields} } }`;
const ofGuide = (fields: string): string => `query Op { guide(id: "x") { ${fields} } }`;
const page = 'query Op { tours(first: 5) { total edges { node { id } } } }';
const filtered = (filter: string): string => `query Op { tours(filter: { ${filter} }) { total } }`;
const contents = ofTour('content { ... on Photo { url } ... on Text { words } }');
const booking = 'mutation Op { book(input: { tourId: "x", units: 2 }) { id } }';
const byIds = 'query Op { toursByIds(ids: ["x"]) { id } }';

/** What clients see and can no longer rely on. */
const breaking: readonly Change[] = changesIn('tours', [
  [
    'a deprecated field goes',
    '  oldTitle: String @deprecated(reason: "since 2026-01-05: use title")\n',
    '',
    ofTour('oldTitle'),
  ],
  [
    'a field goes too early',
    '  newlyOld: String @deprecated(reason: "since 2026-11-20: use title")\n',
    '',
    ofTour('newlyOld'),
  ],
  ['a field goes that was not deprecated', '  photos: [String!] @listSize(assumedSize: 5)\n', '', ofTour('photos')],
  ['a field is called otherwise', '  photos: [String!]', '  pictures: [String!]', ofTour('photos')],
  ['a field has another type', '  stock: Int ', '  stock: String ', ofTour('stock')],
  ['a field becomes a list', '  stock: Int ', '  stock: [Int] ', ofTour('stock')],
  ['a field may be null', 'edges: [TourEdge!]!', 'edges: [TourEdge!]', page],
  ['an argument goes', ', day: String)', ')', ofTour('price(day: "today")')],
  ['an argument has another type', 'day: String', 'day: Int', ofTour('price(day: "today")')],
  ['a required argument comes', 'newest: Tour', 'newest(day: String!): Tour', 'query Op { newest { id } }'],
  ['an argument becomes required', 'day: String)', 'day: String!)', ofTour('price')],
  ['a value of an enum goes', '  SOLD_OUT\n', '', filtered('status: SOLD_OUT')],
  ['a type leaves a union', 'union Content = Photo | Text', 'union Content = Photo', contents],
  [
    'a type leaves an interface',
    'type Guide implements Named',
    'type Guide',
    ofTour('guide { ... on Named { name } }'),
  ],
  ['a type goes', 'type Leftover @shareable {\n  a: Int\n}\n', '', ofTour('title')],
  ['a field of an input goes', '  text: String\n  limit', '  limit', filtered('text: "x"')],
  ['a field of an input becomes required', '  units: Int\n', '  units: Int!\n', booking],
  ['a required field of an input comes', '  units: Int\n', '  units: Int\n  day: String!\n', booking],
  ['a field of an input has another type', '  text: String\n  limit', '  text: Int\n  limit', filtered('text: "x"')],
]);

/** What clients see and may not expect. */
const dangerous: readonly Change[] = changesIn('tours', [
  ['a value of an enum comes', '  SOLD_OUT\n', '  SOLD_OUT\n  CLOSED\n', ofTour('status')],
  ['a type joins a union', 'union Content = Photo | Text', 'union Content = Photo | Text | Leftover', contents],
  ['a type joins an interface', 'type Text {', 'type Text implements Named {\n  name: String', contents],
  ['an optional argument comes', 'day: String)', 'day: String, hour: Int)', ofTour('price')],
  ['the default of an argument changes', 'currency: Currency = EUR', 'currency: Currency = USD', ofTour('price')],
  ['an optional field of an input comes', '  units: Int\n', '  units: Int\n  day: String\n', booking],
  ['the default of an input field changes', 'limit: Int = 10', 'limit: Int = 20', filtered('text: "x"')],
]);

/** What clients see and nobody minds. */
const safe: readonly Change[] = [
  ...changesIn('people', [
    ['a required argument becomes optional', 'guide(id: ID!)', 'guide(id: ID)', ofGuide('name')],
  ]),
  ...changesIn('tours', [
    ['a field comes', '  stock: Int ', '  places: Int\n  stock: Int ', ofTour('stock')],
    ['a type comes', 'union Content', '"New."\ntype New {\n  a: Int\n}\n\nunion Content', ofTour('stock')],
    ['a field is never null', '  total: Int ', '  total: Int! ', page],
    ['a field is explained', '  stock: Int ', '  "What is left."\n  stock: Int ', ofTour('stock')],
    [
      'a field is deprecated',
      '  stock: Int ',
      '  stock: Int @deprecated(reason: "since 2026-11-29: use seen") ',
      ofTour('stock'),
    ],
    [
      'a field is deprecated without a day',
      '  stock: Int ',
      '  stock: Int @deprecated(reason: "use seen") ',
      ofTour('stock'),
    ],
    ['a field is no longer deprecated', ' @deprecated(reason: "since 2026-01-05: use title")', '', ofTour('oldTitle')],
  ]),
];

const shards: readonly Change[] = changesIn('tours', [
  ['@owned goes', ' @owned {', ' {', ofTour('title')],
  ['@owned is by another field', ' @owned {', ' @owned(id: "number") {', ofTour('title')],
  [
    '@route becomes @scatter',
    'tour(id: ID!): Tour @route(id: "id")',
    'tour(id: ID!): Tour @scatter @merge(rule: FIRST)',
    ofTour('title'),
  ],
  ['@route goes', 'tour(id: ID!): Tour @route(id: "id")', 'tour(id: ID!): Tour', ofTour('title')],
  ['@route takes fewer ids', 'max: 50', 'max: 20', byIds],
  ['@route takes more ids', 'max: 50', 'max: 80', byIds],
  [
    '@route is by another argument',
    'cancel(input: BookInput!): Tour @route(id: "input.tourId")',
    'cancel(input: BookInput!, tour: ID!): Tour @route(id: "tour")',
    'mutation Op { cancel(input: { tourId: "x" }) { id } }',
  ],
  [
    '@scatter becomes @route',
    'newest: Tour @scatter @merge(rule: FIRST)',
    'newest(of: ID!): Tour @route(id: "of")',
    'query Op { newest { id } }',
  ],
  ['@merge goes', '  total: Int @merge(rule: SUM)', '  total: Int', page],
  [
    '@merge has another rule',
    'count: Int @scatter @merge(rule: SUM)',
    'count: Int @scatter @merge(rule: MAX)',
    'query Op { count }',
  ],
  ['@strict goes', ' @scatter @strict', ' @scatter', 'query Op { bookings { total } }'],
  ['@strict comes', 'newest: Tour @scatter', 'newest: Tour @scatter @strict', 'query Op { newest { id } }'],
  ['@idempotent goes', ' @idempotent\n  cancel', '\n  cancel', booking],
  [
    '@idempotent comes',
    'cancel(input: BookInput!): Tour @route(id: "input.tourId")',
    'cancel(input: BookInput!): Tour @route(id: "input.tourId") @idempotent',
    'mutation Op { cancel(input: { tourId: "x" }) { id } }',
  ],
  [
    '@strict reaches the gateway no more',
    '  @composeDirective(name: "@strict")\n',
    '',
    'query Op { bookings { total } }',
  ],
]);

const guards: readonly Change[] = changesIn('tours', [
  ['@authenticated goes', ' @strict @authenticated', ' @strict', 'query Op { bookings { total } }'],
  ['@authenticated comes', '  stock: Int ', '  stock: Int @authenticated ', ofTour('stock')],
  [
    '@authenticated becomes @requiresScopes',
    '  notes: String @authenticated',
    '  notes: String @requiresScopes(scopes: [["notes"]])',
    ofTour('notes'),
  ],
  [
    '@requiresScopes goes',
    '  netPrice: Int @requiresScopes(scopes: [["prices:net"], ["finance", "internal"]])',
    '  netPrice: Int',
    ofTour('netPrice'),
  ],
  ['@requiresScopes asks for less', '["finance", "internal"]', '["finance"]', ofTour('netPrice')],
  [
    '@requiresScopes asks for more',
    '[["prices:net"], ["finance", "internal"]]',
    '[["prices:net"]]',
    ofTour('netPrice'),
  ],
  ['@policy goes', '  margin: Int @policy(policies: [["finance"]])', '  margin: Int', ofTour('margin')],
  ['@policy comes', '  stock: Int ', '  stock: Int @policy(policies: [["stock"]]) ', ofTour('stock')],
]);

const answers: readonly Change[] = changesIn('tours', [
  ['@cost comes', '  stock: Int ', '  stock: Int @cost(weight: 8) ', ofTour('stock')],
  ['@cost changes', '@cost(weight: 5)', '@cost(weight: 50)', ofTour('dear')],
  ['@cost goes', '  dear: Int @cost(weight: 5)', '  dear: Int', ofTour('dear')],
  ['@listSize comes', '  content: [Content]', '  content: [Content] @listSize(assumedSize: 40)', contents],
  ['@listSize changes', '@listSize(assumedSize: 5)', '@listSize(assumedSize: 50)', ofTour('photos')],
  ['@listSize goes', ' @listSize(assumedSize: 5)', '', ofTour('photos')],
  [
    '@cacheControl is for longer',
    '  stock: Int @cacheControl(maxAge: 60)',
    '  stock: Int @cacheControl(maxAge: 600)',
    ofTour('stock'),
  ],
  [
    '@cacheControl is for less long',
    '  stock: Int @cacheControl(maxAge: 60)',
    '  stock: Int @cacheControl(maxAge: 6)',
    ofTour('stock'),
  ],
  ['@cacheControl is PRIVATE no more', 'maxAge: 60, scope: PRIVATE', 'maxAge: 60', ofTour('seen')],
  [
    '@cacheControl becomes PRIVATE',
    '  stock: Int @cacheControl(maxAge: 60)',
    '  stock: Int @cacheControl(maxAge: 60, scope: PRIVATE)',
    ofTour('stock'),
  ],
  [
    '@cacheControl is no longer that of its parent',
    '@cacheControl(inheritMaxAge: true)',
    '@cacheControl(maxAge: 5)',
    ofTour('described'),
  ],
]);

const federation: readonly Change[] = [
  ...changesIn('tours', [
    ['@shareable goes', 'type PageInfo @shareable', 'type PageInfo', 'query Op { tours { pageInfo { hasNextPage } } }'],
    ['@inaccessible comes', '  stock: Int ', '  stock: Int @inaccessible ', ofTour('stock')],
    ['@inaccessible goes', '  secret: Int @inaccessible', '  secret: Int', ofTour('stock')],
    ['@tag goes', ' @tag(name: "partner")', '', ofTour('partnerOnly')],
    ['@tag comes', '  stock: Int ', '  stock: Int @tag(name: "partner") ', ofTour('stock')],
    ['@key comes', ' @owned {', ' @key(fields: "id title") @owned {', ofTour('title')],
    ['@key goes', ' @key(fields: "id number")', '', ofTour('title')],
  ]),
  ...changesIn('people', [
    ['@key of an entity goes', 'type Guide @key(fields: "id") {', 'type Guide {', ofTour('guide { phone }')],
    [
      '@requires comes',
      '  reviews: [Review]',
      '  reviews: [Review] @requires(fields: "name")',
      ofTour('reviews { stars }'),
    ],
    [
      '@requires asks for more',
      'label: String @requires(fields: "title")',
      'label: String @requires(fields: "name title")',
      ofTour('label'),
    ],
    ['@requires goes', 'label: String @requires(fields: "title")', 'label: String', ofTour('label')],
    [
      '@provides goes',
      'best: Review @provides(fields: "author { phone }")',
      'best: Review',
      ofTour('best { author { phone } }'),
    ],
    [
      '@provides comes',
      '  reviews: [Review]',
      '  reviews: [Review] @provides(fields: "author { phone }")',
      ofTour('reviews { author { phone } }'),
    ],
    ['@external goes', '  phone: String @external', '  phone: String @shareable', ofTour('best { author { phone } }')],

    ['@shareable comes', '  stars: Int', '  stars: Int @shareable', ofTour('reviews { stars }')],
  ]),
  ...changesIn('reviewers', [
    [
      '@override comes',
      '\n\ntype Guide @key(fields: "id") {\n',
      '\n\ntype Guide @key(fields: "id") {\n  name: String @override(from: "people") @shareable\n',
      ofGuide('name'),
    ],
    [
      'an entity is asked for by nothing',
      'type Reviewer @key(fields: "id") {',
      'type Reviewer @key(fields: "id", resolvable: false) {',
      ofTour('best { author { city } }'),
    ],
  ]),
];

/** Each kind of change once, in the order of the table. */
export const changes: readonly Change[] = [
  ...breaking,
  ...dangerous,
  ...safe,
  ...shards,
  ...guards,
  ...answers,
  ...federation,
];
