/** What a listener says where no operation answers: in the error shape of the neighbours. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { adminBody } from '#api/admin/errors.ts'
import { type Fault, fault, faultOf } from '#api/fault.ts'
import { sdkBody } from '#api/sdk/errors.ts'
import { type AnswerOutside, type OutsideAnswer, sendOutside } from '#platform/http/outside.ts'

/** How a listener puts a fault near an address into words. */
type Words = (found: Fault, near: { url: string; id?: string }) => OutsideAnswer

/** The words for any error near an address of a listener, the platform's unless others are given. */
export const answerOutside =
  (words: Words = platformWords): AnswerOutside =>
  (error, near) =>
    words(faultOf(error), near)

/** 404 for unknown paths, and the words above for whatever fails beside the operations. */
export function answerUnknownPaths(app: FastifyInstance, words: Words = platformWords): void {
  const answerNothing = (request: FastifyRequest, reply: FastifyReply) =>
    sendOutside(reply, words(fault('not_found', 404, 'there is nothing at this address'), request))
  app.setNotFoundHandler(answerNothing)
  // At once, before the body and its type could be found wanting: there is nobody to read them.
  app.addHook('onRequest', (request, reply, done) => {
    if (request.is404) answerNothing(request, reply)
    else done()
  })
  app.setErrorHandler((error, request, reply) => {
    const answer = words(faultOf(error), request)
    if (answer.status >= 500) request.log.error({ err: error }, 'unexpected error')
    return sendOutside(reply, answer)
  })
}

function platformWords(found: Fault, { url, id = '' }: { url: string; id?: string }): OutsideAnswer {
  const isAdmin = /^\/api\/admin(?:[/?]|$)/.test(url)
  return {
    status: found.status,
    headers: found.headers,
    contentType: isAdmin ? 'application/problem+json' : 'application/json',
    body: JSON.stringify(isAdmin ? adminBody(found, { id }) : sdkBody(found)),
  }
}
