/** Many raw clients, opened a few at a time. */
import { openRawClient, type RawClient, type RawClientOptions } from './raw-client.ts'

const AT_ONCE = 50

export async function openClients(
  count: number,
  optionsOf: (index: number) => RawClientOptions,
): Promise<RawClient[]> {
  const clients: RawClient[] = []
  let next = 0
  const worker = async () => {
    for (let index = next++; index < count; index = next++)
      clients[index] = await openRawClient(optionsOf(index))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return clients
}

/** Whether the text is a Socket.IO event of that name. */
export function eventNamed(name: string): (text: Buffer) => boolean {
  const start = Buffer.from(`42["${name}"`)
  return (text) => text.subarray(0, start.length).equals(start)
}

/** The id and the body of a Socket.IO answer: `43<id>[body]`. */
export function readAnswer(text: Buffer): { id: number; body: Record<string, unknown> } | undefined {
  if (text[0] !== 0x34 || text[1] !== 0x33) return undefined
  const string = text.toString()
  const open = string.indexOf('[')
  return { id: Number(string.slice(2, open)), body: JSON.parse(string.slice(open))[0] }
}
