/** A Socket.IO server with topics that keep a log in memory, in words of its own: what the client's runtime is tested with. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server, type Socket } from 'socket.io'
import type { ClientRoles } from '#codegen/static/realtime-roles.ts'

export const roles: ClientRoles = {
  resume: {
    subscribe: 'follow',
    unsubscribe: 'unfollow',
    publish: 'post',
    deliveries: ['item'],
    refused: ['banned'],
    topic: 'board',
    since: 'after',
    position: 'place',
    recovered: 'whole',
  },
  renew: { event: 'renew', token: 'token', expiresAt: 'endsAt' },
  heartbeat: { event: 'beat', everySeconds: 1, timestamp: 'at' },
  goAway: { event: 'away', delayMs: 'waitMs' },
  ack: { status: 'state', success: 'ok' },
}

export interface Item {
  board: string
  text: string
  place: { epoch: string; offset: number }
}

type Reply = (ack: unknown) => void

export async function serveTopics() {
  const http = createServer()
  const io = new Server(http)
  const state = {
    epoch: 'e1',
    items: [] as Item[],
    banned: new Set<string>(),
    busy: false,
    tokens: [] as string[],
    goodTokens: undefined as Set<string> | undefined,
    follows: [] as unknown[],
    beats: 0,
    endsAt: undefined as number | undefined,
  }
  const publish = (board: string, text: string, from?: Socket): Item['place'] => {
    const place = { epoch: state.epoch, offset: state.items.length + 1 }
    const item = { board, text, place }
    state.items.push(item)
    ;(from ? from.to(board) : io.to(board)).emit('item', item)
    return place
  }
  io.use((socket, next) => {
    const token = String(socket.handshake.auth.token)
    state.tokens.push(token)
    next(!state.goodTokens || state.goodTokens.has(token) ? undefined : new Error('not let in'))
  })
  io.on('connection', (socket) => {
    socket.on('follow', (frame: { board: string; after?: Item['place'] }, reply: Reply) => {
      const { board, after } = frame
      state.follows.push(frame)
      if (state.busy) return reply({ state: 'no' })
      if (state.banned.has(board)) {
        reply({ state: 'no' })
        return socket.emit('banned', { board, error: 'banned' })
      }
      const whole = after?.epoch === state.epoch
      reply({ state: 'ok', epoch: state.epoch, offset: state.items.length, ...(after && { whole }) })
      if (whole) for (const item of state.items.slice(after.offset)) socket.emit('item', item)
      return socket.join(board)
    })
    socket.on('unfollow', ({ board }: { board: string }, reply: Reply) => {
      void socket.leave(board)
      reply({ state: 'ok' })
    })
    socket.on('post', ({ board, text }: Item, reply: Reply) =>
      reply({ state: 'ok', place: publish(board, text, socket) }),
    )
    socket.on('renew', ({ token }: { token: string }, reply: Reply) => {
      state.tokens.push(token)
      reply({ state: 'ok', ...(state.endsAt !== undefined && { endsAt: state.endsAt }) })
    })
    socket.on('beat', () => {
      state.beats += 1
    })
    socket.on('silence', () => undefined)
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    state,
    publish,
    say: (event: string, push: object) => io.emit(event, push),
    /** The transports end; the clients come back by themselves. */
    drop() {
      for (const socket of io.sockets.sockets.values()) socket.conn.close()
    },
    kick: () => io.disconnectSockets(true),
    connections: () => io.engine.clientsCount,
    close: () => io.close(),
  }
}
