/**
 * Serves a family's route table on Fastify. Everything that can be prepared is prepared once per route; a request only
 * runs through it: authenticate, media type, (Fastify reads the body), parameters, body, handler, answer.
 * Whatever goes wrong on the way, ours or the caller's, is put into words by the family's own `refuse`.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AnswerBreaksContractError, checkAnswer } from './answer-check.ts'
import { bodyReader } from './body.ts'
import { refuseOtherMethods } from './other-methods.ts'
import { parameterReader } from './parameters.ts'
import { asRefusal, Refusal } from './refusal.ts'
import { toRouterPath } from './route-path.ts'
import type {
  AnyHandler,
  AnyReply,
  Closed,
  RequestFacts,
  RouteSpec,
  RouteTable,
  SecurityRequirement,
} from './route-table.ts'
import { sendAnswer } from './send.ts'
import { defaultMaxDepth } from './unsafe-json.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The operation that a route serves; for an undeclared method the first of its path. */
    contract?: RouteSpec
  }
}

export interface Face<Principal> {
  /**
   * Who asks, by one of these requirements; throws where none is met, scopes included. Undefined means nobody, which
   * only an operation that allows it (`{}` among its requirements) lets through.
   */
  authenticate(request: FastifyRequest, requirements: SecurityRequirement[]): Promise<Principal | undefined>
  /** The family's own form of an error: for refusals and for whatever services throw. */
  refuse(error: unknown, request: FastifyRequest, route: RouteSpec): AnyReply
  /** Holds every answer against the contract; one that breaks it becomes a logged 500. For tests and development. */
  checkAnswers: boolean
  /** How deep JSON may be nested, 32 where it is not said. */
  maxDepth?: number
  now?: () => number
}

/** Mounts every route; a handler that is missing or that no route names does not compile. */
export function mountRoutes<
  Routes extends RouteTable,
  Given extends { [Id in keyof Routes]: AnyHandler },
  Principal,
>(app: FastifyInstance, routes: Routes, handlers: Closed<Given, keyof Routes>, face: Face<Principal>): void {
  app.register(async (scope) => {
    scope.decorateRequest(arrival, null)
    const table: RouteTable = routes
    const mountThose = (part: FastifyInstance, belongs: (route: RouteSpec) => boolean) => {
      for (const [id, route] of Object.entries(table)) {
        const handler = (handlers as Record<string, AnyHandler>)[id]
        if (!handler) throw new Error(`The operation ${id} has no handler.`)
        if (belongs(route)) mountRoute(part, table, route, handler as Handler, face)
      }
    }
    leaveBodiesUnread(scope)
    mountThose(scope, (route) => !route.body)
    scope.register(async (part) => {
      readBodies(part)
      mountThose(part, (route) => Boolean(route.body))
    })
    refuseOtherMethods(scope, Object.values(table), (route) => refusalHandler(route, face))
  })
}

/** The bytes as they came; what they mean the operation's body reader knows. */
function readBodies(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
}

/** A body that no contract describes is nobody's business: neither its size nor its type is a reason to refuse. */
function leaveBodiesUnread(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
}

type Handler = (call: unknown) => Promise<AnyReply>

const arrival = Symbol('what is known about a request before its body is read')

interface Arrival {
  receivedAt: number
  principal: unknown
  content: ReturnType<ReturnType<typeof bodyReader>['choose']>
}

type Arriving = FastifyRequest & { [arrival]: Arrival }

function mountRoute<Principal>(
  scope: FastifyInstance,
  table: RouteTable,
  route: RouteSpec,
  handler: Handler,
  face: Face<Principal>,
) {
  const { url, names } = toRouterPath(route.path)
  const readParameters = parameterReader(route, names)
  const body = route.body && bodyReader(route.body, face.maxDepth ?? defaultMaxDepth)
  const now = face.now ?? Date.now
  const isSecured = route.security.length > 0
  const allowsAnyone = route.security.some((requirement) => Object.keys(requirement).length === 0)

  async function onRequest(request: FastifyRequest): Promise<void> {
    const receivedAt = now()
    const principal = isSecured ? await face.authenticate(request, route.security) : undefined
    if (isSecured && principal === undefined && !allowsAnyone) {
      throw new Refusal('unauthenticated', 'The request needs credentials.')
    }
    const content = body?.choose(request.headers['content-type'], hasBody(request))
    // What cannot even be read as a media type, the server would refuse by itself.
    if (body?.takesAnyType) request.headers['content-type'] = 'application/json'
    ;(request as Arriving)[arrival] = { receivedAt, principal, content }
  }

  async function serve(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { receivedAt, principal, content } = (request as Arriving)[arrival]
    const facts: RequestFacts = { id: request.id, ip: request.ip, receivedAt, log: request.log, raw: request }
    const call = readParameters(request)
    const read = body?.read(content, request.body as Buffer | undefined)
    call.body = read?.value
    call.contentType = read?.contentType
    call.principal = principal
    call.request = facts
    const answer = await handler(call)
    if (face.checkAnswers) checkAnswer(route, answer)
    return sendAnswer(reply, route, answer)
  }

  scope.route({
    method: route.method,
    url,
    config: { contract: route },
    exposeHeadRoute: route.method === 'GET' && !declaresHead(table, route.path),
    onRequest,
    handler: serve,
    errorHandler: refusalHandler(route, face),
  })
}

const declaresHead = (table: RouteTable, path: string): boolean =>
  Object.values(table).some((route) => route.method === 'HEAD' && route.path === path)

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'

/** Answers in the family's own words. A 5xx is logged here, with the operation; a 405 belongs to no operation. */
function refusalHandler<Principal>(route: RouteSpec, face: Face<Principal>) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const answer = face.refuse(asRefusal(error), request, route)
    if (answer.status >= 500) log(request, route, error)
    const isFree = !face.checkAnswers || answer.status === 405 || answer.status === 500
    if (isFree) return sendAnswer(reply, route, answer)
    try {
      checkAnswer(route, answer)
      return sendAnswer(reply, route, answer)
    } catch (broken) {
      if (!(broken instanceof AnswerBreaksContractError)) throw broken
      log(request, route, broken)
      return sendAnswer(reply, route, face.refuse(broken, request, route))
    }
  }
}

const log = (request: FastifyRequest, route: RouteSpec, error: unknown): void =>
  request.log.error({ err: error, operationId: route.operationId }, 'the operation failed')
