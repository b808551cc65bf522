/** Messages of a channel by anything that names them: their places, their ids, their senders' numbers. */
import type { MessageReader } from './message-reader.ts'
import type { ChannelRef, StoredMessage } from './model.ts'
import { type ReadBudget, readBudget } from './read-budget.ts'

export interface MessageNames {
  seqs: readonly number[]
  ids: readonly number[]
  clientNos: readonly string[]
}

const TOGETHER = 20

export function lookupService(reader: Pick<MessageReader, 'range' | 'byIds' | 'byClientNos'>) {
  async function bySeqs(
    channel: ChannelRef,
    seqs: readonly number[],
    budget: ReadBudget,
  ): Promise<StoredMessage[]> {
    const runs = runsOf(seqs)
    const found: StoredMessage[] = []
    for (let start = 0; start < runs.length; start += TOGETHER) {
      const some = runs
        .slice(start, start + TOGETHER)
        .map(({ from, to }) =>
          reader.range(channel, 'messages', { from, to, limit: to - from + 1, order: 'oldest', budget }),
        )
      found.push(...(await Promise.all(some)).flat())
    }
    return found
  }

  return {
    /** What any of the names finds, each once, by rising seq; not all of it where that is more than one answer may hold. */
    async find(
      channel: ChannelRef,
      { seqs, ids, clientNos }: MessageNames,
    ): Promise<{ messages: StoredMessage[]; isCut: boolean }> {
      const budget = readBudget()
      const found = await Promise.all([
        bySeqs(channel, seqs, budget),
        ids.length > 0 ? reader.byIds(channel, ids, budget) : [],
        clientNos.length > 0 ? reader.byClientNos(channel, clientNos, budget) : [],
      ])
      const bySeq = new Map(found.flat().map((message) => [message.seq, message]))
      const messages = [...bySeq.values()].sort((one, other) => one.seq - other.seq)
      return { messages, isCut: budget.isSpent() }
    },
  }
}

/** Places that follow each other are read in one go. */
function runsOf(seqs: readonly number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  for (const seq of [...new Set(seqs)].sort((one, other) => one - other)) {
    const last = runs.at(-1)
    if (last && last.to + 1 === seq) last.to = seq
    else runs.push({ from: seq, to: seq })
  }
  return runs
}
