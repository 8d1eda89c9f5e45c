/** A place as `PlaceRow` has it, from the table or alias `place`. */
export const placeColumns = `
      place.id, place.kind, place.name, place.names, place.sort_name as "sortName", place.slug, place.path,
      place.parent_id as "parentId", place.ancestor_ids as "ancestorIds", place.latitude, place.longitude,
      place.population, place.time_zone as "timeZone", place.country_code as "countryCode"`;

/** A point of interest as `PointOfInterestRow` has it, from the table or alias `point`. */
export const pointOfInterestColumns = `
      point.id, point.kind, point.name, point.latitude, point.longitude, point.place_id as "placeId",
      point.airport_ident as "airportIdent", point.airport_iata_code as "airportIataCode",
      point.airport_size as "airportSize", point.phone, point.weekly_periods as "weeklyPeriods",
      point.google_place_id as "googlePlaceId"`;
