/** What the database cannot answer at the moment is `unavailable` to everybody above; whoever asks again later may be answered. */
import { isOutage } from '#platform/mongo/outage.ts'
import { UnavailableError } from './errors.ts'

/** @throws UnavailableError in place of the driver's errors that pass */
export async function orUnavailable<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    throw isOutage(error) ? new UnavailableError(error) : error
  }
}
