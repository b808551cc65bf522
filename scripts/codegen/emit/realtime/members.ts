/** What clients of every transport have: a method for each event, a listener for each push. */
import { docComment } from '../../code.ts'
import type { Contract } from '../../contract.ts'
import { pascalCase, propertyKey, quote } from '../../names.ts'
import type { EventModel, PushModel } from '../../realtime/events.ts'
import { resolveSchema } from '../zod/context.ts'

export function emitMethod({ name, summary, component }: EventModel, schemas: Contract) {
  const schema = resolveSchema({ $ref: `#/components/schemas/${component}` }, { document: schemas })
  const mayBeEmpty = schema.type === 'object' && (schema.required ?? []).length === 0
  const frame = `frame: Frames[${quote(name)}]${mayBeEmpty ? ' = {}' : ''}`
  return {
    above: docComment(summary),
    text: `${propertyKey(methodName(name))}: (${frame}) => connection.send<Acks[${quote(name)}]>(${quote(name)}, frame)`,
  }
}

export const emitListener = ({ name, summary }: PushModel) => ({
  above: docComment(summary, 'The answer ends the listening.'),
  text: `on${pascalCase(name)}: (listener: (push: Pushes[${quote(name)}]) => void) => connection.on(${quote(name)}, listener)`,
})

/** `message.send` becomes `messageSend`. */
const methodName = (event: string): string => {
  const name = pascalCase(event)
  return name.charAt(0).toLowerCase() + name.slice(1)
}
