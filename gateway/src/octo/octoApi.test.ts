import { expect, test } from 'vitest';
import { octoApi, type ReceivedRequest, type Response } from './octoApi.js';
import { someActivity } from './testing/someActivity.js';
import { someBooking } from './testing/someBooking.js';

type Answers = Readonly<Record<string, unknown>>;
type Asked = { readonly name: string; readonly variables: Readonly<Record<string, unknown>> };

/** What operations answer, by name; what is an array answers one after the other. */
const asking = (answers: Answers) => {
  const asked: Asked[] = [];
  const left = new Map(
    Object.entries(answers).map(([name, answer]) => [
      name,
      Array.isArray(answer) ? [...(answer as unknown[])] : undefined,
    ]),
  );
  const execute: ReceivedRequest['execute'] = async (text, variables) => {
    const name = /^(?:query|mutation) (\w+)/.exec(text)?.[1] ?? '';
    asked.push({ name, variables });
    const answer = left.get(name)?.shift() ?? answers[name];
    if (answer === undefined) throw new Error(`the test expects no ${name}`);
    return answer as Awaited<ReturnType<ReceivedRequest['execute']>>;
  };
  return { asked, execute };
};

type Sent = Partial<Omit<ReceivedRequest, 'header' | 'execute'>> & {
  readonly headers?: Readonly<Record<string, string>>;
};

const call = async (
  route: string,
  sent: Sent = {},
  answers: Answers = {},
): Promise<Response & { asked: readonly Asked[] }> => {
  const found = octoApi.routes.find(({ method, path }) => `${method} ${path}` === route);
  if (!found) throw new Error(`there is no ${route}`);
  const { asked, execute } = asking(answers);
  const { headers = {}, ...rest } = sent;
  const response = await found.respond({
    params: {},
    query: {},
    body: undefined,
    origin: 'https://api.example.com',
    client: { kind: 'partner' },
    header: (name) => headers[name],
    execute,
    ...rest,
  });
  return { ...response, asked };
};

const notFound = (path: ReadonlyArray<string | number>) => ({
  message: 'Nothing has this id.',
  path,
  extensions: { code: 'NOT_FOUND' },
});
const shardDown = {
  message: 'Part of the answer is missing.',
  extensions: { code: 'SHARD_UNAVAILABLE', retryable: true },
};
const uuid = someBooking.uuid;

test('everything but the capabilities needs a key', async () => {
  for (const { method, path } of octoApi.routes) {
    const answer = await call(`${method} ${path}`, { client: { kind: 'nobody' } });
    if (path === '/capabilities') expect(answer.status).toBe(200);
    else {
      expect([path, answer.status, answer.body]).toEqual([
        path,
        401,
        { error: 'UNAUTHORIZED', errorMessage: 'Send the key of a partner: Authorization: Bearer tpk_…' },
      ]);
      expect(answer.headers['www-authenticate']).toBe('Bearer realm="tripgraph"');
    }
  }
});

test.each([
  ['UNAUTHENTICATED', 401, 'UNAUTHORIZED'],
  ['FORBIDDEN', 403, 'FORBIDDEN'],
] as const)('who is refused with %s is told so in the words of OCTO', (code, status, error) => {
  const answer = octoApi.refused({ code, message: 'No.' });
  expect([answer.status, answer.body]).toEqual([status, { error, errorMessage: 'No.' }]);
});

test.each([
  [undefined, ''],
  ['octo/pricing', 'octo/pricing'],
  ['octo/cart, octo/content ,octo/pricing', 'octo/pricing, octo/content'],
  ['nonsense', ''],
])('of the capabilities %s an answer has %s', async (asked, has) => {
  const headers = asked === undefined ? {} : { 'octo-capabilities': asked };
  expect((await call('GET /capabilities', { headers })).headers['octo-capabilities']).toBe(has);
});

test('content is read only for who asks for it', async () => {
  const answers = { OctoProduct: { data: { activity: someActivity } } };
  const params = { id: 'act_1' };
  const plain = await call('GET /products/:id', { params }, answers);
  expect(plain.asked).toEqual([{ name: 'OctoProduct', variables: { id: 'act_1', content: false } }]);
  const headers = { 'octo-capabilities': 'octo/content' };
  const full = await call('GET /products/:id', { params, headers }, answers);
  expect(full.asked[0]?.variables).toEqual({ id: 'act_1', content: true });
  expect(full.body).toHaveProperty('description');
});

