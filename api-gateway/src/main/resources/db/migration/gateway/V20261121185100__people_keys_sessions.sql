-- People can be changed and disabled, keys end, sessions are listed, and a webhook's secret tells when it was last of use.
alter table person add column if not exists disabled boolean not null default false;
alter table person add column if not exists revision bigint not null default 1;
alter table person add column if not exists last_signed_in timestamptz;

alter table session add column if not exists id bigint generated always as identity;
alter table session add column if not exists address text;
alter table session add column if not exists agent text;
create unique index if not exists session_id on session (id);
create index if not exists session_person on session (person_id);

alter table api_key add column if not exists expires_at timestamptz;

alter table webhook_source add column if not exists last_used timestamptz;
