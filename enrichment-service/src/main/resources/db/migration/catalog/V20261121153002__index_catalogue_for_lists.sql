-- What a search compares: lower case, without the accents of Latin letters.
create function search_form(text) returns text language sql immutable strict parallel safe
return translate(lower($1),
    'àáâãäåāăąçćĉčďđèéêëēĕėęěìíîïĩīĭįñńņňòóôõöøōŏőùúûüũūŭůűýÿžźżšśşłğţťřß',
    'aaaaaaaaaccccddeeeeeeeeeiiiiiiiinnnnooooooooouuuuuuuuuyyzzzssslgttrs');
alter table media_item add column search_text text
    generated always as (search_form(title || ' ' || coalesce(details ->> 'originalTitle', ''))) stored;
create index media_item_by_search_text on media_item using gin (search_text public.gin_trgm_ops);

create index media_item_by_year on media_item (type, (coalesce(year, 0)), id);
create index media_item_by_creation on media_item (type, created_at, id);
create index media_item_by_state on media_item (type, state, id);
create index media_item_unpublished on media_item (type, id) where has_unpublished_changes;
create index media_item_needing_enrichment on media_item (state, enrichment_priority, id)
    where state in ('identified', 'discovered') and enriched_at is null;
