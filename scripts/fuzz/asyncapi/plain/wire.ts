/** One connection of the fuzzer: sends a frame, and gives everything that came back until the server shows a sign of life. */
import { once } from 'node:events'
import { WebSocket } from 'ws'
import { framingOf, type ReadFrame } from '#codegen/static/framing.ts'
import type { PlainCase } from './cases.ts'
import type { PlainContract } from './contract.ts'
import type { PlainOutcome } from './judge.ts'

export interface PlainWire {
  ask(one: Pick<PlainCase, 'text' | 'id' | 'event'>): Promise<PlainOutcome>
  /** The code with which the connection ended; undefined when it did not in time. */
  ended(withinMs: number): Promise<number | undefined>
  isOpen(): boolean
  close(): void
}

export interface PlainDoor {
  url: string
  /** What the opening event carries, where the contract has one. */
  opening?: unknown
}

export interface PlainDestination extends PlainDoor {
  /** How long an answer may take. */
  patienceMs: number
}

let lastSign = 0

/** A refusal of what had no id is an answer too. */
function refusedAlone({ framing, words }: PlainContract, text: string): unknown {
  const frame = JSON.parse(text) as Record<string, unknown>
  if (framing.kind === 'json-rpc') return frame.id === undefined ? frame.error : undefined
  const payload = frame[framing.payload] as Record<string, unknown> | undefined
  const isAlone = frame[framing.type] === words.error && payload?.[framing.reference ?? ''] === undefined
  return isAlone ? payload : undefined
}

/** @throws Error when the server does not let us in */
export async function connectPlain(
  { url, opening, patienceMs }: PlainDestination,
  contract: PlainContract,
): Promise<PlainWire> {
  const framing = framingOf(contract.framing)
  const socket = new WebSocket(url)
  const frames: ReadFrame[] = []
  const heard = new Set<() => void>()
  let code: number | undefined
  const tell = () => {
    for (const look of heard) look()
  }
  socket.on('message', (data) => {
    const refused = refusedAlone(contract, String(data))
    frames.push(
      refused === undefined ? framing.read(String(data)) : ({ kind: 'answer', error: refused } as ReadFrame),
    )
    tell()
  })
  socket.on('close', (why) => {
    code = why
    tell()
  })
  socket.on('error', () => undefined)
  await once(socket, 'open')

  /** Whether it happens in time; at once when the connection ends. */
  const happens = (holds: () => boolean, withinMs = patienceMs): Promise<boolean> =>
    new Promise((resolve) => {
      const end = (value: boolean) => {
        heard.delete(look)
        clearTimeout(timer)
        resolve(value)
      }
      const look = () => {
        if (holds()) end(true)
        else if (code !== undefined) end(false)
      }
      const timer = setTimeout(() => end(false), withinMs)
      heard.add(look)
      look()
    })
  const answered = (id: string) => () => frames.some((frame) => frame.kind === 'answer' && frame.id === id)

  if (contract.opening !== undefined) {
    socket.send(framing.event(contract.opening, opening, 'opening'))
    await happens(answered('opening'))
    const isIn = frames.some((frame) => frame.kind === 'answer' && frame.error === undefined)
    if (!isIn) throw new Error(`the server does not let us in: ${JSON.stringify(frames)}`)
  }
  const { welcome } = contract
  if (welcome !== undefined) {
    const isIn = await happens(() =>
      frames.some((frame) => frame.kind === 'event' && frame.event === welcome),
    )
    if (!isIn) throw new Error(`the server does not let us in: ${JSON.stringify(frames)}`)
  }
  return {
    async ask({ text, id, event }) {
      frames.length = 0
      const isReply = contract.events.find(({ name }) => name === event)?.isReply
      socket.send(text)
      if (id !== undefined && isReply) await happens(answered(id))
      lastSign += 1
      const sign = `sign-${lastSign}`
      if (socket.readyState === WebSocket.OPEN) socket.send(framing.event(contract.heartbeat, {}, sign))
      const isAlive = await happens(answered(sign))
      return {
        frames: frames.filter((frame) => frame.kind !== 'answer' || frame.id !== sign),
        isOpen: code === undefined,
        isAlive,
      }
    },
    async ended(withinMs) {
      await happens(() => code !== undefined, withinMs)
      return code
    },
    isOpen: () => code === undefined,
    close: () => socket.terminate(),
  }
}
