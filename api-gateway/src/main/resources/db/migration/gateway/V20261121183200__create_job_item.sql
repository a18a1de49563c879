-- What became of each item of a job for many: pending, asked of its service, then completed, failed or cancelled.
create table if not exists job_item (
    job_id bigint not null,
    item_id bigint not null,
    position integer not null,
    status text not null default 'pending',
    message text,
    updated_at timestamptz not null default now(),
    primary key (job_id, item_id)
);
create index if not exists job_item_open on job_item (job_id, status, position) where status in ('pending', 'asked');
