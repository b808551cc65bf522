/** What is refused about channels and their members. Sentences are safe to show. */

export type ChannelErrorCode = 'invalid_channel' | 'invalid_user' | 'no_members'

const sentences: Record<ChannelErrorCode, string> = {
  invalid_channel: 'the channel id is not usable, or channels of this type are not supported',
  invalid_user: 'a user id is not usable',
  no_members: 'a channel of two people has no list of members',
}

export class ChannelError extends Error {
  override readonly name = 'ChannelError'
  readonly code: ChannelErrorCode

  constructor(code: ChannelErrorCode) {
    super(sentences[code])
    this.code = code
  }
}
