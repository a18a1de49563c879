-- What people have set; secrets are sealed. The one row of setting_head is locked while settings change.
create table if not exists setting (
    name       text        primary key,
    value      text        not null,
    secret     boolean     not null default false,
    changed_at timestamptz not null,
    changed_by text        not null
);
create table if not exists setting_head (
    only_row boolean primary key default true check (only_row),
    revision bigint  not null
);
insert into setting_head (revision) values (0) on conflict do nothing;
