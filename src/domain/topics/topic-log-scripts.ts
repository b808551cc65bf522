/**
 * What happens inside Redis, each script as one indivisible step. A topic has two keys of one life: `at` holds `epoch offset bytes`,
 * the list holds the entries up to that offset, so that an entry's place in the list follows from its offset.
 *
 * An epoch begins with the mark of the run of Redis that made it. An `at` that is missing, or of another run, means that writes may
 * be lost: the list is dropped and a new epoch begins, so that an offset never means two things.
 *
 * Numbers go through `%.0f`, because Lua writes large ones with an exponent.
 */

/** Leaves `epoch`, `offset`, `bytes` and `isNew` behind. ARGV 1: mark of this run, 2: a text never used before. */
const open = `
local at = redis.call('GET', KEYS[1])
local epoch, offset, bytes
if at then epoch, offset, bytes = string.match(at, '^(%S+) (%d+) (%d+)$') end
local isNew = not epoch or string.sub(epoch, 1, #ARGV[1]) ~= ARGV[1]
if isNew then
  epoch, offset, bytes = ARGV[1] .. ARGV[2], 0, 0
end
offset, bytes = tonumber(offset), tonumber(bytes)
local function text(number) return string.format('%.0f', number) end
`

/**
 * Takes the next offset, appends, trims and tells the bus. A message id that its sender used on this topic a short while ago gives
 * the position of then, and nothing else happens.
 *
 * KEYS: at, list, prefix of the senders' sets. ARGV from 3: entry, channel, entries kept, bytes kept, seconds kept, seconds that `at`
 * is kept, sender, message id or nothing, ids kept per sender, seconds an id is kept.
 */
export const appendLua = `${open}
local sent = ARGV[10] ~= '' and KEYS[3] .. epoch .. ':' .. ARGV[9]
if sent and not isNew then
  local known = redis.call('ZSCORE', sent, ARGV[10])
  if known then return { epoch, known, 1 } end
end
if isNew then redis.call('DEL', KEYS[2]) end
local entry = ARGV[3]
local length = redis.call('RPUSH', KEYS[2], entry)
if length == 1 then bytes = 0 end
offset = offset + 1
bytes = bytes + #entry
while length > tonumber(ARGV[5]) or bytes > tonumber(ARGV[6]) do
  bytes = bytes - #redis.call('LPOP', KEYS[2])
  length = length - 1
end
redis.call('EXPIRE', KEYS[2], ARGV[7])
redis.call('SET', KEYS[1], epoch .. ' ' .. text(offset) .. ' ' .. text(bytes), 'EX', ARGV[8])
if sent then
  redis.call('ZADD', sent, text(offset), ARGV[10])
  redis.call('ZREMRANGEBYRANK', sent, 0, -1 - tonumber(ARGV[11]))
  redis.call('EXPIRE', sent, ARGV[12])
end
redis.call('PUBLISH', ARGV[4], epoch .. ' ' .. text(offset) .. ' ' .. entry)
return { epoch, text(offset), 0 }
`

/**
 * The entries after a position, oldest first, when none of them is missing; otherwise the newest ones, unrecovered.
 *
 * KEYS: at, list. ARGV from 3: seconds that `at` is kept, epoch, offset, limit.
 */
export const readLua = `${open}
if isNew then
  redis.call('DEL', KEYS[2])
  redis.call('SET', KEYS[1], epoch .. ' 0 0', 'EX', ARGV[3])
else
  redis.call('EXPIRE', KEYS[1], ARGV[3])
end
local oldest = offset - redis.call('LLEN', KEYS[2]) + 1
local since, limit = tonumber(ARGV[5]), tonumber(ARGV[6])
local recovered = ARGV[4] == epoch and since <= offset and since >= oldest - 1
local first = recovered and since + 1 or math.max(oldest, offset - limit + 1)
local entries = {}
if limit > 0 and first <= offset then
  entries = redis.call('LRANGE', KEYS[2], text(first - oldest), text(first - oldest + limit - 1))
end
return { epoch, text(offset), text(oldest), text(first), recovered and 1 or 0, entries }
`
