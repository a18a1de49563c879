-- A request took its time: it may have come in as late as now, so it counts from now on.
-- KEYS: log of grants (sorted set); ARGV: the grant's number
local time = redis.call('TIME')
redis.call('ZADD', KEYS[1], string.format('%.0f', time[1] * 1000000 + time[2]), ARGV[1])
return {0}
