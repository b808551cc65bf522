/** Finds the connections whose token was ended while nobody could tell them: each is looked at again from time to time. */
import type { DeviceConnections } from '#domain/messaging/device-connections.ts'
import type { DeviceService } from '#domain/messaging/device-service.ts'

export interface WatchTokensOptions {
  connections: Pick<DeviceConnections, 'all' | 'endHere'>
  devices: Pick<DeviceService, 'isOver'>
  everyMs?: number
  onError(error: unknown): void
}

/** Gives the function that ends it. */
export function watchTokens({
  connections,
  devices,
  everyMs = 30_000,
  onError,
}: WatchTokensOptions): () => void {
  let isLooking = false
  async function look(): Promise<void> {
    if (isLooking) return
    isLooking = true
    try {
      await Promise.all(
        connections.all().map(async (connection) => {
          if (!connection.isIndependent && (await devices.isOver(connection)))
            connections.endHere(connection, 'quit')
        }),
      )
    } catch (error) {
      onError(error)
    } finally {
      isLooking = false
    }
  }
  const timer = setInterval(look, everyMs).unref()
  return () => clearInterval(timer)
}
