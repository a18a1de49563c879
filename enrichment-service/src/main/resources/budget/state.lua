-- How the budget stands. KEYS: log (sorted set), state (hash); ARGV: full limit, lowest limit, window in microseconds
-- returns {limit, used, end of a pause in milliseconds since 1970 or 0, milliseconds until anybody may ask}
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local full, window = tonumber(ARGV[1]), tonumber(ARGV[3])
local run = string.match(redis.call('INFO', 'server'), 'run_id:(%w+)')
local known = redis.call('HMGET', KEYS[2], 'limit', 'pause', 'changed', 'run', 'since')
local used = redis.call('ZCOUNT', KEYS[1], string.format('(%.0f', now - window), '+inf')
local clean = math.max(0, math.floor((now - tonumber(known[3] or now)) / 60000000))
local limit = math.max(tonumber(ARGV[2]), math.min(full, tonumber(known[1] or full) + clean))
local pause = tonumber(known[2] or '0')
local since = known[4] == run and tonumber(known[5]) or now
return {limit, used, pause > now and math.ceil(pause / 1000) or 0, math.max(0, math.ceil((since + window - now) / 1000))}
