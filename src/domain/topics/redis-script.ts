import type { Redis } from '#platform/redis/connect.ts'

/** A script that runs inside Redis, one round trip a call; keys come first. Its text travels once per connection. */
export function redisScript(redis: Redis, name: string, script: { keys: number; lua: string }) {
  redis.defineCommand(name, { numberOfKeys: script.keys, lua: script.lua })
  const commands = redis as unknown as Record<string, (...parts: (string | number)[]) => Promise<unknown>>
  return async (...parts: (string | number)[]): Promise<unknown> => commands[name]?.(...parts)
}
