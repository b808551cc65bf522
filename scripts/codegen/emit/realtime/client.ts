import { block, docComment, literal } from '../../code.ts'
import type { Contract } from '../../contract.ts'
import { pascalCase, propertyKey, quote } from '../../names.ts'
import type { AsyncDocument } from '../../realtime/document.ts'
import { type EventModel, modelOf, type PushModel, type RealtimeModel } from '../../realtime/events.ts'
import { schemaDocument } from '../../realtime/payloads.ts'
import { resolveSchema } from '../zod/context.ts'

/** `realtime-client.ts`: a method for each event and a listener for each push, over `socket.io-client`. */
export function emitRealtimeClient(document: AsyncDocument, family: string, banner: string): string {
  const model = modelOf(document)
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

function emitMethod({ name, summary, component }: EventModel, schemas: Contract) {
  const { required = [] } = resolveSchema(
    { $ref: `#/components/schemas/${component}` },
    { document: schemas },
  )
  const frame = `frame: Frames[${quote(name)}]${required.length === 0 ? ' = {}' : ''}`
  return {
    above: docComment(summary),
    text: `${propertyKey(methodName(name))}: (${frame}) => connection.send<Acks[${quote(name)}]>(${quote(name)}, frame)`,
  }
}

const emitListener = ({ name, summary }: PushModel) => ({
  above: docComment(summary, 'The answer ends the listening.'),
  text: `on${pascalCase(name)}: (listener: (push: Pushes[${quote(name)}]) => void) => connection.on(${quote(name)}, listener)`,
})

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

/** `message.send` becomes `messageSend`. */
const methodName = (event: string): string => {
  const name = pascalCase(event)
  return name.charAt(0).toLowerCase() + name.slice(1)
}
