-- Counts what people change, so that the second of two who edit one target is told.
alter table target add column if not exists revision bigint not null default 1;
