-- A request took its time: it may have come in as late as now, so it counts from now on.
-- KEYS: log of grants (sorted set); ARGV: the grant's last number, as how many requests it counts
local time = redis.call('TIME')
local now = string.format('%.0f', time[1] * 1000000 + time[2])
for each = ARGV[1] - ARGV[2] + 1, tonumber(ARGV[1]) do redis.call('ZADD', KEYS[1], now, each) end
return {0}
