-- Not only sitemaps list others: feeds, calendars and accounts do too.
alter table page rename column sitemap to list;

-- What a list has named as a candidate of its own: a service, a group, an event. `url` is the candidate's key; of
-- two sources that list one address, the first keeps it. `missing` counts the readings of a complete list without it.
create table entry (
  url text primary key,
  source_id text not null references source on delete cascade,
  list_url text not null,
  content_hash text,
  missing smallint not null default 0,
  missing_since timestamptz,
  gone boolean not null default false
);
create index entry_list on entry (list_url);
create index entry_source on entry (source_id);
