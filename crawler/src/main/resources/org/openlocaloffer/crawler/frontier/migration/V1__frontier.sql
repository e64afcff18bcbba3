-- What to fetch next. All times are this server's own, so that several crawlers agree on them.

create sequence lease_token;
create sequence source_revision;

-- Where to look. `definition` is the Source as it came on the topic. `changes` counts what was stored of it, and
-- `reported` is how far its last report went: a time would miss what was begun before the report and committed after.
create table source (
  id text primary key,
  revision bigint not null,
  definition text not null,
  active boolean not null,
  rest text,
  budget int not null,
  known int not null default 0,
  visited int not null default 0,
  robots text,
  note text,
  run_id text not null,
  started_at timestamptz not null,
  changes bigint not null default 1,
  reported bigint not null default 0
);

-- The gate of politeness, one row for each host name. `lease` is the newest claim on it; `due_at` is the
-- earliest of its pages, or earlier where that is not known yet. A host without a due page is in no index.
create table host (
  name text primary key,
  free_at timestamptz not null default now(),
  due_at timestamptz,
  ready_at timestamptz generated always as (case when due_at is null then null else greatest(free_at, due_at) end) stored,
  delay_ms int not null default 1000,
  lease bigint,
  blocks int not null default 0
);
create index host_ready on host (ready_at) where ready_at is not null;

-- One address, canonical, of the source that found it first. `due_at` is null while its source rests.
create table page (
  url text primary key,
  host text not null,
  source_id text not null references source on delete cascade,
  depth smallint not null,
  seed boolean not null,
  sitemap boolean not null,
  hops smallint not null,
  due_at timestamptz,
  lease bigint,
  visited boolean not null default false,
  attempts smallint not null default 0,
  etag text,
  last_modified text,
  content_hash text,
  redirect_to text,
  missing smallint not null default 0,
  missing_since timestamptz,
  gone boolean not null default false
);
create index page_due on page (host, due_at) where due_at is not null;
create index page_leased on page (host) where lease is not null;
create index page_source on page (source_id);

-- What a run of a source has counted; `name` is "pages", "bytes", … or a cause of refusal.
create table tally (
  source_id text not null references source on delete cascade,
  name text not null,
  amount bigint not null,
  primary key (source_id, name)
);

-- The newest refusals and errors of a source.
create table example (
  source_id text not null references source on delete cascade,
  url text not null,
  cause text not null,
  at timestamptz not null default now(),
  primary key (source_id, url)
);

-- robots.txt of each origin, empty where it has none. One that could not be had is not kept.
create table robots (
  origin text primary key,
  body bytea not null,
  expires_at timestamptz not null
);
