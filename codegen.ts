import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed resolvers for every subgraph, from the schema it publishes. Generated files are committed; a test proves them fresh. */
const resolversOf = (subgraph: string, scalars: Record<string, string>, mappers: Record<string, string>) => ({
  [`subgraphs/${subgraph}/src/generated/resolvers.ts`]: {
    schema: `subgraphs/${subgraph}/schema.graphql`,
    plugins: ['typescript', 'typescript-resolvers'],
    config: {
      federation: true,
      enumsAsTypes: true,
      useTypeImports: true,
      immutableTypes: true,
      skipTypename: true,
      makeResolverTypeCallable: true,
      contextType: '../context.js#RequestContext',
      scalars: { ID: 'string', ...scalars },
      mappers,
      strictScalars: false,
      emitLegacyCommonJSImports: false,
      importExtension: '.js',
    },
  },
});

const config: CodegenConfig = {
  generates: {
    'e2e/src/generated/documents.ts': {
      schema: 'supergraph.graphql',
      documents: 'examples/queries/*.graphql',
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        enumType: 'string-literal',
        useTypeImports: true,
        immutableTypes: true,
        skipTypename: true,
        scalars: {
          ID: 'string',
          MinorUnits: 'number',
          DateTime: 'string',
          LocalTime: 'string',
          LocalDate: 'string',
          LocalDateTime: 'string',
        },
      },
    },
    ...resolversOf(
      'places',
      {},
      {
        Place: '../rows.js#PlaceRow',
        PointOfInterest: '../rows.js#PointOfInterestRow',
        NearbyPlace: '../rows.js#NearbyPlaceRow',
      },
    ),
    ...resolversOf(
      'activities',
      { MinorUnits: 'bigint', DateTime: 'Date', LocalTime: 'string', LocalDate: 'string', LocalDateTime: 'string' },
      {
        Activity: '../rows.js#ActivityRow',
        Supplier: '../rows.js#SupplierRow',
        Place: '../rows.js#PlaceReference',
        Booking: '../booking/bookingRow.js#BookingRow',
        BookingRefused: '../booking/outcome.js#Refused',
      },
    ),
    ...resolversOf(
      'carts',
      { MinorUnits: 'bigint', DateTime: 'Date' },
      {
        Cart: '../cart/cart.js#Cart as CartValue',
        CartItem: '../cart/cart.js#CartItem as CartItemValue',
        CartRefused: '../resolvers/cartResult.js#CartRefusedValue',
      },
    ),
  },
};

export default config;