test('a product that is not there is INVALID_PRODUCT_ID', async () => {
  const answers = { OctoProduct: { data: { activity: null }, errors: [notFound(['activity'])] } };
  const { status, body } = await call('GET /products/:id', { params: { id: 'act_9' } }, answers);
  expect([status, body]).toEqual([
    400,
    { error: 'INVALID_PRODUCT_ID', errorMessage: 'No product has this id.', productId: 'act_9' },
  ]);
});

const page = (count: number, endCursor: string | null) => ({
  data: {
    activities: {
      pageInfo: { hasNextPage: endCursor !== null, endCursor },
      edges: Array.from({ length: count }, () => ({ node: someActivity })),
    },
  },
});

test('a list is read in pages until it is as long as asked, and a link leads on', async () => {
  const answers = { OctoProducts: [page(100, 'a'), page(50, 'b')] };
  const { body, headers, asked } = await call('GET /products', { query: { first: '150' } }, answers);
  expect(body).toHaveLength(150);
  expect(asked.map(({ variables }) => [variables['first'], variables['after']])).toEqual([
    [100, null],
    [50, 'a'],
  ]);
  expect(headers['link']).toBe('<https://api.example.com/octo/products?first=150&after=b>; rel="next"');
});

test('the end of a list has no link, and more than 1,000 is not to be had at once', async () => {
  const { body, headers } = await call('GET /products', { query: { after: 'b' } }, { OctoProducts: page(3, null) });
  expect(body).toHaveLength(3);
  expect(headers['link']).toBeUndefined();
  expect((await call('GET /products', { query: { first: '1001' } })).status).toBe(400);
});

test('a list of which a part is missing is no list', async () => {
  const incomplete = { ...page(10, null), errors: [shardDown] };
  const { status, body } = await call('GET /products', {}, { OctoProducts: incomplete });
  expect([status, body]).toEqual([
    503,
    { error: 'INTERNAL_SERVER_ERROR', errorMessage: 'Part of the answer is missing.', reason: 'SHARD_UNAVAILABLE' },
  ]);
});

const option = { id: 'opt_1', units: [{ id: 'unit_1', price: { amount: 1, currency: 'EUR', precision: 2 } }] };
const time = (id: string) => ({ id, openingHours: [], pricing: null });
const days = (...ids: string[]) => ({
  data: { activity: { options: [option] }, times: { availabilities: ids.map(time) } },
});
const check = { productId: 'act_1', optionId: 'opt_1' };

test('availability is asked by days, with each unit once and those of which there are none left out', async () => {
  const body = {
    ...check,
    localDateStart: '2026-06-01',
    localDateEnd: '2026-06-03',
    units: [
      { id: 'unit_1', quantity: 1 },
      { id: 'unit_1', quantity: 2 },
    ],
    currency: 'EUR',
  };
  const answer = await call('POST /availability', { body }, { OctoAvailabilities: days('2026-06-01T09:30:00+02:00') });
  expect(answer.asked[0]?.variables).toEqual({
    id: 'act_1',
    optionId: 'opt_1',
    localDateStart: '2026-06-01',
    localDateEnd: '2026-06-03',
    units: [{ unitId: 'unit_1', quantity: 3 }],
    currency: 'EUR',
  });
  expect(answer.body).toMatchObject([{ id: '2026-06-01T09:30:00+02:00' }]);
});

test('of times that are asked for by id only those come back', async () => {
  const [wanted, other] = ['2026-06-01T09:30:00+02:00', '2026-06-01T14:00:00+02:00'] as const;
  const body = { ...check, availabilityIds: [wanted, '2026-06-01T10:00:00+02:00'] };
  const answer = await call('POST /availability', { body }, { OctoAvailabilities: days(wanted, other) });
  expect(answer.body).toMatchObject([{ id: wanted }]);
  expect(answer.body).toHaveLength(1);
});

