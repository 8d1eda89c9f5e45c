import type { Transaction } from '@tripgraph/kit/transaction';
import { insertLodgingPlaces } from '../sql/insertLodgingPlaces.js';
import { insertLodgings } from '../sql/insertLodgings.js';
import { listingContents } from '../sql/listingContents.js';
import { moveListings } from '../sql/moveListings.js';
import { removeLodgings } from '../sql/removeLodgings.js';
import { mergeListings } from './mergeListings.js';
import { rankOf } from './rankOf.js';
import type { ListingPlace, StoredListing } from './storedListing.js';

type House = readonly [StoredListing, ...StoredListing[]];

/** Sources stand in the order of their names, and so do ids. */
const inOrder = (one: StoredListing, other: StoredListing): number => (one.id < other.id ? -1 : 1);

/** Each pair is one house, and so is each listing that has no mate. */
const housesOf = (listings: readonly StoredListing[], mates: ReadonlyMap<string, string>): readonly House[] => {
  const byId = new Map(listings.map((listing) => [listing.id, listing]));
  return [...listings].sort(inOrder).flatMap((listing): House[] => {
    const mate = byId.get(mates.get(listing.id) ?? '');
    if (mate && mate.id < listing.id) return [];
    return [mate ? [listing, mate] : [listing]];
  });
};

/** Of several listings that which is surest of its place. */
const placeOf = (house: House): ListingPlace =>
  house.map(({ place }) => place).reduce((best, place) => (place.confidence > best.confidence ? place : best));

/** Writes the houses that these listings make, in place of `formerIds`. `mates` says who is paired with whom. */
export const writeHouses = async (
  transaction: Transaction,
  listingIds: readonly string[],
  mates: ReadonlyMap<string, string>,
  formerIds: readonly string[],
): Promise<void> => {
  const listings = listingIds.length === 0 ? [] : await transaction.query(listingContents(listingIds));
  const houses = housesOf(listings, mates).map((house) => {
    const [lead, ...others] = house;
    const row = mergeListings([lead.content, ...others.map(({ content }) => content)]);
    const rating = row.score === null ? null : { score: row.score, reviewCount: row.reviewCount };
    return { row, members: house.map(({ id }) => id), rank: rankOf(rating), place: placeOf(house) };
  });
  await transaction.query(removeLodgings([...new Set([...formerIds, ...houses.map(({ row }) => row.id)])]));
  if (houses.length === 0) return;
  await transaction.query(
    moveListings(houses.flatMap(({ row, members }) => members.map((id) => ({ id, lodgingId: row.id })))),
  );
  await transaction.query(insertLodgings(houses.map(({ row }) => row)));
  await transaction.query(
    insertLodgingPlaces(houses.map(({ row, rank, place }) => ({ id: row.id, kind: row.kind, rank, place }))),
  );
};
