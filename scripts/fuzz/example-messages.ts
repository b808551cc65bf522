/** The messages that the examples of reading name, so that they find something. */
import { createImClient } from '#generated/im/client.ts'
import type { components } from '#generated/im/types.ts'
import type { FuzzedContract } from './contract.ts'
import type { Target } from './target.ts'

/** Sends them where the contract sends messages. */
export async function makeExampleMessages(
  contract: FuzzedContract,
  { imUrl, managerToken }: Pick<Target, 'imUrl' | 'managerToken'>,
): Promise<void> {
  if (!contract.operations.some(({ operationId }) => operationId === 'sendMessage')) return
  const im = createImClient({ baseUrl: imUrl, token: managerToken })
  for (const example of ['payload', 'content']) {
    const body = contract.exampleBody('sendMessage', example) as components['schemas']['MessageSend']
    const { error } = await im.sendMessage({ body })
    if (error) throw new Error(`the example message ${example} was refused: ${JSON.stringify(error)}`)
  }
}
