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

/** What a client knows of the schema's types. */
const clientTypes = {
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
};

const config: CodegenConfig = {
  generates: {
    'e2e/src/generated/documents.ts': {
      schema: 'supergraph.graphql',
      documents: 'examples/queries/*.graphql',
      plugins: ['typescript-operations', 'typed-document-node'],
      config: clientTypes,
    },
    // What the example application asks: typed documents, and the manifest of persisted operations that the gateway reads.
    'examples/application/src/generated/': {
      schema: 'supergraph.graphql',
      documents: ['examples/application/src/*.ts'],
      preset: 'client',
      presetConfig: {
        fragmentMasking: { unmaskFunctionName: 'readFragment' },
        persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: 'sha256' },
        skipIndexFile: true,
      },
      config: { ...clientTypes, documentMode: 'string', emitLegacyCommonJSImports: false, importExtension: '.js' },
    },
    // The same for the storefront, whose documents are files beside what shows them: its page imports ids and types, and no texts.
    'examples/storefront/src/generated/': {
      schema: 'supergraph.graphql',
      documents: ['examples/storefront/src/**/*.graphql'],
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: 'sha256' },
        skipIndexFile: true,
      },
      config: { ...clientTypes, documentMode: 'string', emitLegacyCommonJSImports: false, importExtension: '.js' },
    },
    ...resolversOf(
      'places',
      { DateTime: 'Date', LocalTime: 'string', LocalDate: 'string' },
      {
        Place: '../rows.js#PlaceRow',
        PointOfInterest: '../rows.js#PointOfInterestRow',
        NearbyPlace: '../rows.js#NearbyPlaceRow',
        Narrative: '../sql/narratives.js#NarrativeRow',
        LiveDetails: '../resolvers/liveDetails.js#LiveDetailsValue',
        WeeklyHours: '../resolvers/weeklyHours.js#WeeklyHoursValue',
        OpenPeriod: '../hours/weeklyHours.js#WeeklyPeriod',
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
    ...resolversOf(
      'articles',
      { DateTime: 'Date' },
      {
        Article: '../rows.js#ArticleRow',
        ArticlePlace: '../rows.js#ArticlePlaceRow',
        Place: '../rows.js#PlaceReference',
      },
    ),
    ...resolversOf(
      'books',
      { MinorUnits: 'bigint' },
      {
        Book: '../rows.js#BookRow',
        BookEdition: '../work/book.js#BookEdition as BookEditionValue',
        BookPlace: '../rows.js#BookPlaceRow',
        Place: '../rows.js#PlaceReference',
      },
    ),
    ...resolversOf(
      'tours',
      { MinorUnits: 'bigint', DateTime: 'Date', LocalTime: 'string', LocalDate: 'string' },
      {
        Tour: '../rows.js#TourRow',
        TourStop: '../tour/tourContent.js#StopRecord',
        TourDayStop: '../tour/tourContent.js#DayStopRecord',
        Place: '../rows.js#PlaceReference',
      },
    ),
    ...resolversOf(
      'lodgings',
      { MinorUnits: 'number', DateTime: 'Date', LocalDate: 'string' },
      {
        Lodging: '../rows.js#PlacedLodgingRow',
        Place: '../rows.js#PlaceReference',
        LodgingOffersSession: '../offers/sessionState.js#SessionState',
        LodgingOffers: '../resolvers/offers.js#HouseOffers',
        LodgingOffer: '../offers/outcome.js#Offer',
      },
    ),
  },
};

export default config;
