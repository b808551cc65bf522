/** What is refused to members of channels. Sentences are safe to show: who is no member is told that there is no channel. */

export type GroupErrorCode = 'channel_missing' | 'member_missing' | 'not_permitted' | 'owner_stays'

const sentences: Record<GroupErrorCode, string> = {
  channel_missing: 'there is no such channel',
  member_missing: 'there is no such member',
  not_permitted: 'the role of the member does not allow this',
  owner_stays: 'the owner hands the group over before leaving',
}

export class GroupError extends Error {
  override readonly name = 'GroupError'
  readonly code: GroupErrorCode

  constructor(code: GroupErrorCode) {
    super(sentences[code])
    this.code = code
  }
}
