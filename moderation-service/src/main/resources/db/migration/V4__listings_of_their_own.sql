-- What families see. It has an id of its own and outlives the pages that feed it: one, several, or none where staff wrote it.
create table listing (
  id           uuid primary key,
  version      integer not null default 1,
  revision     bigint not null default 0,
  body         jsonb,
  decision_id  bigint references decision
);
comment on column listing.id is 'that of its first item where that had no other listing; else a random one';
comment on column listing.version is 'of what a moderator looks at: a decision on an older one is refused';
comment on column listing.revision is 'last published; never goes back';
comment on column listing.body is 'as it stands in the directory; null where it does not';
comment on column listing.decision_id is 'the decision that holds now; null where none does';

-- Which items feed a listing, and what was accepted from each: the base of the three-way merge.
create table listing_item (
  listing_id     uuid not null references listing,
  item_id        uuid not null references item,
  place          integer not null,
  accepted       jsonb not null,
  accepted_hash  text not null,
  accepted_at    timestamptz not null,
  primary key (listing_id, item_id)
);
comment on column listing_item.place is 'the first names the listing''s page';
comment on column listing_item.accepted is 'what the item proposed when it was accepted';
comment on column listing_item.accepted_hash is 'of the content that was accepted';
comment on column listing_item.accepted_at is 'when that content was fetched';
create index listing_item_item on listing_item (item_id);

insert into listing (id, version, revision, body, decision_id)
select id, 1, revision, listing, case when listing is not null then decision_id end
from item where revision > 0;

-- The proposal of a decided item is what was decided about; what its page said later stands in newer_content.
insert into listing_item (listing_id, item_id, place, accepted, accepted_hash, accepted_at)
select id, id, 1, proposal, content_hash, found_at from item where listing is not null;

alter table decision disable trigger decision_append_only;
alter table decision alter column item_id drop not null;
alter table decision alter column item_version drop not null;
alter table decision alter column state_before drop not null;
alter table decision alter column state_after drop not null;
alter table decision drop constraint decision_action_check;
alter table decision add constraint decision_action_check check
  (action in ('APPROVE', 'REVISE', 'REJECT', 'WITHDRAW', 'ATTACH', 'DETACH', 'SPLIT', 'WRITE', 'UNDO'));
alter table decision add column listing_id uuid references listing;
alter table decision add column listing_version integer;
alter table decision add column accepted_before jsonb;
alter table decision add column accepted_after jsonb;
alter table decision add column previous_on_listing bigint references decision;
alter table decision add constraint decision_names_something check (item_id is not null or listing_id is not null);
comment on column decision.previous_id is 'the decision that held on the item before';
comment on column decision.previous_on_listing is 'the decision that held on the listing before';
comment on column decision.accepted_before is 'which items fed the listing before, with what was accepted from each';
comment on column decision.accepted_after is 'the same afterwards';

update decision d set
  listing_id = d.item_id,
  previous_on_listing = case when d.listing_before is not null then d.previous_id end,
  accepted_before = case when d.listing_before is null then '[]' else base.accepted end,
  accepted_after = case when d.listing_after is null then '[]' else base.accepted end
from (
  select id, jsonb_build_array(jsonb_build_object(
    'itemId', id, 'proposal', proposal, 'hash', content_hash, 'at', to_char(found_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
  )) as accepted from item
) base
where base.id = d.item_id and (d.listing_before is not null or d.listing_after is not null);
alter table decision enable trigger decision_append_only;
create index decision_listing on decision (listing_id, id) where listing_id is not null;

alter table item drop column listing;
alter table item drop column revision;
comment on column item.id is 'made from the address, so that a replay finds the same';

-- Words that staff edit: the whole of each as one document.
create table vocabulary (
  key        text primary key check (key in ('taxonomy', 'jargon')),
  revision   bigint not null,
  body       jsonb not null,
  imported   jsonb not null,
  edited_by  text,
  edited_at  timestamptz
);
comment on column vocabulary.revision is 'one more with each change';
comment on column vocabulary.imported is 'as the file in config/ had it last';
comment on column vocabulary.edited_by is 'the account that changed it on the screen last; null where nobody did';

alter table item add column terms_revision bigint not null default 0;
comment on column item.terms_revision is 'of the taxonomy by which its terms were proposed';
create index item_terms on item (terms_revision) where state = 'WAITING';
