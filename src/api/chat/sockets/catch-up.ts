/**
 * What a device missed, read page by page as fast as the client takes it (CHAT-3). A reading that fails is tried again; one that is
 * asked for while another runs follows it.
 */
import type { InboxCursor } from '#domain/messaging/inbox-model.ts'
import type { MessageFrames } from './message-frames.ts'

export interface CatchUpNeeds {
  cursor(): InboxCursor | undefined
  userId: string
  show: MessageFrames
  write(frame: Buffer): void
  /** Resolves when the client has read most of what waits for it. */
  drained(): Promise<void>
  isOpen(): boolean
  onError(error: unknown): void
  onPush(): void
}

const AGAIN_MS = 1000

export function catchUp(needs: CatchUpNeeds) {
  const { cursor, userId, show, write, drained, isOpen, onError, onPush } = needs
  let isRunning = false
  let isWanted = false
  let again: NodeJS.Timeout | undefined

  async function readOnce(from: InboxCursor): Promise<void> {
    for await (const page of from.missed()) {
      const shown = await show(page)
      if (!isOpen()) return
      for (const message of page) {
        const frame = shown(message, userId)
        if (frame) {
          write(frame)
          onPush()
        }
        from.pushed(message)
      }
      await drained()
      if (!isOpen()) return
    }
  }

  /** Resolves when nothing is behind, or the reading has failed and is tried again later. */
  async function run(): Promise<void> {
    isWanted = true
    if (isRunning) return
    isRunning = true
    clearTimeout(again)
    try {
      while (isWanted && isOpen()) {
        isWanted = false
        const from = cursor()
        if (from) await readOnce(from)
      }
    } catch (error) {
      onError(error)
      runLater()
    } finally {
      isRunning = false
    }
  }

  function runLater(): void {
    clearTimeout(again)
    again = setTimeout(() => isOpen() && void run(), AGAIN_MS).unref()
  }

  return {
    run,
    /** After a moment, when what failed may work again. */
    runLater,
    stop: (): void => clearTimeout(again),
  }
}
