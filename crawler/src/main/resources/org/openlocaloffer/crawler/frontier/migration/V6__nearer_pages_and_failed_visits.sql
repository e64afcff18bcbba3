-- How deep the source's links go: the links of a page at that depth were refused.
alter table source add column max_depth int generated always as ((definition::jsonb #>> '{scope,depth}')::int) stored;

-- Of the visits of a round that had their turn: how many there were, how many came to nothing because the page itself could
-- not be fetched or read, and how many because its host could not be asked again and again.
alter table round add column visits bigint not null default 0, add column failed bigint not null default 0, add column away bigint not null default 0;
alter table round alter column visits drop default, alter column failed drop default, alter column away drop default;
