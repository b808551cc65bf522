/** Both sides of the chat bench: a bare `ws` server, and the program with a group whose members may come in. */
import { SignJWT } from 'jose'
import { createChatClient } from '#generated/chat/client.ts'
import { MANAGER_TOKEN } from './message-requests.ts'
import type { Side } from './sockets/scene.ts'
import { onStage } from './stage.ts'
import type { BenchServer } from './start-server.ts'

const SECRET = 'bench-signs-with-this'
const GROUP = { channel_id: 'bench', channel_type: 2 }

export interface ChatSide extends Side {
  path: string
  /** One for each member. */
  tokens: string[]
  chatId: number
}

export async function onChatStage(
  members: number,
  play: (sides: { bare: ChatSide; parley: ChatSide }) => Promise<void>,
  profileDir?: string,
): Promise<void> {
  await onStage(async (stage) => {
    const bare = await stage.start({ script: 'scripts/bench/bare-chat.ts' })
    const parley = await stage.startParley({ PARLEY_JWT_SECRET: SECRET }, { profileDir })
    const names = Array.from({ length: members }, (_, number) => `member${number}`)
    await post(parley, '/channel', { ...GROUP, subscribers: names })
    const tokens = await Promise.all(names.map(tokenOf))
    const chatId = await chatOf(parley, tokens[0] ?? '')
    const at = ({ listeners }: BenchServer) => {
      const { hostname: host, port, pathname: path } = new URL(listeners.chat ?? '')
      return { host, port: Number(port), path, token: '' }
    }
    await play({
      bare: { name: 'bare ws', ...at(bare), tokens: names, chatId: 1, pid: bare.pid, besides: {} },
      parley: {
        name: 'parley',
        ...at(parley),
        tokens,
        chatId,
        pid: parley.pid,
        besides: { mongod: stage.mongod.pid, redis: stage.redis.pid },
      },
    })
    await Promise.all([parley.stop(), bare.stop()])
  })
}

const tokenOf = (name: string): Promise<string> =>
  new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(name)
    .setAudience('parley')
    .setExpirationTime('1 day')
    .sign(Buffer.from(SECRET))

/** The number of the only chat that a member is in. */
async function chatOf({ listeners }: BenchServer, token: string): Promise<number> {
  const { host } = new URL(listeners.chat ?? '')
  const { data, error } = await createChatClient({ baseUrl: `http://${host}`, token }).listChats()
  const [chat] = data?.items ?? []
  if (!chat) throw new Error(`the member has no chat: ${JSON.stringify(error ?? data)}`)
  return chat.id
}

async function post({ listeners }: BenchServer, path: string, body: object): Promise<void> {
  const answer = await fetch(`${listeners.im}${path}`, {
    method: 'POST',
    headers: { token: MANAGER_TOKEN, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
}
