import type { AsyncDocument } from '../../realtime/document.ts'

export const emitRealtimeClient = (_document: AsyncDocument, _family: string, banner: string): string =>
  `${banner}export {}\n`
