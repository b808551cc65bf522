import type { AsyncDocument } from '../../realtime/document.ts'
import { schemaDocument } from '../../realtime/payloads.ts'
import { emitSchemas } from '../schemas.ts'

/** `realtime-schemas.ts`: one validator and one type for each component of the AsyncAPI document. */
export const emitRealtimeSchemas = (document: AsyncDocument, _family: string, banner: string): string =>
  emitSchemas(schemaDocument(document).document, banner, './realtime-types.ts')
