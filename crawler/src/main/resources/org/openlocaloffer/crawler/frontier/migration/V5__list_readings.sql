-- When a list was last read whole, and when at all: in between it is asked only for what has changed. Null where it has to be
-- read whole next.
alter table page add column whole_at timestamptz, add column read_at timestamptz;
