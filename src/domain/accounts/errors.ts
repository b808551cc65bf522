/** Everything this area refuses, by code. The codes of the first group are OAuth's own words (RFC 6749, RFC 6750). */

export type TokenErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'invalid_scope'
  | 'invalid_token'

export type AccountsErrorCode =
  | TokenErrorCode
  | 'too_many_attempts'
  | 'permission_not_held'
  | 'own_credential'
  | 'client_not_found'
  | 'client_exists'
  | 'client_is_public'
  | 'grant_needs_secret'
  | 'user_not_found'
  | 'user_exists'
  | 'username_taken'
  | 'password_needs_username'
  | 'api_key_not_found'
  | 'signing_key_not_found'
  | 'invalid_permission'
  | 'changed_meanwhile'

export class AccountsError extends Error {
  readonly code: AccountsErrorCode
  /** Of `too_many_attempts`: when trying again makes sense. */
  readonly retryAfterSeconds?: number

  /** The message is safe to show to the caller: it never says whether a user exists or which part was wrong. */
  constructor(
    code: AccountsErrorCode,
    message: string,
    options: { cause?: unknown; retryAfterSeconds?: number } = {},
  ) {
    super(message, { cause: options.cause })
    this.name = 'AccountsError'
    this.code = code
    if (options.retryAfterSeconds !== undefined) this.retryAfterSeconds = options.retryAfterSeconds
  }
}
