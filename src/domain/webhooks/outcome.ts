/** What an answer means for the delivery and for the endpoint. */

export type Outcome =
  /** The receiver took it. */
  | 'delivered'
  /** Tried again by the schedule; counts against the endpoint. */
  | 'failed'
  /** The receiver wants no posts any more. */
  | 'gone'

/** @param status undefined when there was no answer: no address, no connection, too late */
export function outcomeOf(status: number | undefined, succeeded: (status: number) => boolean): Outcome {
  if (status === undefined) return 'failed'
  if (succeeded(status)) return 'delivered'
  if (status === 410) return 'gone'
  return 'failed'
}
