-- There are few of some kinds among many of others: a page of theirs is one range, too.
create index point_of_interest_at_by_kind on point_of_interest_at (place_id, kind, importance, point_of_interest_id);
