export type ManagersErrorCode = 'sign_in_off' | 'wrong_password' | 'too_many_attempts'

const sentences: Record<ManagersErrorCode, string> = {
  sign_in_off: 'signing in is off; auth.on switches it on',
  wrong_password: 'the username or the password is wrong',
  too_many_attempts: 'too many attempts; try again later',
}

/** Why somebody was not signed in. */
export class ManagersError extends Error {
  override readonly name = 'ManagersError'
  readonly code: ManagersErrorCode
  readonly retryAfterSeconds: number | undefined
  constructor(code: ManagersErrorCode, retryAfterSeconds?: number) {
    super(sentences[code])
    this.code = code
    this.retryAfterSeconds = retryAfterSeconds
  }
}
