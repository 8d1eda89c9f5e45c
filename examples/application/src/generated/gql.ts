/* eslint-disable */
import * as types from './graphql.js';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment ActivityCard on Activity {\n    title\n    fromPrice {\n      ...Price\n    }\n  }\n": typeof types.ActivityCardFragmentDoc,
    "\n  query PlaceActivities($place: ID!, $first: Int!, $after: String) {\n    place(id: $place) {\n      activities(first: $first, after: $after, orderBy: { field: PRICE, direction: ASC }) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            id\n            ...ActivityCard\n          }\n        }\n      }\n    }\n  }\n": typeof types.PlaceActivitiesDocument,
    "\n  mutation HoldBooking($input: HoldBookingInput!) {\n    holdBooking(input: $input) {\n      __typename\n      ... on BookingSuccess {\n        replayed\n        booking {\n          id\n        }\n      }\n      ... on BookingRefused {\n        code\n      }\n    }\n  }\n": typeof types.HoldBookingDocument,
    "\n  mutation ConfirmBooking($input: ConfirmBookingInput!) {\n    confirmBooking(input: $input) {\n      __typename\n      ... on BookingSuccess {\n        booking {\n          supplierReference\n          status\n          pricing {\n            total {\n              ...Price\n            }\n          }\n        }\n      }\n      ... on BookingRefused {\n        code\n      }\n    }\n  }\n": typeof types.ConfirmBookingDocument,
    "\n  query SearchPlace($text: String!) {\n    searchPlaces(text: $text, first: 1) {\n      id\n      name\n    }\n  }\n": typeof types.SearchPlaceDocument,
    "\n  query ActivityUnits($id: ID!) {\n    activity(id: $id) {\n      options {\n        id\n        units {\n          id\n          type\n        }\n      }\n    }\n  }\n": typeof types.ActivityUnitsDocument,
    "\n  query ActivityTimes($id: ID!, $optionId: ID!, $from: LocalDate!, $to: LocalDate!, $units: [UnitQuantity!]!) {\n    activity(id: $id) {\n      availabilities(optionId: $optionId, localDateStart: $from, localDateEnd: $to, units: $units) {\n        id\n        available\n        pricing {\n          total {\n            amount\n          }\n        }\n      }\n    }\n  }\n": typeof types.ActivityTimesDocument,
    "\n  fragment Price on Money {\n    amount\n    currency\n    precision\n  }\n": typeof types.PriceFragmentDoc,
    "\n  query RememberedActivities($ids: [ID!]!) {\n    activitiesByIds(ids: $ids) {\n      ...ActivityCard\n    }\n  }\n": typeof types.RememberedActivitiesDocument,
};
const documents: Documents = {
    "\n  fragment ActivityCard on Activity {\n    title\n    fromPrice {\n      ...Price\n    }\n  }\n": types.ActivityCardFragmentDoc,
    "\n  query PlaceActivities($place: ID!, $first: Int!, $after: String) {\n    place(id: $place) {\n      activities(first: $first, after: $after, orderBy: { field: PRICE, direction: ASC }) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            id\n            ...ActivityCard\n          }\n        }\n      }\n    }\n  }\n": types.PlaceActivitiesDocument,
    "\n  mutation HoldBooking($input: HoldBookingInput!) {\n    holdBooking(input: $input) {\n      __typename\n      ... on BookingSuccess {\n        replayed\n        booking {\n          id\n        }\n      }\n      ... on BookingRefused {\n        code\n      }\n    }\n  }\n": types.HoldBookingDocument,
    "\n  mutation ConfirmBooking($input: ConfirmBookingInput!) {\n    confirmBooking(input: $input) {\n      __typename\n      ... on BookingSuccess {\n        booking {\n          supplierReference\n          status\n          pricing {\n            total {\n              ...Price\n            }\n          }\n        }\n      }\n      ... on BookingRefused {\n        code\n      }\n    }\n  }\n": types.ConfirmBookingDocument,
    "\n  query SearchPlace($text: String!) {\n    searchPlaces(text: $text, first: 1) {\n      id\n      name\n    }\n  }\n": types.SearchPlaceDocument,
    "\n  query ActivityUnits($id: ID!) {\n    activity(id: $id) {\n      options {\n        id\n        units {\n          id\n          type\n        }\n      }\n    }\n  }\n": types.ActivityUnitsDocument,
    "\n  query ActivityTimes($id: ID!, $optionId: ID!, $from: LocalDate!, $to: LocalDate!, $units: [UnitQuantity!]!) {\n    activity(id: $id) {\n      availabilities(optionId: $optionId, localDateStart: $from, localDateEnd: $to, units: $units) {\n        id\n        available\n        pricing {\n          total {\n            amount\n          }\n        }\n      }\n    }\n  }\n": types.ActivityTimesDocument,
    "\n  fragment Price on Money {\n    amount\n    currency\n    precision\n  }\n": types.PriceFragmentDoc,
    "\n  query RememberedActivities($ids: [ID!]!) {\n    activitiesByIds(ids: $ids) {\n      ...ActivityCard\n    }\n  }\n": types.RememberedActivitiesDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ActivityCard on Activity {\n    title\n    fromPrice {\n      ...Price\n    }\n  }\n"): typeof import('./graphql.js').ActivityCardFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlaceActivities($place: ID!, $first: Int!, $after: String) {\n    place(id: $place) {\n      activities(first: $first, after: $after, orderBy: { field: PRICE, direction: ASC }) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            id\n            ...ActivityCard\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').PlaceActivitiesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation HoldBooking($input: HoldBookingInput!) {\n    holdBooking(input: $input) {\n      __typename\n      ... on BookingSuccess {\n        replayed\n        booking {\n          id\n        }\n      }\n      ... on BookingRefused {\n        code\n      }\n    }\n  }\n"): typeof import('./graphql.js').HoldBookingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmBooking($input: ConfirmBookingInput!) {\n    confirmBooking(input: $input) {\n      __typename\n      ... on BookingSuccess {\n        booking {\n          supplierReference\n          status\n          pricing {\n            total {\n              ...Price\n            }\n          }\n        }\n      }\n      ... on BookingRefused {\n        code\n      }\n    }\n  }\n"): typeof import('./graphql.js').ConfirmBookingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SearchPlace($text: String!) {\n    searchPlaces(text: $text, first: 1) {\n      id\n      name\n    }\n  }\n"): typeof import('./graphql.js').SearchPlaceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ActivityUnits($id: ID!) {\n    activity(id: $id) {\n      options {\n        id\n        units {\n          id\n          type\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').ActivityUnitsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ActivityTimes($id: ID!, $optionId: ID!, $from: LocalDate!, $to: LocalDate!, $units: [UnitQuantity!]!) {\n    activity(id: $id) {\n      availabilities(optionId: $optionId, localDateStart: $from, localDateEnd: $to, units: $units) {\n        id\n        available\n        pricing {\n          total {\n            amount\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').ActivityTimesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Price on Money {\n    amount\n    currency\n    precision\n  }\n"): typeof import('./graphql.js').PriceFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RememberedActivities($ids: [ID!]!) {\n    activitiesByIds(ids: $ids) {\n      ...ActivityCard\n    }\n  }\n"): typeof import('./graphql.js').RememberedActivitiesDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
