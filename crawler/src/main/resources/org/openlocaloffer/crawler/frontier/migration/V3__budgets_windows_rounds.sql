-- What a source may cost in a day (UTC, so that no day has 23 hours), what today has cost so far, and when it may be
-- fetched at all ("22:00-06:00", time of London; null for always).
alter table source
  add column pages_per_day int not null default 100000,
  add column bytes_per_day bigint not null default 5368709120,
  add column windows text[],
  add column day date not null default '-infinity',
  add column day_pages bigint not null default 0,
  add column day_bytes bigint not null default 0;

-- The first moment from `at` on that lies in one of the windows. Each window is laid over yesterday, today and tomorrow
-- as London's clocks go, so that one over midnight and one on a day of 23 or 25 hours come out right.
create function in_window(windows text[], at timestamptz) returns timestamptz language sql stable as $$
  select case when bool_or(opens <= at and at < closes) then at else min(opens) filter (where opens > at and opens < closes) end
  from unnest(windows) w, generate_series(-1, 2) away,
       lateral (select (at at time zone 'Europe/London')::date + away as day,
                       split_part(w, '-', 1)::time as first, split_part(w, '-', 2)::time as last) d,
       lateral (select (day + first) at time zone 'Europe/London' as opens,
                       (day + case when last > first then 0 else 1 end + last) at time zone 'Europe/London' as closes) o
$$;

-- The first moment from `at` on that lies on a day whose budget is not used up.
create function in_budget(s source, at timestamptz) returns timestamptz language sql stable as $$
  select case when s.day = (at at time zone 'UTC')::date and (s.day_pages >= s.pages_per_day or s.day_bytes >= s.bytes_per_day)
         then (s.day + 1)::timestamp at time zone 'UTC' else at end
$$;

-- The first moment from `at` on at which the source may be fetched: `at` itself where it is open. These two have no
-- subquery, so that a claim takes them in without a call.
create function opening(s source, at timestamptz) returns timestamptz language sql stable as $$
  select case when s.windows is null then in_budget(s, at) else in_window(s.windows, in_budget(s, at)) end
$$;

-- The pages of a host lie in lanes, one for each source: a source that is closed or rests holds up its own lane only,
-- however long that is.
drop index page_due;
create index page_due on page (host, source_id, due_at);

-- A lane costs one step in the index, whatever it holds.
create function lanes(host_name text) returns table (source_id text) language sql stable rows 1 as $$
  with recursive lane as (
    (select p.source_id from page p where p.host = host_name order by p.source_id limit 1)
    union all
    select (select p.source_id from page p where p.host = host_name and p.source_id > lane.source_id order by p.source_id limit 1)
    from lane where lane.source_id is not null
  )
  select lane.source_id from lane where lane.source_id is not null
$$;

-- When a host has something to fetch, not before now; null while all its sources rest. A table, so that a statement takes
-- it in and plans it once: `(select due_at from next_due(name))`.
create function next_due(host_name text) returns table (due_at timestamptz) language sql stable rows 1 as $$
  select min(opening(s, greatest(now(), (select p.due_at from page p where p.host = host_name and p.source_id = s.id
                                         order by p.due_at limit 1))))
  from lanes(host_name) l join lateral (select * from source where id = l.source_id offset 0) s on s.active
$$;

-- A page keeps its time while its source rests.
update page set due_at = now() where due_at is null;
update host set due_at = now() where due_at is null;
alter table page alter column due_at set not null;

-- By source and time: when a source has something to do next, without looking at all its pages.
drop index page_source;
create index page_source on page (source_id, due_at);

-- How often a page turned out to have changed decides when it is looked at again; `parts` are the hashes of its title, its
-- text and each of its claims, as JSON, so that a change can be named.
alter table page add column revisit_ms bigint, add column parts text;

-- What a round of a source has brought: from its first outcome until nothing of it is left to fetch for now. One of a source
-- is open at a time. `expected` are visits to pages that had content, `found` visits that found some, also in lists;
-- `walls`, `emptied` and `tokens` count causes of refusal.
create table round (
  source_id text not null references source on delete cascade,
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  pages bigint not null,
  bytes bigint not null,
  candidates bigint not null,
  gone bigint not null,
  expected bigint not null,
  found bigint not null,
  walls bigint not null,
  emptied bigint not null,
  tokens bigint not null,
  primary key (source_id, started_at)
);
create unique index round_open on round (source_id) where ended_at is null;

-- `fruitful` counts the pages that have content now; `shut` is whether the last report said that the source is closed.
alter table source add column fruitful int not null default 0, add column shut boolean not null default false;
update source s set fruitful = (select count(*) from page where source_id = s.id and content_hash is not null);

-- Addresses of one shape, such as "club.example/events/*?month". `barren` counts the new pages in a row that brought
-- nothing new, `recent` are the contents that they had last. From a trap nothing more is fetched.
create table branch (
  source_id text not null references source on delete cascade,
  shape text not null,
  pages bigint not null,
  barren int not null,
  recent text[] not null,
  trap boolean not null default false,
  primary key (source_id, shape)
);
