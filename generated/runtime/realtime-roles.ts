// Copied from codegen/static/realtime-roles.ts by `npm run generate`. Do not edit.
/** Which events and fields of a contract carry what a client does by itself; the contract says so (`x-client`). */
export interface ResumeRole {
  readonly subscribe: string
  readonly unsubscribe: string
  readonly publish?: string
  readonly deliveries: readonly string[]
  /** Pushes that say that a topic is not ours. */
  readonly refused?: readonly string[]
  readonly topic: string
  readonly since: string
  readonly position: string
  readonly recovered: string
}

export interface ClientRoles {
  readonly resume?: ResumeRole
  readonly renew?: { readonly event: string; readonly token: string; readonly expiresAt?: string }
  readonly heartbeat?: { readonly event: string; readonly everySeconds: number; readonly timestamp?: string }
  readonly goAway?: { readonly event: string; readonly delayMs: string }
  readonly ack?: { readonly status: string; readonly success: string }
}

/** Whether the answer to a frame says that it was carried out. */
export const succeeded = (ack: Frame | undefined, { ack: role }: ClientRoles): boolean =>
  ack?.[role?.status ?? 'status'] === (role?.success ?? 'success')

export type Frame = Record<string, unknown>
