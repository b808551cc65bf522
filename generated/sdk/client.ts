// Generated from specs/sdk/openapi.yaml by `npm run generate`. Do not edit.
import { type ClientConfig, type Init, openClient } from '../runtime/client.ts'
import type { paths } from './types.ts'

export type SdkClient = ReturnType<typeof createSdkClient>

/** A client of this contract. Each method answers `{ data, error, response }` and throws only where the network fails. */
export function createSdkClient(config: ClientConfig) {
  const client = openClient<paths>(config)
  return {
    /**
     * Search stored events
     *
     * `GET /api/telemetry/events`
     */
    searchEvents: (...init: Init<paths['/api/telemetry/events'], 'get'>) => client.GET('/api/telemetry/events', ...init),
    /**
     * Send telemetry events
     *
     * `POST /api/telemetry/events`
     */
    sendEvents: (...init: Init<paths['/api/telemetry/events'], 'post'>) => client.POST('/api/telemetry/events', ...init),
    /**
     * Count events over time
     *
     * `GET /api/telemetry/counts`
     */
    countEvents: (...init: Init<paths['/api/telemetry/counts'], 'get'>) => client.GET('/api/telemetry/counts', ...init),
    /**
     * List the most viewed pages
     *
     * `GET /api/telemetry/pages`
     */
    listTopPages: (...init: Init<paths['/api/telemetry/pages'], 'get'>) => client.GET('/api/telemetry/pages', ...init),
    /**
     * List errors by kind
     *
     * `GET /api/telemetry/errors`
     */
    listErrorGroups: (...init: Init<paths['/api/telemetry/errors'], 'get'>) => client.GET('/api/telemetry/errors', ...init),
    /**
     * List the latency of APIs
     *
     * `GET /api/telemetry/latency`
     */
    listApiLatency: (...init: Init<paths['/api/telemetry/latency'], 'get'>) => client.GET('/api/telemetry/latency', ...init),
    /**
     * List web vitals
     *
     * `GET /api/telemetry/vitals`
     */
    listWebVitals: (...init: Init<paths['/api/telemetry/vitals'], 'get'>) => client.GET('/api/telemetry/vitals', ...init),
    /**
     * Get an access token
     *
     * `POST /api/auth/token`
     */
    issueToken: (...init: Init<paths['/api/auth/token'], 'post'>) => client.POST('/api/auth/token', ...init),
    /**
     * Renew an access token
     *
     * `POST /api/auth/refresh`
     */
    refreshToken: (...init: Init<paths['/api/auth/refresh'], 'post'>) => client.POST('/api/auth/refresh', ...init),
    /**
     * Revoke a token
     *
     * `POST /api/auth/revoke`
     */
    revokeToken: (...init: Init<paths['/api/auth/revoke'], 'post'>) => client.POST('/api/auth/revoke', ...init),
    /**
     * Check an access token
     *
     * `GET /api/auth/verify`
     */
    verifyToken: (...init: Init<paths['/api/auth/verify'], 'get'>) => client.GET('/api/auth/verify', ...init),
    /**
     * Log out of all devices
     *
     * `POST /api/auth/logout`
     */
    logoutEverywhere: (...init: Init<paths['/api/auth/logout'], 'post'>) => client.POST('/api/auth/logout', ...init),
    /**
     * Get the public keys of access tokens
     *
     * `GET /.well-known/jwks.json`
     */
    getSigningKeys: (...init: Init<paths['/.well-known/jwks.json'], 'get'>) => client.GET('/.well-known/jwks.json', ...init),
    /**
     * Get the authorization server's metadata
     *
     * `GET /.well-known/oauth-authorization-server`
     */
    getAuthorizationServerMetadata: (...init: Init<paths['/.well-known/oauth-authorization-server'], 'get'>) => client.GET('/.well-known/oauth-authorization-server', ...init),
    /**
     * Get the SDK configuration
     *
     * `GET /api/sdk/config`
     */
    getSdkConfig: (...init: Init<paths['/api/sdk/config'], 'get'>) => client.GET('/api/sdk/config', ...init),
    /**
     * Read the log of a topic
     *
     * `GET /api/realtime/topics/{topic}/messages`
     */
    getTopicHistory: (...init: Init<paths['/api/realtime/topics/{topic}/messages'], 'get'>) => client.GET('/api/realtime/topics/{topic}/messages', ...init),
    /**
     * Publish to a topic
     *
     * `POST /api/realtime/topics/{topic}/messages`
     */
    publishToTopic: (...init: Init<paths['/api/realtime/topics/{topic}/messages'], 'post'>) => client.POST('/api/realtime/topics/{topic}/messages', ...init),
    /**
     * See who is on a topic
     *
     * `GET /api/realtime/topics/{topic}/presence`
     */
    getTopicPresence: (...init: Init<paths['/api/realtime/topics/{topic}/presence'], 'get'>) => client.GET('/api/realtime/topics/{topic}/presence', ...init),
    /**
     * Get the health of the parts
     *
     * `GET /api/health`
     */
    getHealth: (...init: Init<paths['/api/health'], 'get'>) => client.GET('/api/health', ...init),
    /**
     * Is the process alive
     *
     * `GET /livez`
     */
    getLiveness: (...init: Init<paths['/livez'], 'get'>) => client.GET('/livez', ...init),
    /**
     * Can the process take requests
     *
     * `GET /readyz`
     */
    getReadiness: (...init: Init<paths['/readyz'], 'get'>) => client.GET('/readyz', ...init),
    /**
     * Get the metrics
     *
     * `GET /metrics`
     */
    getMetrics: (...init: Init<paths['/metrics'], 'get'>) => client.GET('/metrics', { parseAs: 'text', ...init[0] } as typeof init[0]),
  }
}