test.each([
  [
    'of no product',
    days(),
    { ...check, productId: 'act_9' },
    { data: { activity: null } },
    { error: 'INVALID_PRODUCT_ID', productId: 'act_9' },
  ],
  [
    'of no option',
    days(),
    { ...check, optionId: 'opt_9' },
    undefined,
    { error: 'INVALID_OPTION_ID', optionId: 'opt_9' },
  ],
  [
    'of no unit',
    days(),
    { ...check, units: [{ id: 'unit_9', quantity: 1 }] },
    undefined,
    { error: 'INVALID_UNIT_ID', unitId: 'unit_9' },
  ],
])('availability %s says so', async (_what, answer, body, other, expected) => {
  for (const route of ['POST /availability', 'POST /availability/calendar']) {
    const sent = { body: { ...body, localDateStart: '2026-06-01', localDateEnd: '2026-06-01' } };
    const answered = other ?? answer;
    const got = await call(route, sent, { OctoAvailabilities: answered, OctoAvailabilityCalendar: answered });
    expect([got.status, got.body]).toEqual([400, { ...expected, errorMessage: expect.any(String) }]);
  }
});

test('everything that is wrong with a body is said at once', async () => {
  const { status, body } = await call('POST /bookings', { body: { productId: 7, unitItems: [] } });
  expect(status).toBe(400);
  expect(body).toMatchObject({ error: 'BAD_REQUEST' });
  for (const name of ['productId', 'optionId', 'availabilityId', 'unitItems'])
    expect((body as { errorMessage: string }).errorMessage).toContain(`${name}: `);
});

const reservation = {
  uuid,
  ...check,
  availabilityId: '2026-06-01T09:30:00+02:00',
  unitItems: [{ unitId: 'unit_1' }, { unitId: 'unit_2', uuid: 'x' }, { unitId: 'unit_1' }],
  expirationMinutes: 500,
  resellerReference: null,
  contact: { fullName: 'Ana Ruiz', lastName: null, postalCode: '10115' },
};
const success = { __typename: 'BookingSuccess', booking: someBooking };

test('unit items become quantities, wishes are cut to what there is, and what is null is left out', async () => {
  const { status, asked } = await call(
    'POST /bookings',
    { body: reservation },
    { OctoHoldBooking: { data: { holdBooking: success } } },
  );
  expect(status).toBe(200);
  expect(asked).toEqual([
    {
      name: 'OctoHoldBooking',
      variables: {
        content: false,
        input: {
          uuid,
          activityId: 'act_1',
          optionId: 'opt_1',
          availabilityId: '2026-06-01T09:30:00+02:00',
          units: [
            { unitId: 'unit_1', quantity: 2 },
            { unitId: 'unit_2', quantity: 1 },
          ],
          expirationMinutes: 60,
          contact: { fullName: 'Ana Ruiz' },
        },
      },
    },
  ]);
});

test('a reservation without a uuid gets one', async () => {
  const { uuid: _without, ...body } = reservation;
  const answers = { OctoHoldBooking: { data: { holdBooking: success } } };
  const made = (await call('POST /bookings', { body }, answers)).asked[0]?.variables['input'] as { uuid: string };
  expect(made.uuid).toMatch(/^[0-9a-f-]{36}$/);
});

test.each([
  ['SOLD_OUT', null, { error: 'UNPROCESSABLE_ENTITY', reason: 'SOLD_OUT' }],
  ['INVALID_STATE', null, { error: 'UNPROCESSABLE_ENTITY', reason: 'INVALID_STATE' }],
  ['INVALID_OPTION_ID', 'optionId', { error: 'INVALID_OPTION_ID', optionId: 'opt_1' }],
  ['INVALID_UNIT_ID', 'units.1.unitId', { error: 'INVALID_UNIT_ID', unitId: 'unit_2' }],
  ['INVALID_AVAILABILITY_ID', null, { error: 'INVALID_AVAILABILITY_ID', availabilityId: '2026-06-01T09:30:00+02:00' }],
  ['INVALID_BOOKING_UUID', null, { error: 'INVALID_BOOKING_UUID', uuid }],
])('a reservation refused with %s is an error of the standard', async (code, field, expected) => {
  const refused = { __typename: 'BookingRefused', code, message: 'Why.', field };
  const answers = { OctoHoldBooking: { data: { holdBooking: refused } } };
  const { status, body } = await call('POST /bookings', { body: reservation }, answers);
  expect([status, body]).toEqual([400, { ...expected, errorMessage: 'Why.' }]);
});

