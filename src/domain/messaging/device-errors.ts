/** Why somebody is not let in. */
export type DeviceRefusal = 'wrong_token' | 'user_banned' | 'user_disbanded'

export class DeviceRefusedError extends Error {
  override readonly name = 'DeviceRefusedError'
  readonly code: DeviceRefusal

  constructor(code: DeviceRefusal) {
    super(sentences[code])
    this.code = code
  }
}

const sentences: Record<DeviceRefusal, string> = {
  wrong_token: 'the token is not the one of this device',
  user_banned: 'the user is banned',
  user_disbanded: 'the user was disbanded',
}
