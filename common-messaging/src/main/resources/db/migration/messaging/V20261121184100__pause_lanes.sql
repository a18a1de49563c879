-- Lanes whose consumers a person stopped; on every instance, until a person lets them go on.
create table if not exists paused_lane (
    lane      text        primary key,
    paused_by text        not null,
    paused_at timestamptz not null default now()
);