test('a reservation of no product is INVALID_PRODUCT_ID, although there is no data at all', async () => {
  const answers = { OctoHoldBooking: { data: null, errors: [notFound(['holdBooking'])] } };
  const { status, body } = await call('POST /bookings', { body: reservation }, answers);
  expect([status, body]).toMatchObject([400, { error: 'INVALID_PRODUCT_ID', productId: 'act_1' }]);
});

test('a reservation whose outcome is not known is no refusal', async () => {
  const lost = {
    message: 'It is not known.',
    path: ['holdBooking'],
    extensions: { code: 'OUTCOME_UNKNOWN', retryable: true },
  };
  const answers = { OctoHoldBooking: { data: { holdBooking: null }, errors: [lost] } };
  const { status, body } = await call('POST /bookings', { body: reservation }, answers);
  expect([status, body]).toEqual([
    503,
    { error: 'INTERNAL_SERVER_ERROR', errorMessage: 'It is not known.', reason: 'OUTCOME_UNKNOWN' },
  ]);
});

const found = {
  data: { bookings: { edges: [{ node: someBooking }], pageInfo: { hasNextPage: false, endCursor: null } } },
};
const none = { data: { bookings: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } } } };

test.each([
  [
    'POST /bookings/:uuid/confirm',
    'confirmBooking',
    { notes: 'n', contact: { fullName: 'A' } },
    { notes: 'n', contact: { fullName: 'A' } },
  ],
  ['POST /bookings/:uuid/extend', 'extendHold', { expirationMinutes: 20 }, { expirationMinutes: 20 }],
  ['POST /bookings/:uuid/cancel', 'cancelBooking', { reason: 'rain' }, { reason: 'rain' }],
  ['DELETE /bookings/:uuid', 'cancelBooking', undefined, {}],
])('%s finds the booking by its uuid and changes it by its id', async (route, field, body, input) => {
  const operation = `Octo${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  const answers = { OctoBookingId: found, [operation]: { data: { [field]: success } } };
  const answer = await call(route, { params: { uuid }, body }, answers);
  expect(answer.status).toBe(200);
  expect(answer.asked).toEqual([
    { name: 'OctoBookingId', variables: { uuid } },
    { name: operation, variables: { input: { bookingId: 'bkg_1', ...input }, content: false } },
  ]);
});

test.each([
  'GET /bookings/:uuid',
  'POST /bookings/:uuid/confirm',
  'POST /bookings/:uuid/extend',
  'POST /bookings/:uuid/cancel',
  'DELETE /bookings/:uuid',
])('%s of a booking that is not there, or not ours, is INVALID_BOOKING_UUID', async (route) => {
  for (const asked of [uuid, 'no-uuid']) {
    const answer = await call(route, { params: { uuid: asked } }, { OctoBookings: none, OctoBookingId: none });
    expect([answer.status, answer.body]).toEqual([
      400,
      { error: 'INVALID_BOOKING_UUID', errorMessage: 'You have no booking with this uuid.', uuid: asked },
    ]);
  }
});

test('a booking that may be on a shard out of reach is not said to be missing', async () => {
  const answers = { OctoBookings: { ...none, errors: [shardDown] } };
  expect(await call('GET /bookings/:uuid', { params: { uuid } }, answers)).toMatchObject({ status: 503 });
});

test.each([
  [{ resellerReference: 'R' }, { resellerReference: 'R' }],
  [{ supplierReference: 'S' }, { supplierReference: 'S' }],
  [{ localDate: '2026-06-01' }, { localDateStart: '2026-06-01', localDateEnd: '2026-06-01' }],
  [
    { localDateStart: '2026-06-01', localDateEnd: '2026-06-02' },
    { localDateStart: '2026-06-01', localDateEnd: '2026-06-02' },
  ],
])('bookings with %j are found by %j', async (query, filter) => {
  const { asked, body } = await call('GET /bookings', { query }, { OctoBookings: found });
  expect(asked[0]?.variables).toEqual({ filter, first: 100, after: null, content: false });
  expect(body).toHaveLength(1);
});

test.each([{}, { localDateStart: '2026-06-01' }, { localDate: 'today' }])(
  'bookings with %j are not looked for',
  async (query) => {
    expect(await call('GET /bookings', { query })).toMatchObject({
      status: 400,
      body: { error: 'BAD_REQUEST' },
      asked: [],
    });
  },
);
