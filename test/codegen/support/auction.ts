/** A small contract with sockets that nobody here wrote for us, and a server of it made with what is generated. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Server } from 'socket.io'
import { createDispatcher, type EventTable, type PushTable, wantsAckEvent } from '#codegen/static/realtime.ts'

const folder = join(import.meta.dirname, '../fixtures/auction')

export async function auctionFiles(): Promise<Record<string, string>> {
  const names = ['openapi.yaml', 'asyncapi.yaml', 'messages.yaml', 'lots.yaml']
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return Object.fromEntries(names.map((name, index) => [`auction/${name}`, texts[index] ?? '']))
}

/** What goes wrong on purpose. */
export interface Faults {
  /** Changes an answer before it is sent. */
  answer?(ack: unknown, event: string): unknown
  /** Says more, or something else. */
  push?(event: string): { event: string; payload: unknown } | undefined
  accepts?(event: string): boolean
  closesOn?(event: string): boolean
  forgetsCallback?: boolean
  forgetsAckEvent?: boolean
  acksEverything?: boolean
  /** Takes nothing. */
  rejects?: boolean
  maxBytes?: number
  /** Whatever they show. */
  letsEverybodyIn?: boolean
  /** What a refused client hears instead. */
  refusesWith?: { message: string; data: unknown }
  /** Has namespaces that no contract names. */
  opensNamespaces?: boolean
  /** Says this to everybody before they are in. */
  greets?: string
}

interface Tables {
  events: EventTable
  pushes: PushTable
}

const taken = { kind: 'taken' }

export async function serveAuction({ events, pushes }: Tables, faults: Faults = {}) {
  const http = createServer()
  const io = new Server(http, { maxHttpBufferSize: faults.maxBytes ?? 5000 })
  const refuse = (error: unknown) => ({
    ack: { kind: 'declined', why: String(error) },
    push: { event: 'refused', payload: { why: String(error).slice(0, 300) } },
  })
  const handlers = {
    'bid.place': async ({ cents }: { cents: number }) => {
      if (cents % 7 === 0) throw new Error('closed')
      return taken
    },
    ping: async () => taken,
    leave: async () => undefined,
  }
  const dispatch = createDispatcher<undefined>(events, pushes, handlers as never, {
    refuse(error) {
      const refused = refuse(error)
      if (String(error) === 'Error: closed') refused.push.event = 'closed'
      return refused
    },
    checkAnswers: true,
  })
  const letIn: Parameters<typeof io.use>[0] = ({ handshake: { auth } }, next) => {
    if (faults.letsEverybodyIn || auth.token === 'a' || auth.token === 'b') return next()
    const { message, data } = faults.refusesWith ?? { message: 'Not with us', data: { why: 'unknown' } }
    next(Object.assign(new Error(message), { data }))
  }
  io.use(letIn)
  if (faults.opensNamespaces) io.of(/.*/).use((_, next) => next())
  if (faults.greets) io.engine.on('connection', (connection) => connection.send(faults.greets))
  io.on('connection', (socket) => {
    socket.onAny(async (event: string, ...args: unknown[]) => {
      const callback = typeof args.at(-1) === 'function' ? (args.pop() as (ack: unknown) => void) : undefined
      const accepted = faults.accepts?.(event) === true
      const answer = accepted
        ? { ok: true, ack: taken }
        : await dispatch(event, faults.rejects && event !== 'ping' ? [null] : args, undefined)
      const spec = Object.hasOwn(events, event) ? events[event] : undefined
      const ack = faults.answer ? faults.answer(answer.ack, event) : answer.ack
      const isTold = faults.acksEverything || !answer.ok || (spec?.ack && wantsAckEvent(spec, args[0]))
      if (isTold && !faults.forgetsAckEvent) socket.emit('answer', ack)
      const isAnswered = spec === undefined || spec.ack !== undefined
      if (isAnswered && (!faults.forgetsCallback || event === 'ping')) callback?.(ack)
      const push = (!accepted && faults.push?.(event)) || ('push' in answer ? answer.push : undefined)
      if (push) socket.emit(push.event, push.payload)
      if (faults.closesOn?.(event)) socket.disconnect(true)
    })
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, io, close: () => io.close() }
}
