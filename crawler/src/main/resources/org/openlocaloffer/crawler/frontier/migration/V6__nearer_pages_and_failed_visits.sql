-- How deep the source's links go: the links of a page at that depth were refused.
alter table source add column max_depth int generated always as ((definition::jsonb #>> '{scope,depth}')::int) stored;

-- Of the visits of a round, those that had their turn and came to nothing: the page itself could not be fetched or read.
alter table round add column visits bigint not null default 0, add column failed bigint not null default 0;
alter table round alter column visits drop default, alter column failed drop default;
