/** The person behind a request, and people by their numbers. */
import type { Principal } from '#domain/accounts/model.ts'
import type { Context } from '../../context.ts'
import type { Asker } from './chats.ts'
import { ChatError } from './errors.ts'

export const askerOf = ({ tenantId, id }: Principal): Asker => ({ tenantId, userId: id })

export function peopleByNumber({ messaging }: Pick<Context, 'messaging'>) {
  /** In the order of the numbers. @throws ChatError USER_NOT_FOUND when there is nobody for one of them */
  async function find(tenantId: string, numbers: readonly number[]): Promise<string[]> {
    const found = await messaging.numbers.find(tenantId, 'user', numbers)
    return numbers.map((number) => {
      const userId = found.get(number)
      if (userId === undefined) throw new ChatError('USER_NOT_FOUND', 'there is no such user')
      return userId
    })
  }

  return {
    find,
    async one(tenantId: string, number: number): Promise<string> {
      const [userId] = await find(tenantId, [number])
      return userId as string
    },
  }
}
