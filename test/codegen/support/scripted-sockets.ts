/** WebSockets whose other side is the test: what became of each connection is said by hand, so that a clock can be moved by hand too. */

interface Scripted {
  url: string
  protocols: string[]
  /** What the client sent, as JSON. */
  sent: Record<string, unknown>[]
  say(frame: unknown): void
  end(code?: number, reason?: string): void
}

export function scriptedSockets() {
  const all: Scripted[] = []

  class ScriptedWebSocket {
    readyState = 1
    onopen?: () => void
    onmessage?: (event: { data: string }) => void
    onclose?: (event: { code: number; reason: string }) => void
    readonly #scripted: Scripted

    constructor(url: string, protocols: string[] = []) {
      this.#scripted = {
        url,
        protocols,
        sent: [],
        say: (frame) => this.onmessage?.({ data: JSON.stringify(frame) }),
        end: (code = 1006, reason = '') => this.#end(code, reason),
      }
      all.push(this.#scripted)
    }

    send(text: string): void {
      this.#scripted.sent.push(JSON.parse(text))
    }

    close(code: number, reason = ''): void {
      this.#end(code, reason)
    }

    #end(code: number, reason: string): void {
      if (this.readyState === 3) return
      this.readyState = 3
      this.onclose?.({ code, reason })
    }
  }

  return {
    all,
    /** The newest connection. */
    last(): Scripted {
      const scripted = all.at(-1)
      if (!scripted) throw new Error('nobody has connected')
      return scripted
    },
    WebSocket: ScriptedWebSocket as unknown as new (url: string, protocols?: string[]) => WebSocket,
  }
}
