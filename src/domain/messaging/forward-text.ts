/** What processes say to each other about messages that one writes for the other. */
import type { WireDraft } from './message-wire.ts'

/** A message to be stored, by a number that the asker gave it. */
export type WireOrder = [order: number, draft: WireDraft]

export type WireAnswer =
  | [order: number, id: number, seq: number, at: number, duplicate: 0 | 1]
  | [order: number, refusal: string]

export type ForwardText = { from: string; orders: WireOrder[] } | { from: string; answers: WireAnswer[] }

/** Says it to a process. Rejects when the bus does not take it; who hears it is not known. */
export type Say = (process: string, text: ForwardText) => Promise<void>
