import { File } from '@asyncapi/generator-react-sdk'
import { emitted } from '../lib/emitted.js'

export default function ({ originalAsyncAPI, params }) {
  return <File name="realtime-schemas.ts">{emitted('emitRealtimeSchemas', originalAsyncAPI, params)}</File>
}
