/** What a sender wants of a message, as names at the gateway and as bits everywhere else. */
import type { RpcSetting, RpcSettingInput } from '#generated/im/realtime-schemas.ts'

const BITS = { receipt: 7, signal: 5, topic: 3, stream: 1 } as const
const names = Object.keys(BITS) as (keyof typeof BITS)[]

export const settingBits = (setting: RpcSettingInput | undefined): number =>
  names.reduce((bits, name) => (setting?.[name] === true ? bits | (1 << BITS[name]) : bits), 0)

export const settingView = (bits: number): RpcSetting => ({
  receipt: isSet(bits, 'receipt'),
  signal: isSet(bits, 'signal'),
  stream: isSet(bits, 'stream'),
  topic: isSet(bits, 'topic'),
})

const isSet = (bits: number, name: keyof typeof BITS): boolean => (bits & (1 << BITS[name])) !== 0
