/** The columns of rows.ts's SupplierRow, from `supplier`. */
export const supplierColumns = `
    supplier.id,
    supplier.name,
    supplier.place_id as "placeId",
    supplier.website,
    supplier.contact_email as "contactEmail"`;

/** The columns of rows.ts's ActivityRow, from `activity` joined with `supplier`. */
export const activityColumns = `
    activity.id,
    jsonb_build_object(
      'id', supplier.id,
      'name', supplier.name,
      'placeId', supplier.place_id,
      'website', supplier.website,
      'contactEmail', supplier.contact_email
    ) as supplier,
    activity.place_id as "placeId",
    activity.title,
    activity.short_description as "shortDescription",
    activity.description,
    activity.reference,
    activity.from_price_amount as "fromPriceAmount",
    activity.from_price_currency as "fromPriceCurrency",
    activity.from_price_precision as "fromPricePrecision",
    activity.rating_hundredths as "ratingHundredths",
    activity.rating_count as "ratingCount",
    activity.minutes_from as "minutesFrom",
    activity.minutes_to as "minutesTo",
    activity.languages,
    activity.categories,
    activity.meeting_point as "meetingPoint",
    activity.features,
    activity.refund_tiers as "refundTiers",
    activity.time_zone as "timeZone",
    activity.options,
    activity.created_at as "createdAt",
    activity.updated_at as "updatedAt"`;
