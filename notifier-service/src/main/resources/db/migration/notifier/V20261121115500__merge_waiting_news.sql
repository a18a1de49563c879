-- News of one item that waits is one row however often it was said: what a player that is away has to hear when it is back
-- grows no larger than its libraries.
alter table news add column last_at timestamptz; -- when it was said last
update news set last_at = created_at;
alter table news alter column last_at set not null;

update news newest set body = newest.body || '{"rewritten": true}'
where delivery_id is null and exists (
    select 1 from news n
    where n.target_id = newest.target_id and n.library_id = newest.library_id and n.folder = newest.folder
      and n.item_id = newest.item_id and n.delivery_id is null and (n.body ->> 'rewritten')::boolean);
delete from news older using news newer
where older.target_id = newer.target_id and older.library_id = newer.library_id and older.folder = newer.folder
  and older.item_id = newer.item_id and older.delivery_id is null and newer.delivery_id is null and older.id < newer.id;

create unique index news_waiting_once on news (target_id, library_id, folder, item_id) where delivery_id is null;
