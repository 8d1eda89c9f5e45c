create index lodging_at_by_kind_and_rank on lodging_at (place_id, kind, rank, lodging_id);
