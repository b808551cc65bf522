import { block, docComment, literal } from '../../code.ts'
import { pascalCase } from '../../names.ts'
import type { AsyncDocument } from '../../realtime/document.ts'
import { modelOf, type RealtimeModel } from '../../realtime/events.ts'
import { schemaDocument } from '../../realtime/payloads.ts'
import { emitListener, emitMethod } from './members.ts'
import { emitSocketClient, isPlainSocket } from './socket-client.ts'

/** `realtime-client.ts`: a method for each event and a listener for each push, over what the contract travels on. */
export function emitRealtimeClient(document: AsyncDocument, family: string, banner: string): string {
  const model = modelOf(document)
  return isPlainSocket(model)
    ? emitSocketClient(document, model, family, banner)
    : emitSocketIoClient(document, model, family, banner)
}

function emitSocketIoClient(
  document: AsyncDocument,
  model: RealtimeModel,
  family: string,
  banner: string,
): string {
  const { document: schemas } = schemaDocument(document)
  const name = pascalCase(family)
  const methods = [
    ...model.events.map((event) => emitMethod(event, schemas)),
    ...model.pushes.map(emitListener),
    ...common,
  ]
  return `${banner}import { type ConnectionState, type RealtimeClientConfig, RealtimeConnection, type Resumed } from '../runtime/realtime-client.ts'
import type { Acks, Frames, Pushes } from './realtime.ts'

export type { ConnectionState, RealtimeClientConfig, Resumed }

export type ${name}RealtimeClient = ReturnType<typeof create${name}RealtimeClient>

/** A client of this contract: it connects at once, and comes back by itself until it is closed. */
export function create${name}RealtimeClient(config: RealtimeClientConfig) {
  const connection = new RealtimeConnection(config, ${literal(rolesOf(model)).replaceAll('\n', '\n  ')})
  return ${block(methods).replaceAll('\n', '\n  ')}
}
`
}

const rolesOf = ({ settings }: RealtimeModel): unknown => settings.client ?? {}

/** What every client has, whatever its contract. */
const common = [
  {
    above: docComment(
      'After the connection came back: how each topic goes on. `recovered: false` says that something is lost.',
    ),
    text: `onResumed: (listener: (resumed: Resumed) => void) => connection.onResumed(listener)`,
  },
  {
    above: docComment('Tells when the connection is there, lost or refused.'),
    text: `onState: (listener: (state: ConnectionState) => void) => connection.onState(listener)`,
  },
  {
    above: docComment('Whether the connection is there now.'),
    text: 'isConnected: () => connection.isConnected',
  },
  { above: docComment('Ends the connection for good.'), text: 'close: () => connection.close()' },
]
