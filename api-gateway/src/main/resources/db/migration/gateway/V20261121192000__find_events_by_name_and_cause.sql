-- The log is read backwards by what was said and by what it was said for; (correlation_id, sequence) is there already.
create index if not exists event_log_name on event_log (name, sequence);
create index if not exists event_log_causes on event_log using gin (causes jsonb_path_ops);
