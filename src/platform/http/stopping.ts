/**
 * How a listener stops without dropping what it has accepted:
 *
 *   told to stop ──> closing ──────> nothing is being served ──> the rest is ended
 *   answers end      nothing new     (a moment for connections     (connections that never
 *   their            is accepted,    that were just opened)        sent a whole head)
 *   connections      idle ends            or: the grace is over ──> everything is ended
 *
 * Node alone would wait for the rest for ever: it stops looking for late requests as soon as it closes.
 */
import type { FastifyInstance } from 'fastify'

export interface StoppingOptions {
  /** False from the moment when clients should go elsewhere. */
  accepting(): boolean
  /** How long a connection that was just opened may still bring its request. */
  settleMs?: number
  /** After this time whatever is still being received or answered is ended. */
  graceMs?: number
}

export function stopGently(app: FastifyInstance, options: StoppingOptions): void {
  const { accepting, settleMs = 250, graceMs = 15_000 } = options
  const { server } = app
  let running = 0
  let isSettled = false

  function endRest(): void {
    if (isSettled && running === 0) server.closeAllConnections()
  }

  server.on('request', (_request, response) => {
    running += 1
    response.once('close', () => {
      running -= 1
      endRest()
    })
  })
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (!accepting()) reply.header('connection', 'close')
    done(null, payload)
  })
  app.addHook('preClose', async () => {
    const timers = [
      setTimeout(() => {
        isSettled = true
        endRest()
      }, settleMs),
      setTimeout(() => server.closeAllConnections(), graceMs),
    ]
    server.once('close', () => timers.forEach(clearTimeout))
  })
}
