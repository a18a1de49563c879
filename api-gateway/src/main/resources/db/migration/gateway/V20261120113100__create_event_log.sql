-- Every message, numbered in the order it was heard. The one row of event_log_head is locked while a number is given, so
-- numbers become visible in their order and whoever reads on from the last one it saw misses nothing.
create table event_log_head (
    only_row boolean primary key default true check (only_row),
    sequence bigint  not null
);
insert into event_log_head (sequence) values (0);

create table event_log (
    sequence       bigint      primary key,
    message_id     text        not null,
    name           text        not null,
    correlation_id text        not null,
    causes         jsonb       not null default '[]',
    urgency        integer     not null,
    at             timestamptz not null,
    body           jsonb       not null
);
create index event_log_at on event_log (at);
create index event_log_correlation on event_log (correlation_id, sequence);
create trigger event_log_told after insert on event_log
    for each statement execute function tell_of_new_rows();

-- What happened to a file or an item, or on its behalf (correlation); kept longer than the log.
create table timeline (
    id             bigint      generated always as identity primary key,
    sequence       bigint      not null,
    at             timestamptz not null,
    name           text        not null,
    correlation_id text        not null,
    file_id        bigint,
    file_revision  bigint,
    item_id        bigint,
    item_revision  bigint,
    library_id     bigint,
    outcome        text,
    summary        text        not null
);
create index timeline_file on timeline (file_id, sequence);
create index timeline_item on timeline (item_id, sequence);
create index timeline_correlation on timeline (correlation_id, sequence);
create index timeline_at on timeline (at);
