-- What providers answered, so that nothing is asked twice: bodies gzipped, by a digest of provider and request. A row whose
-- status is null was never answered; asking_until is set while an instance asks, so that the others wait for its answer.
create table if not exists api_cache (
    key text primary key,
    provider text not null,
    request text not null,
    status smallint,
    body bytea,
    etag text,
    hash text,
    fetched_at timestamptz,
    expires_at timestamptz,
    used_at timestamptz not null default now(),
    asking_until timestamptz
);
create index if not exists api_cache_by_use on api_cache (used_at);
