-- Which parts of a page differ from what was decided about, by the names that candidates carry: title, text, claims.
alter table newer_content add column changed text[] not null default '{}';
