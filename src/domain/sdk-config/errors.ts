export type SdkConfigErrorCode = 'app_config_not_found'

/** The app runs with the tenant's default; nothing of its own is stored. */
export class AppConfigNotFoundError extends Error {
  readonly code: SdkConfigErrorCode = 'app_config_not_found'
  constructor(app: string) {
    super(`the app ${JSON.stringify(app)} has no configuration of its own`)
  }
}
