alter table scan_directory add column claimed_until timestamptz;
comment on column scan_directory.claimed_until is 'Until when whoever lists the directory has it to himself.';
