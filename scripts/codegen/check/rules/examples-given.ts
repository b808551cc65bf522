import type { Oas3MediaType, Oas3RequestBody, Oas3Response } from '@redocly/openapi-core'
import type { Context, Rule } from './shared.ts'

/** Requests and successful answers show an example; that it is valid is tested by `no-invalid-media-type-examples`. */
export const examplesGiven: Rule = () => ({
  RequestBody(body: Oas3RequestBody, context) {
    requireExamples(body.content, 'A request body', context)
  },
  Response(response: Oas3Response, context) {
    if (String(context.key).startsWith('2')) requireExamples(response.content, 'A successful answer', context)
  },
})

function requireExamples(
  content: Record<string, Oas3MediaType> | undefined,
  what: string,
  context: Context,
): void {
  for (const [mediaType, media] of Object.entries(content ?? {})) {
    const isShown = media.example !== undefined || Object.keys(media.examples ?? {}).length > 0
    if (isShown) continue
    context.report({
      message: `${what} shows at least one example (${mediaType}).`,
      location: context.location.child(['content', mediaType]).key(),
    })
  }
}
