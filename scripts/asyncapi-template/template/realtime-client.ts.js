import { File } from '@asyncapi/generator-react-sdk'
import { emitted } from '../lib/emitted.js'

export default function ({ originalAsyncAPI, params }) {
  return <File name="realtime-client.ts">{emitted('emitRealtimeClient', originalAsyncAPI, params)}</File>
}
