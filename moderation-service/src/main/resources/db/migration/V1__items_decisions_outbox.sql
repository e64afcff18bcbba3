-- What the crawler found, and what was last decided of it.
create table item (
  id            uuid primary key,
  url           text not null,
  host          text not null,
  path          text not null,
  source_id     text not null,
  title         text not null,
  state         text not null default 'WAITING' check (state in ('WAITING', 'APPROVED', 'REJECTED')),
  version       integer not null default 1,
  queue_rank    smallint not null,
  content_hash  text not null,
  language      text,
  text          text not null,
  snapshot      text,
  proposal      jsonb not null,
  summary       text generated always as (proposal ->> 'summary') stored,
  found_at      timestamptz not null,
  first_seen    timestamptz not null,
  last_seen     timestamptz not null,
  gone_at       timestamptz,
  changed       boolean not null default false,
  decision_id   bigint,
  decided_by    text,
  decided_at    timestamptz,
  revision      bigint not null default 0,
  listing       jsonb,
  search        tsvector generated always as (
    to_tsvector('english', regexp_replace(
      left(title, 1000) || ' ' || left(url, 1000) || ' ' || left(text, 50000),
      '[./:?=&_%@#+]+', ' ', 'g'))) stored
);
comment on column item.id is 'also the listing''s id; made from the address, so that a replay finds the same';
comment on column item.version is 'of what a moderator looks at: a decision on an older one is refused';
comment on column item.queue_rank is 'fewer comes first';
comment on column item.found_at is 'when the content shown was fetched';
comment on column item.changed is 'the page says something else since it was decided; see newer_content';
comment on column item.decision_id is 'the decision that holds now; null where none does';
comment on column item.search is 'addresses are taken apart into words; Queue does the same with what is sought';
comment on column item.revision is 'of the listing last published; never goes back';
comment on column item.listing is 'as it stands in the directory; null where it does not';
create index item_waiting on item (queue_rank, first_seen, id) where state = 'WAITING';
create index item_decided on item (decided_at desc, id desc) where state <> 'WAITING';
create index item_source on item (source_id, state);
create index item_host on item (host, state);
create index item_search on item using gin (search);

-- What a decided item's page says by now; the decision stays as it was.
create table newer_content (
  item_id       uuid primary key references item,
  content_hash  text not null,
  title         text not null,
  language      text,
  text          text not null,
  snapshot      text,
  proposal      jsonb not null,
  found_at      timestamptz not null
);

-- Every decision that was ever made. Rows are added, never changed.
create table decision (
  id             bigint generated always as identity primary key,
  item_id        uuid not null references item,
  item_version   integer not null,
  action         text not null check (action in ('APPROVE', 'REVISE', 'REJECT', 'UNDO')),
  via            text not null check (via in ('PERSON', 'TRUST_RULE')),
  actor          text not null,
  at             timestamptz not null,
  reason         text,
  note           text,
  state_before   text not null,
  state_after    text not null,
  listing_before jsonb,
  listing_after  jsonb,
  previous_id    bigint references decision,
  undoes         bigint unique references decision,
  batch          uuid
);
comment on column decision.item_version is 'the version that was decided on';
comment on column decision.previous_id is 'the decision that held before';
comment on column decision.batch is 'decisions made by one click, undone by one click';
create index decision_item on decision (item_id, id);
create index decision_batch on decision (batch) where batch is not null;

create function decision_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'decisions are append-only: undo by a new one';
end $$;
create trigger decision_append_only before update or delete or truncate on decision
  for each statement execute function decision_is_append_only();

-- Messages to be sent, written with the change that they tell of.
create table outbox (
  id       bigint generated always as identity primary key,
  topic    text not null,
  key      text not null,
  value    bytea,
  at       timestamptz not null default now(),
  sent_at  timestamptz
);
create index outbox_unsent on outbox (id) where sent_at is null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;

create table source (
  id       text primary key,
  body     jsonb not null,
  imported jsonb not null,
  report   jsonb
);
comment on column source.imported is 'as config/sources.yaml had it last; where body differs, staff have edited it';

create table trust_rule (
  id         bigint generated always as identity primary key,
  host       text not null,
  path       text not null,
  verdict    text not null check (verdict in ('TRUST', 'BLOCK')),
  reason     text not null,
  expires    date,
  made_by    text not null,
  made_at    timestamptz not null,
  ended_by   text,
  ended_at   timestamptz
);
create index trust_rule_host on trust_rule (host) where ended_at is null;

create table account (
  name      text primary key,
  password  text not null,
  role      text not null check (role in ('MODERATOR', 'ADMIN')),
  made_at   timestamptz not null default now()
);
comment on column account.password is 'a salted hash that names its algorithm';
