/** One connection and the device behind it. Handlers get this and never see the transport. */
import type { DeviceConnection } from '#domain/messaging/device-model.ts'
import type { ChangeEntry, StoredMessage } from '#domain/messaging/model.ts'
import type { PayloadForm } from './payload-form.ts'

export interface Session {
  /** Of the connection; what it sends does not come back to it. */
  readonly id: string
  /** Since it has connected. */
  member: DeviceConnection | undefined
  /** In which it sends payloads, and gets them. */
  form: PayloadForm
  /** What the client says it speaks; 0 when it says nothing. */
  version: number
  readonly figures: Figures
  /** Messages that were pushed and not acknowledged, by id. */
  readonly unacknowledged: Map<number, Unacknowledged>
  readonly isClosed: boolean
  /** False when this second has no room for a further message. */
  takeSend(): boolean
  /** Writes a message; one that is to be kept is pushed again until it is acknowledged. */
  deliver(message: StoredMessage, frame: Buffer): void
  /** Writes what became of a message: once. Where the message itself waits for acknowledgement, it is pushed again as it is now, or no more. */
  deliverChange(changed: ChangeEntry, frame: Buffer): void
  /** Tells the client why it must go, where it is told, and closes. */
  end: DeviceConnection['end']
  /** Closes when the answer to the present frame has been sent. */
  closeAfterAnswer(code: number, reason: string): void
}

/** Messages, counted for whoever watches the process. */
export interface Figures {
  connectedAt: number
  inMessages: number
  outMessages: number
  inMessageBytes: number
  outMessageBytes: number
}

export interface Unacknowledged {
  message: StoredMessage
  /** Pushes after the first. */
  again: number
  dueAt: number
}
