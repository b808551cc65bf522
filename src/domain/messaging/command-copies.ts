/** Copies of commands to everybody's inbox, where the sender's answer did not wait for them: part by part, from where it stopped. */
import type { CopyWork, EffectWorkStore } from './effect-work-store.ts'

export interface CommandCopiesNeeds {
  /** Copies a part; doing it again changes nothing. Without `next` it was the last one. */
  expandCommand(command: { id: number }, cursor?: string): Promise<{ next?: string }>
  works: Pick<EffectWorkStore, 'change'>
}

export function commandCopies({ expandCommand, works }: CommandCopiesNeeds) {
  async function copyPart(work: CopyWork): Promise<void> {
    const [id, ...others] = work.commands
    const { next } = id === undefined ? {} : await expandCommand({ id }, work.cursor)
    const { cursor: _, ...rest } = work
    if (next !== undefined) await works.change({ keep: [{ ...work, cursor: next }] })
    else if (others.length > 0) await works.change({ keep: [{ ...rest, commands: others }] })
    else await works.change({ remove: [work.id] })
  }

  return async (due: CopyWork[]): Promise<void> => {
    for (const work of due) await copyPart(work)
  }
}
