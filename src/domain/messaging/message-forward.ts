/**
 * Handing messages to the process that writes their channel, over the bus, gathered:
 *
 *   here: orders of this turn ──> one text to the owner ──> its lane ──> answers of a turn ──> one text back
 *   a text is not answered yet: further orders wait for that, or for a moment, because they would only wait for the owner's lane,
 *   and every text wakes three processes
 *
 * The bus may lose texts and the owner may be dead. An owner that was not heard of for 300 ms is silent: the orders come back with a
 * SilentOwnerError, to be stored here, and for a moment nothing more is sent to it. The client number makes a message that was stored
 * there all the same stored once. An owner that is only slow gives signs of life meanwhile: two processes that write one channel stop
 * each other at the fence, which makes both slower still.
 */
import type { Bus, BusSubscription } from '#platform/bus/bus.ts'
import { forwardAsker } from './forward-asker.ts'
import { forwardOwner } from './forward-owner.ts'
import type { ForwardText, Say } from './forward-text.ts'
import type { Appended } from './message-batch.ts'
import type { MessageDraft } from './model.ts'

export interface MessageForwardNeeds {
  bus: Pick<Bus, 'listen' | 'publish' | 'isOpen'>
  /** First part of the names on the bus. */
  prefix: string
  processId: string
  append(draft: MessageDraft, origin: string | undefined): Promise<Appended>
  silentMs?: number
  onError: (error: unknown) => void
}

/** Signs of life in the time after which a process counts as silent. */
const SIGNS_IN_SILENCE = 3

export type MessageForward = ReturnType<typeof messageForward>

export function messageForward(needs: MessageForwardNeeds) {
  const { bus, prefix, processId, append, silentMs = 300, onError } = needs
  const nameOf = (process: string) => `${prefix}:messages:${process}`
  const say: Say = (process, text) => bus.publish(nameOf(process), JSON.stringify(text))
  const asker = forwardAsker({ processId, say, silentMs })
  const owner = forwardOwner({ processId, say, append, signsEveryMs: silentMs / SIGNS_IN_SILENCE, onError })
  let subscription: BusSubscription | undefined

  return {
    /** Takes orders of other processes from now on. @throws BusAwayError */
    async start(): Promise<void> {
      subscription = await bus.listen(nameOf(processId), {
        message(text) {
          const heard = JSON.parse(text) as ForwardText
          if ('orders' in heard) owner.hear(heard.from, heard.orders)
          else asker.hear(heard.from, heard.answers)
        },
        lost: asker.giveUpAll,
        restored: () => undefined,
      })
      owner.start()
    },

    /** Whether it is worth trying. */
    canReach: (name: string): boolean => subscription !== undefined && bus.isOpen() && !asker.avoids(name),

    append: asker.append,

    stop(): void {
      owner.stop()
      subscription?.close()
      asker.giveUpAll()
    },
  }
}
