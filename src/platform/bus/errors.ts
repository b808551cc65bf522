/** The listening connection is down; it comes back by itself. */
export class BusAwayError extends Error {
  constructor(options?: { cause?: unknown }) {
    super('the message bus is away', options)
    this.name = 'BusAwayError'
  }
}
