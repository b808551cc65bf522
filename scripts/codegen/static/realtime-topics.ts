/**
 * The topics that a client is on, over any number of connections. When a connection comes back each topic is asked for
 * again from the last position read; what comes twice is dropped. An answer other than yes or no is asked for again.
 */
import { type Position, TopicPosition } from './realtime-positions.ts'
import { type ClientRoles, type Frame, type ResumeRole, succeeded } from './realtime-roles.ts'

/** How a topic goes on after the connection came back. */
export interface Resumed {
  topic: string
  /** False where something is lost: what comes now is not all that came since. */
  recovered: boolean
  /** The topic is not ours any more, and why. */
  error?: string
}

interface Surroundings {
  /** Sends a frame and gives its answer. */
  ask(event: string, frame: Frame): Promise<Frame>
  resumed(resumed: Resumed): void
  isConnected(): boolean
}

interface Topic {
  position: TopicPosition
  isResuming: boolean
  retry?: ReturnType<typeof setTimeout>
}

const retryMs = 1_000

export class TopicSubscriptions {
  readonly #role: ResumeRole
  readonly #roles: ClientRoles
  readonly #around: Surroundings
  readonly #topics = new Map<string, Topic>()

  constructor(role: ResumeRole, roles: ClientRoles, around: Surroundings) {
    this.#role = role
    this.#roles = roles
    this.#around = around
  }

  async subscribe(frame: Frame): Promise<Frame> {
    const name = String(frame[this.#role.topic])
    const before = this.#topics.get(name)
    const since = (frame[this.#role.since] as Position | undefined) ?? before?.position.last
    const topic: Topic = { position: new TopicPosition(since), isResuming: false }
    this.#topics.set(name, topic)
    const giveUp = () => {
      if (this.#topics.get(name) !== topic) return
      if (before) this.#topics.set(name, before)
      else this.#topics.delete(name)
    }
    try {
      const ack = await this.#around.ask(this.#role.subscribe, frame)
      if (succeeded(ack, this.#roles)) this.#start(topic, ack)
      else giveUp()
      return ack
    } catch (error) {
      giveUp()
      throw error
    }
  }

  leave(frame: Frame): void {
    const name = String(frame[this.#role.topic])
    clearTimeout(this.#topics.get(name)?.retry)
    this.#topics.delete(name)
  }

  /** A message of ours was stored; the server does not send it back. */
  published(frame: Frame, ack: Frame | undefined): void {
    const position = ack?.[this.#role.position] as Position | undefined
    if (position) this.#topics.get(String(frame[this.#role.topic]))?.position.published(position)
  }

  /** Whether a push is to be told: not a delivery that was read already. */
  receive(event: string, push: Frame | undefined): boolean {
    const name = String(push?.[this.#role.topic])
    if (this.#role.refused?.includes(event)) this.#lose(name, String(push?.error))
    if (!this.#role.deliveries.includes(event)) return true
    const position = push?.[this.#role.position] as Position | undefined
    const topic = position && this.#topics.get(name)
    return topic ? topic.position.read(position) : true
  }

  /** Every topic again, from where we are. */
  resume(): void {
    for (const [name, topic] of this.#topics) {
      topic.isResuming = true
      void this.#resumeOne(name, topic)
    }
  }

  stop(): void {
    for (const { retry } of this.#topics.values()) clearTimeout(retry)
  }

  async #resumeOne(name: string, topic: Topic): Promise<void> {
    clearTimeout(topic.retry)
    const since = topic.position.last
    const frame = { [this.#role.topic]: name, ...(since && { [this.#role.since]: since }) }
    const ack = await this.#around.ask(this.#role.subscribe, frame).catch(() => undefined)
    if (this.#topics.get(name) !== topic || !topic.isResuming) return
    if (succeeded(ack, this.#roles)) {
      topic.isResuming = false
      this.#start(topic, ack as Frame)
      this.#around.resumed({ topic: name, recovered: ack?.[this.#role.recovered] === true })
      return
    }
    topic.retry = setTimeout(() => {
      if (this.#around.isConnected() && this.#topics.get(name) === topic) void this.#resumeOne(name, topic)
    }, retryMs)
  }

  #start(topic: Topic, ack: Frame): void {
    topic.position.subscribed(ack as unknown as Position, ack[this.#role.recovered] as boolean | undefined)
  }

  /** A topic that we asked for again is refused for good. */
  #lose(name: string, error: string): void {
    const topic = this.#topics.get(name)
    if (!topic?.isResuming) return
    clearTimeout(topic.retry)
    this.#topics.delete(name)
    this.#around.resumed({ topic: name, recovered: false, error })
  }
}
