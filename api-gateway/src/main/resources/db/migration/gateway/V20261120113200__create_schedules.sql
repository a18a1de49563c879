-- Five-field cron expressions; a missed run is caught up once.
create table schedules (
    name        text        primary key,
    job_type    text        not null,
    payload     jsonb       not null default '{}',
    lane        text        not null default 'bulk',
    cron        text        not null,
    timezone    text        not null default 'UTC',
    enabled     boolean     not null default true,
    last_run    timestamptz,
    next_run    timestamptz,
    last_status text
);
insert into schedules (name, job_type, payload, cron) values
    ('quick-scan', 'scheduled-file-scan', '{"mode": "quick"}', '*/15 * * * *'),
    ('library-scan', 'scheduled-file-scan', '{"mode": "full"}', '0 2 * * *'),
    ('cleanup', 'scheduled-cleanup', '{}', '30 3 * * *');
