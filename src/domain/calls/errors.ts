/** What the calls area refuses. Sentences are safe to show. */

export type CallRefusal =
  | 'call_missing'
  | 'call_ended'
  | 'not_in_call'
  | 'caller_busy'
  | 'glare'
  | 'own_call'
  | 'description_too_large'

const sentences: Record<CallRefusal, string> = {
  call_missing: 'there is no such call',
  call_ended: 'the call is over, or another device has taken it',
  not_in_call: 'this device has no part in the call',
  caller_busy: 'you are in another call',
  glare: 'the other one is calling you',
  own_call: 'nobody can call oneself',
  description_too_large: 'the description of the device is too large',
}

export class CallRefusedError extends Error {
  override readonly name = 'CallRefusedError'
  readonly code: CallRefusal
  /** The call that stands in the way. */
  readonly callId: string | undefined

  constructor(code: CallRefusal, callId?: string) {
    super(sentences[code])
    this.code = code
    this.callId = callId
  }
}
