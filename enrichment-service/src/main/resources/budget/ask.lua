-- Asks for one request. Redis's own clock counts, so that the instances' clocks do not matter.
-- KEYS: log of grants (sorted set), state (hash), who waits urgently (sorted set); one hash tag
-- ARGV: full limit, lowest limit, window in microseconds, 1 when urgent, this instance, as how many requests it counts
-- returns {reason, retry in milliseconds, limit at present, last number of the grant}
local log, state, waiting = KEYS[1], KEYS[2], KEYS[3]
local full, floor, window = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local urgent, instance, cost = ARGV[4] == '1', ARGV[5], tonumber(ARGV[6])
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local function text(number) return string.format('%.0f', number) end
local function millis(micros) return math.max(1, math.ceil(micros / 1000)) end

-- A new run id, or none, or a clock that was set back: what was granted before is not known here. Nobody asks for one window.
local run = string.match(redis.call('INFO', 'server'), 'run_id:(%w+)')
local known = redis.call('HMGET', state, 'run', 'since', 'pause', 'limit', 'changed', 'due', 'asked')
local since = tonumber(known[2] or '0')
if known[1] ~= run or tonumber(known[7] or '0') > now + 1000000 then
    since = now
    local pause = math.min(tonumber(known[3] or '0'), now + window)
    redis.call('HSET', state, 'run', run, 'since', text(now), 'due', '0', 'changed', text(now), 'pause', text(pause))
    redis.call('DEL', log, waiting)
    known = redis.call('HMGET', state, 'run', 'since', 'pause', 'limit', 'changed', 'due')
end
redis.call('HSET', state, 'asked', text(now))

-- Refusals lowered the limit; each clean minute gives one back.
local limit = math.min(full, tonumber(known[4] or text(full)))
if limit < full then
    local changed = tonumber(known[5] or '0')
    local clean = math.floor((now - changed) / 60000000)
    if clean > 0 then
        limit = math.min(full, limit + clean)
        redis.call('HSET', state, 'limit', text(limit), 'changed', text(changed + clean * 60000000))
    end
end
limit = math.max(floor, limit)
-- What counts as more than all there is would wait for ever.
cost = math.min(cost, limit)

if since + window > now then return {1, millis(since + window - now), limit} end
local pause = tonumber(known[3] or '0')
if pause > now then return {2, millis(pause - now), limit} end

redis.call('ZREMRANGEBYSCORE', log, '-inf', text(now - window))
redis.call('ZREMRANGEBYSCORE', waiting, '-inf', text(now))
local used = redis.call('ZCARD', log)
if used + cost > limit then
    local last = used + cost - limit - 1
    local leaving = redis.call('ZRANGE', log, last, last, 'WITHSCORES')
    local free = tonumber(leaving[2]) + window - now
    if urgent then redis.call('ZADD', waiting, text(now + free + 500000), instance) end
    return {3, millis(free) + 1, limit}
end

if not urgent then
    if redis.call('ZCARD', waiting) > 0 then return {5, 20, limit} end
    -- The steady stream: late by less than a pace keeps the beat, so that no slot is lost to waking up.
    -- Later ones are not made up for: they would come in a heap, and so would the slots they free a window later.
    local pace = window / limit
    local due = tonumber(known[6] or '0')
    if due > now then return {4, millis(due - now), limit} end
    redis.call('HSET', state, 'due', text(math.max(due, now - pace) + pace * cost))
else
    redis.call('ZREM', waiting, instance)
end
local number = redis.call('HINCRBY', state, 'sequence', cost)
for each = number - cost + 1, number do redis.call('ZADD', log, text(now), each) end
return {0, 0, limit, number}
