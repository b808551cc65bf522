import { File } from '@asyncapi/generator-react-sdk'
import { emitted } from '../lib/emitted.js'

export default function ({ originalAsyncAPI, params }) {
  return <File name="realtime.ts">{emitted('emitRealtime', originalAsyncAPI, params)}</File>
}
