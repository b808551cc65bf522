/** What can be wrong with a service; each is said in one sentence that tells how to mend it. */
export type ServiceProblem =
  | 'no_binary'
  | 'no_answer'
  | 'bad_uri'
  | 'port_taken'
  | 'disk_full'
  | 'no_permission'
  | 'data_in_use'
  | 'unsupported_data'
  | 'damaged_data'
  | 'missing_library'
  | 'unfit_processor'
  | 'start_failed'
  | 'lock_held'

/** A service could not be found, started or reached. The message is meant for the person at the terminal. */
export class ServiceError extends Error {
  readonly code: ServiceProblem

  constructor(code: ServiceProblem, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'ServiceError'
    this.code = code
  }
}
