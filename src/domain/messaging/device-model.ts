/**
 * Devices of a user. A device is known by its kind (`flag`: an app, a browser, a desktop program) and has one token for each kind.
 * A connection of a master device pushes out the others of its kind; slaves stay side by side. What a flag stands for is the face's.
 */

export const deviceLevels = { slave: 0, master: 1 } as const
export type DeviceLevel = (typeof deviceLevels)[keyof typeof deviceLevels]

/** A kind of device of one user. */
export interface DeviceRef {
  tenantId: string
  userId: string
  flag: number
}

/** What is stored of it; the token itself is not. */
export interface Device extends DeviceRef {
  level: DeviceLevel
  /** Absent after the device was made to quit: no token is right then. */
  tokenDigest?: string
  /** Changes when everybody who is signed in with it has to leave. */
  generation: string
  updatedAt: Date
}

/** Why a connection is ended by somebody else. */
export type EndReason =
  /** A master device of the same kind came. */
  | 'signed_in_elsewhere'
  /** The same device came back by another connection. */
  | 'replaced'
  /** The business server made the device quit, or gave its master a new token. */
  | 'quit'

/** A connection of a signed-in device, as a face holds it. */
export interface DeviceConnection extends DeviceRef {
  /** Unique over all processes. */
  readonly id: string
  readonly level: DeviceLevel
  /** Chosen by the client, empty where it has none. */
  readonly deviceId: string
  /** Of the token that it signed in with; undefined where tokens are not needed. */
  readonly generation: string | undefined
  /** Signed in by other means than the token of its kind of device: no login and no token of others ends it, and it ends nobody. */
  readonly isIndependent?: boolean
  /** Tells the client why, and closes. Called once at most. */
  end(reason: EndReason): void
}

export const sameUser = (one: Pick<DeviceRef, 'tenantId' | 'userId'>): string =>
  `${one.tenantId}:${one.userId}`
