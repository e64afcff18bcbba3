alter table source alter column imported drop not null;
alter table source add column edited_by text;
alter table source add column edited_at timestamptz;
comment on column source.imported is 'as config/sources.yaml had it last, null where it never did; where body says something else, staff have edited it';
comment on column source.edited_by is 'the account that added or changed it on the screen last; null where nobody did';
