/** Requests of the message bench: messages of about 100 bytes of text, each with a number of its own, spread over channels. */
import { type Requests, requestBytes } from './http-load.ts'

export interface MessageRequestOptions {
  /** `group0` to … get them in turn. */
  channels: number
  /** Makes the numbers of this run its own. */
  run: string
  token: string
}

/** As the program on the stage has it. */
export const MANAGER_TOKEN = 'bench-manager'
const NUMBER_LENGTH = 12
const CHANNEL_LENGTH = 8
const PAYLOAD = Buffer.from(JSON.stringify({ type: 1, content: 'x'.repeat(80) })).toString('base64')

export function requests({ channels, run, token }: MessageRequestOptions): Requests {
  const number = '@'.repeat(NUMBER_LENGTH)
  const channel = '#'.repeat(CHANNEL_LENGTH)
  const body = {
    from_uid: 'user1',
    channel_id: channel,
    channel_type: 2,
    client_msg_no: `${run}${number}`,
    payload: PAYLOAD,
  }
  const headers = { 'content-type': 'application/json', token }
  const template = requestBytes('POST', '/message/send', headers, Buffer.from(JSON.stringify(body)))
  const places = { number: template.indexOf(number), channel: template.indexOf(channel) }
  let count = Math.floor(Math.random() * 1e9)
  return {
    next() {
      count += 1
      const request = Buffer.from(template)
      request.write(count.toString(36).padStart(NUMBER_LENGTH, '0'), places.number, 'latin1')
      request.write(channelName(count % channels), places.channel, 'latin1')
      return request
    },
  }
}

/** All names have the same length, because they are written into the bytes of a request. */
export const channelName = (number: number): string => `g${String(number).padStart(CHANNEL_LENGTH - 1, '0')}`
