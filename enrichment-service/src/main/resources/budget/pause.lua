-- The provider refused a request for its rate: everybody pauses, and the limit sinks once a pause.
-- KEYS: state (hash); ARGV: full limit, lowest limit, pause in microseconds
local state = KEYS[1]
local full, floor, pause = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local function text(number) return string.format('%.0f', number) end
local known = redis.call('HMGET', state, 'pause', 'limit')
local current = tonumber(known[1] or '0')
local limit = tonumber(known[2] or text(full))
if current <= now then limit = math.max(floor, math.floor(limit * 0.8)) end
redis.call('HSET', state, 'pause', text(math.max(current, now + pause)), 'limit', text(limit), 'changed', text(now))
return {limit}
