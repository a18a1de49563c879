-- How the budget stands. KEYS: log (sorted set), state (hash); ARGV: full limit, window in microseconds
-- returns {limit, used, pause left in milliseconds}
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local known = redis.call('HMGET', KEYS[2], 'limit', 'pause')
local used = redis.call('ZCOUNT', KEYS[1], string.format('(%.0f', now - tonumber(ARGV[2])), '+inf')
local limit = math.min(tonumber(ARGV[1]), tonumber(known[1] or ARGV[1]))
return {limit, used, math.max(0, math.ceil((tonumber(known[2] or '0') - now) / 1000))}
