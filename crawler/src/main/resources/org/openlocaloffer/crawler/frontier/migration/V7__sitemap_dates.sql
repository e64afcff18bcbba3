-- When a page last got its turn: one that was modified since, by its sitemap, is due again.
alter table page add column visited_at timestamptz;

-- ISO 8601 is read the same whatever the server's settings are, unlike other spellings of an interval.
create function iso_interval(duration text) returns interval language sql immutable as $$ select duration::interval $$;

-- The soonest that a page of the source is visited again.
alter table source add column revisit_least interval
  generated always as (coalesce(iso_interval(definition::jsonb #>> '{budget,revisitLeast}'), interval '1 day')) stored;
