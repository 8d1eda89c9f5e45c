/** A tour as `TourRow` has it, from the table or alias `tour`. */
export const tourColumns = `
      tour.id, tour.source, tour.source_key as "sourceKey", tour.title, tour.popularity, tour.time_zone as "timeZone",
      tour.updated_at as "updatedAt", tour.content`;
