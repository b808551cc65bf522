/**
 * Who may do what with topics, worked out from the contract alone (`x-topics` and the permissions of the REST operations):
 *
 *   kind of topic x operation x kind of caller ──> allowed, or the refusal by its name
 *
 * What the contract says in words that are not known here is an error and no row: the matrix has no silent holes.
 */
export type Verdict = 'allowed' | 'auth_error' | 'permission_denied' | 'channel_not_found'

export interface Caller {
  name: string
  as: 'nobody' | 'user' | 'client' | 'apiKey'
  /** `{owner}` stands for the id of the owner. */
  permissions: readonly string[]
  /** `self` is the owner, `namesake` something else that has the same id. */
  owner?: 'self' | 'namesake'
}

export interface SampleTopic {
  kind: string
  /** `{owner}` stands for the id of the owner. */
  name: string
  mustBeCreated: boolean
  isThere: boolean
}

export interface Operation {
  name: string
  /** The rule of the topic that it goes by. */
  rule: string
  /** What it asks for whatever the topic; nothing over sockets. */
  permissions: readonly string[]
}

export interface Row {
  topic: SampleTopic
  operation: Operation
  caller: Caller
  verdict: Verdict
}

interface Rule {
  who: string
  permission?: string
}

export interface TopicKindSpec {
  kind: string
  example: string
  exists: string
  [further: string]: unknown
}

/** Every row there is. @throws Error where the contract does not say enough, or something unknown */
export function topicMatrix(kinds: readonly TopicKindSpec[], operations: readonly Operation[]): Row[] {
  const callers = callersFor(kinds, operations)
  return kinds.flatMap((spec) => {
    const unused = Object.keys(rulesOf(spec)).find((rule) => !operations.some((one) => one.rule === rule))
    if (unused) throw new Error(`${spec.kind}: no operation goes by the rule ${unused}`)
    return samplesOf(spec).flatMap((topic) =>
      operations.flatMap((operation) =>
        callers.map((caller) => ({
          topic,
          operation,
          caller,
          verdict: verdictOf(spec, topic, operation, caller),
        })),
      ),
    )
  })
}

/** Everybody who could make a difference: each permission that is named anywhere, alone, in every kind of hands. */
function callersFor(kinds: readonly TopicKindSpec[], operations: readonly Operation[]): Caller[] {
  const named = kinds.flatMap((spec) =>
    Object.values(rulesOf(spec)).map((rule) => permissionOf(rule, templateOf(spec))),
  )
  const permissions = [...new Set([...named, ...operations.flatMap((one) => one.permissions)])].filter(
    (permission) => permission !== undefined,
  )
  const backEnd = ['realtime:publish', 'realtime:read', 'realtime:presence']
  const elsewhere = ['telemetry:read']
  return [
    { name: 'nobody', as: 'nobody', permissions: [] },
    { name: 'a user', as: 'user', permissions: elsewhere },
    { name: 'a client', as: 'client', permissions: elsewhere },
    { name: 'an API key', as: 'apiKey', permissions: elsewhere },
    { name: 'the owner', as: 'user', permissions: elsewhere, owner: 'self' },
    { name: 'a client with the id of the owner', as: 'client', permissions: elsewhere, owner: 'namesake' },
    ...permissions.flatMap((permission): Caller[] =>
      (['user', 'client', 'apiKey'] as const).map((as) => ({
        name: `${as} with ${permission}`,
        as,
        permissions: [permission],
      })),
    ),
    { name: 'a back end that may not notify', as: 'client', permissions: backEnd },
    { name: 'a back end with everything of realtime', as: 'apiKey', permissions: ['realtime:*'] },
    { name: 'a client with all topics', as: 'client', permissions: ['topic:*'] },
    { name: 'a back end with all topics', as: 'apiKey', permissions: ['realtime:*', 'topic:*'] },
    { name: 'an administrator', as: 'user', permissions: ['*'] },
  ]
}

function samplesOf(spec: TopicKindSpec): SampleTopic[] {
  const { kind, exists } = spec
  const mustBeCreated = exists === 'created'
  const there = { kind, name: templateOf(spec), mustBeCreated, isThere: true }
  if (exists === 'always') return [there]
  if (mustBeCreated) return [there, { ...there, name: `${kind}:not-created`, isThere: false }]
  throw new Error(`${kind}: no row can be made for topics that exist ${exists}`)
}

/** The example, or with a rule for owners the topic of that owner. */
function templateOf(spec: TopicKindSpec): string {
  const hasOwner = Object.values(rulesOf(spec)).some(({ who }) => who === 'owner')
  return hasOwner ? `${spec.kind}:{owner}` : spec.example
}

function verdictOf(spec: TopicKindSpec, topic: SampleTopic, operation: Operation, caller: Caller): Verdict {
  const rule = rulesOf(spec)[operation.rule]
  if (!rule) throw new Error(`${spec.kind}: the contract does not say who may ${operation.rule}`)
  const isMet = meets(spec, rule, topic, caller)
  if (caller.as === 'nobody') return 'auth_error'
  if (!operation.permissions.every((permission) => holds(caller, permission))) return 'permission_denied'
  if (!topic.isThere) return 'channel_not_found'
  return isMet ? 'allowed' : 'permission_denied'
}

function meets({ kind }: TopicKindSpec, rule: Rule, topic: SampleTopic, caller: Caller): boolean {
  if (rule.who === 'anyone') return true
  if (rule.who === 'owner') return caller.owner === 'self'
  const permission = permissionOf(rule, topic.name)
  if (permission === undefined) throw new Error(`${kind}: nobody here knows who ${JSON.stringify(rule)} is`)
  return holds(caller, permission)
}

const permissionOf = ({ who, permission }: Rule, topic: string): string | undefined =>
  who === 'permission' ? permission?.replace('{topic}', topic) : undefined

/** Written again on purpose: the program's own reading is what is tested. */
const holds = ({ permissions }: Caller, needed: string): boolean =>
  permissions.some((one) => one === needed || (/(^|:)\*$/.test(one) && needed.startsWith(one.slice(0, -1))))

function rulesOf(spec: TopicKindSpec): Record<string, Rule> {
  const isRule = ([, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && 'who' in value
  return Object.fromEntries(Object.entries(spec).filter(isRule)) as Record<string, Rule>
}
