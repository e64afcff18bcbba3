-- As of pages: hashes of what an entry's candidate said, part by part, so that a change can be named. Null after a Gone, and
-- until an entry from before is listed again.
alter table entry add column parts text;
