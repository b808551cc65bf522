/**
 * Ports for the embedded servers, all on the loopback interface. They are taken from below the range the kernel gives to
 * outgoing connections: a client that reconnects to a dead server would otherwise now and then be given the server's own
 * port, connect to itself and keep the server from coming back.
 */
import { randomInt } from 'node:crypto'
import { connect, createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

export const LOOPBACK = '127.0.0.1'
const LOWEST = 20_000
const HIGHEST = 32_000
const TRIES = 50
const POLL_MS = 10

export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ host: LOOPBACK, port, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

/** A port nobody listens on: the wished one where it is free. */
export async function freePort(wished?: number): Promise<number> {
  if (wished !== undefined && (await isPortFree(wished))) return wished
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const port = randomInt(LOWEST, HIGHEST)
    if (await isPortFree(port)) return port
  }
  throw new Error(`no free port found between ${LOWEST} and ${HIGHEST}`)
}

/** Whether something accepts connections on the port now. */
export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: LOOPBACK, port })
    const settle = (answered: boolean) => {
      socket.destroy()
      resolve(answered)
    }
    socket.once('connect', () => settle(true))
    socket.once('error', () => settle(false))
  })
}

/** Waits until something accepts connections on the port; false when `timeoutMs` passed or `isOver` says to stop. */
export async function untilListening(
  port: number,
  timeoutMs: number,
  isOver: () => boolean,
): Promise<boolean> {
  const deadline = Date.now() + timeoutMs
  while (!isOver() && Date.now() < deadline) {
    if (await isListening(port)) return true
    await delay(POLL_MS)
  }
  return false
}
