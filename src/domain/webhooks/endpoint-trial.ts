/** Posts to an endpoint that are no deliveries: the challenge that proves it, and test events. Nothing is tried again. */
import { randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import type { PostResult } from '#platform/outgoing/outgoing-client.ts'
import type { SendPost } from './deliver-page.ts'
import { WebhooksError } from './errors.ts'
import type { WebhookEndpoint } from './model.ts'
import { standardBody, standardHeaders } from './standard-form.ts'

export interface EndpointTrialNeeds {
  send: SendPost
  now: () => number
}

export function endpointTrial({ send, now }: EndpointTrialNeeds) {
  async function post(
    endpoint: WebhookEndpoint,
    type: string,
    data: object,
  ): Promise<PostResult & { eventId: string }> {
    const at = now()
    const id = `evt_${randomUUID()}`
    const body = standardBody({ type, at, json: JSON.stringify(data) })
    const headers = standardHeaders(endpoint.secrets, { id, at, body })
    const { url, timeoutMs, origin } = endpoint
    const result = await send({ url, headers, body, timeoutMs, trusted: origin === 'configuration' })
    return { ...result, eventId: id }
  }

  return {
    /**
     * Posts a challenge that the receiver has to give back as `{"challenge": …}`, signed like every delivery.
     * @throws WebhooksError `challenge_failed` with what came instead
     */
    async challenge(endpoint: WebhookEndpoint): Promise<void> {
      const challenge = randomBytes(24).toString('base64url')
      const result = await post(endpoint, 'webhook.verification', { challenge })
      if (!isAnswered(result, challenge)) throw new WebhooksError('challenge_failed', whatCame(result))
    },

    /** Posts a test event and tells what came back. */
    test: (endpoint: WebhookEndpoint): Promise<PostResult & { eventId: string }> =>
      post(endpoint, 'webhook.test', { message: 'A test event; nothing has happened.' }),
  }
}

function isAnswered({ status, answer }: PostResult, challenge: string): boolean {
  if (status === undefined || status < 200 || status > 299) return false
  try {
    const told: unknown = JSON.parse(answer)?.challenge
    const [one, other] = [Buffer.from(String(told)), Buffer.from(challenge)]
    return one.length === other.length && timingSafeEqual(one, other)
  } catch {
    return false
  }
}

function whatCame({ status, failure }: PostResult): string {
  if (failure) return `the receiver did not answer: ${failure}`
  return `the receiver answered ${status}, and not the challenge`
}
