/**
 * Types of content in both worlds (specs/decisions/0018): the number in the payload that the log keeps, the word of this surface, and
 * how the details of a content are called there, where they are called differently.
 */
import type { MessageData, MessageType } from '#generated/chat/realtime-schemas.ts'

export type DataField = keyof MessageData

export interface MediaType {
  message_type: Extract<MessageType, 'image' | 'audio' | 'video' | 'file'>
  names: Partial<Record<DataField, string>>
}

export const TEXT = 1
export const LOCATION = 6
/** From here to 2000 the system says something. */
export const SYSTEM = { from: 1000, to: 2000 }

/** By the number in the payload. A word that has several numbers is sent with the first one. */
export const mediaTypes: ReadonlyMap<number, MediaType> = new Map<number, MediaType>([
  [2, { message_type: 'image', names: {} }],
  [3, { message_type: 'image', names: {} }],
  [4, { message_type: 'audio', names: { duration: 'timeTrad' } }],
  [5, { message_type: 'video', names: { duration: 'second', thumbnail_url: 'cover' } }],
  [8, { message_type: 'file', names: {} }],
])

export const mediaFields = [
  'name',
  'size',
  'mime_type',
  'width',
  'height',
  'duration',
  'thumbnail_url',
  'caption',
] as const satisfies readonly DataField[]

export const placeFields = [
  'latitude',
  'longitude',
  'title',
  'address',
] as const satisfies readonly DataField[]
export const placeNames: Partial<Record<DataField, string>> = { latitude: 'lat', longitude: 'lng' }

const whole = (most: number) => (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
const between = (least: number, most: number) => (value: unknown) =>
  typeof value === 'number' && value >= least && value <= most
const text = (longest: number) => (value: unknown) =>
  typeof value === 'string' && value !== '' && value.length <= longest

/** What each detail can be; what others wrote into a payload and is none of that is not shown. */
export const fits: Record<DataField, (value: unknown) => boolean> = {
  name: text(255),
  size: whole(Number.MAX_SAFE_INTEGER),
  mime_type: text(255),
  width: whole(1_000_000),
  height: whole(1_000_000),
  duration: between(0, 8_640_000),
  thumbnail_url: text(2048),
  caption: text(1000),
  latitude: between(-90, 90),
  longitude: between(-180, 180),
  title: text(255),
  address: text(500),
}
