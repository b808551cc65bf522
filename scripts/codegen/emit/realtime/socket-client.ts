import { block, docComment, literal } from '../../code.ts'
import { pascalCase, quote } from '../../names.ts'
import { CannotExpressError } from '../../problem.ts'
import type { AsyncDocument } from '../../realtime/document.ts'
import type { RealtimeModel } from '../../realtime/events.ts'
import { schemaDocument } from '../../realtime/payloads.ts'
import { emitListener, emitMethod } from './members.ts'

/** Whether the contract travels on a WebSocket without Socket.IO (`x-transport: websocket`). */
export const isPlainSocket = ({ settings }: RealtimeModel): boolean => settings.transport === 'websocket'

/** `realtime-client.ts` of a plain WebSocket contract, over the platform's `WebSocket`. */
export function emitSocketClient(
  document: AsyncDocument,
  model: RealtimeModel,
  family: string,
  banner: string,
): string {
  const { framing, client = {} } = model.settings as { framing?: Framing; client?: Roles }
  if (framing?.kind !== 'json-rpc' && framing?.kind !== 'envelope') {
    throw new CannotExpressError(
      '#/channels',
      'x-transport: websocket needs x-framing with the kind json-rpc or envelope',
    )
  }
  const { document: schemas } = schemaDocument(document)
  const name = pascalCase(family)
  const opening = client.open?.event
  const config = [
    opening === undefined ? 'SocketClientConfig' : `SocketClientConfig<Frames[${quote(opening)}]>`,
    ...(client.token ? ['TokenConfig'] : []),
  ].join(' & ')
  const answers = new Set([framing.answer, ...Object.values(framing.answers ?? {})])
  const contract = {
    framing,
    roles: client,
    answered: model.events.filter(({ acks }) => acks.length > 0).map((event) => event.name),
  }
  const methods = [
    ...model.events.filter((event) => event.name !== opening).map((event) => emitMethod(event, schemas)),
    ...model.pushes.filter((push) => !answers.has(push.name)).map(emitListener),
    ...common,
  ]
  return `${banner}import { type SocketClientConfig, SocketConnection, type SocketState${client.token ? ', type TokenConfig' : ''} } from '../runtime/socket-client.ts'
import type { Acks, Frames, Pushes } from './realtime.ts'

export type { SocketState }

export type ${name}SocketConfig = ${config}

export type ${name}RealtimeClient = ReturnType<typeof create${name}RealtimeClient>

/** A client of this contract: it connects at once, and comes back by itself until it is closed or sent away. */
export function create${name}RealtimeClient(config: ${name}SocketConfig) {
  const connection = new SocketConnection(config as SocketClientConfig, ${literal(contract).replaceAll('\n', '\n  ')})
  return ${block(methods).replaceAll('\n', '\n  ')}
}
`
}

interface Framing {
  kind?: string
  /** Events that are answers reach the caller who waits, not listeners. */
  answer?: string
  answers?: Record<string, string>
}

interface Roles {
  open?: { event: string }
  token?: object
}

/** What every client has, whatever its contract. */
const common = [
  {
    above: docComment('Tells when the connection is there, lost or refused.'),
    text: 'onState: (listener: (state: SocketState) => void) => connection.onState(listener)',
  },
  {
    above: docComment('Whether the connection is there now.'),
    text: 'isConnected: () => connection.isConnected',
  },
  {
    above: docComment(
      'Tries again after the server refused us or every try failed, or at once instead of later.',
    ),
    text: 'connect: () => connection.connect()',
  },
  { above: docComment('Ends the connection for good.'), text: 'close: () => connection.close()' },
]
