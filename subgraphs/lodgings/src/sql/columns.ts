/** A lodging as `PlacedLodgingRow` has it, from the tables or aliases `lodging` and `lodging_place`. */
export const lodgingColumns = `
      lodging.id, lodging.kind, lodging.name, lodging.stars, lodging.score, lodging.review_count as "reviewCount",
      lodging.latitude, lodging.longitude, lodging.address, lodging.postal_code as "postalCode",
      lodging.country_code as "countryCode", lodging.description, lodging.facilities, lodging.photos, lodging.rooms,
      lodging.listings, lodging_place.place_id as "placeId"`;
