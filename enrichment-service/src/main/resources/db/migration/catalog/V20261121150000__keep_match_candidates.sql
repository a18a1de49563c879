-- Among which titles an answer was found, or could not be: best first, with what spoke for and against each.
create table if not exists match_candidate (
    question_id bigint not null references question (id) on delete cascade,
    rank integer not null,
    tmdb_id integer not null,
    title text not null,
    original_title text,
    year integer,
    countries text[] not null default '{}',
    votes integer not null default 0,
    poster_url text,
    score double precision not null,
    reasons jsonb not null default '[]',
    created_at timestamptz not null default now(),
    primary key (question_id, rank)
);

-- Numbers that files gave and a person did not believe.
alter table question add column if not exists refused_tmdb_ids integer[] not null default '{}';
create index if not exists question_by_title on question (normalized_title);

-- 'The Kingdom' and 'Kingdom' are two titles, 'Hysteria!' and 'Hysteria' too: what tells them apart is kept in what is looked up.
update title_alias set alias_normalized = alias_normalized || ' +article'
where (alias_raw ~* '^\s*(the|a|an)\s+\S' or alias_raw ~* '\S,\s*(the|a|an)\s*$') and alias_normalized not like '% +%';
update title_alias set alias_normalized = alias_normalized || ' +mark'
where alias_raw ~ '[!?+]' and alias_normalized not like '% +mark';
