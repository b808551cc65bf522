// Generated from specs/admin/openapi.yaml by `npm run generate`. Do not edit.
import { type ClientConfig, type Init, openClient } from '../runtime/client.ts'
import type { paths } from './types.ts'

export type AdminClient = ReturnType<typeof createAdminClient>

/** A client of this contract. Each method answers `{ data, error, response }` and throws only where the network fails. */
export function createAdminClient(config: ClientConfig) {
  const client = openClient<paths>(config)
  return {
    /**
     * List clients
     *
     * `GET /api/admin/clients`
     */
    listClients: (...init: Init<paths['/api/admin/clients'], 'get'>) => client.GET('/api/admin/clients', ...init),
    /**
     * Create a client
     *
     * `POST /api/admin/clients`
     */
    createClient: (...init: Init<paths['/api/admin/clients'], 'post'>) => client.POST('/api/admin/clients', ...init),
    /**
     * Get a client
     *
     * `GET /api/admin/clients/{clientId}`
     */
    getClient: (...init: Init<paths['/api/admin/clients/{clientId}'], 'get'>) => client.GET('/api/admin/clients/{clientId}', ...init),
    /**
     * Delete a client
     *
     * `DELETE /api/admin/clients/{clientId}`
     */
    deleteClient: (...init: Init<paths['/api/admin/clients/{clientId}'], 'delete'>) => client.DELETE('/api/admin/clients/{clientId}', ...init),
    /**
     * Change a client
     *
     * `PATCH /api/admin/clients/{clientId}`
     */
    updateClient: (...init: Init<paths['/api/admin/clients/{clientId}'], 'patch'>) => client.PATCH('/api/admin/clients/{clientId}', ...init),
    /**
     * Give a client a new secret
     *
     * `POST /api/admin/clients/{clientId}/secret`
     */
    rotateClientSecret: (...init: Init<paths['/api/admin/clients/{clientId}/secret'], 'post'>) => client.POST('/api/admin/clients/{clientId}/secret', ...init),
    /**
     * List users
     *
     * `GET /api/admin/users`
     */
    listUsers: (...init: Init<paths['/api/admin/users'], 'get'>) => client.GET('/api/admin/users', ...init),
    /**
     * Create a user
     *
     * `POST /api/admin/users`
     */
    createUser: (...init: Init<paths['/api/admin/users'], 'post'>) => client.POST('/api/admin/users', ...init),
    /**
     * Get a user
     *
     * `GET /api/admin/users/{userId}`
     */
    getUser: (...init: Init<paths['/api/admin/users/{userId}'], 'get'>) => client.GET('/api/admin/users/{userId}', ...init),
    /**
     * Delete a user
     *
     * `DELETE /api/admin/users/{userId}`
     */
    deleteUser: (...init: Init<paths['/api/admin/users/{userId}'], 'delete'>) => client.DELETE('/api/admin/users/{userId}', ...init),
    /**
     * Change a user
     *
     * `PATCH /api/admin/users/{userId}`
     */
    updateUser: (...init: Init<paths['/api/admin/users/{userId}'], 'patch'>) => client.PATCH('/api/admin/users/{userId}', ...init),
    /**
     * Log a user out of all devices
     *
     * `POST /api/admin/users/{userId}/logout`
     */
    logoutUser: (...init: Init<paths['/api/admin/users/{userId}/logout'], 'post'>) => client.POST('/api/admin/users/{userId}/logout', ...init),
    /**
     * List API keys
     *
     * `GET /api/admin/api-keys`
     */
    listApiKeys: (...init: Init<paths['/api/admin/api-keys'], 'get'>) => client.GET('/api/admin/api-keys', ...init),
    /**
     * Create an API key
     *
     * `POST /api/admin/api-keys`
     */
    createApiKey: (...init: Init<paths['/api/admin/api-keys'], 'post'>) => client.POST('/api/admin/api-keys', ...init),
    /**
     * Get an API key
     *
     * `GET /api/admin/api-keys/{keyId}`
     */
    getApiKey: (...init: Init<paths['/api/admin/api-keys/{keyId}'], 'get'>) => client.GET('/api/admin/api-keys/{keyId}', ...init),
    /**
     * Delete an API key
     *
     * `DELETE /api/admin/api-keys/{keyId}`
     */
    deleteApiKey: (...init: Init<paths['/api/admin/api-keys/{keyId}'], 'delete'>) => client.DELETE('/api/admin/api-keys/{keyId}', ...init),
    /**
     * Get the default SDK configuration
     *
     * `GET /api/admin/sdk-config`
     */
    getDefaultSdkConfig: (...init: Init<paths['/api/admin/sdk-config'], 'get'>) => client.GET('/api/admin/sdk-config', ...init),
    /**
     * Replace the default SDK configuration
     *
     * `PUT /api/admin/sdk-config`
     */
    putDefaultSdkConfig: (...init: Init<paths['/api/admin/sdk-config'], 'put'>) => client.PUT('/api/admin/sdk-config', ...init),
    /**
     * List the applications with settings of their own
     *
     * `GET /api/admin/sdk-config/apps`
     */
    listAppSdkConfigs: (...init: Init<paths['/api/admin/sdk-config/apps'], 'get'>) => client.GET('/api/admin/sdk-config/apps', ...init),
    /**
     * Get what differs for an application
     *
     * `GET /api/admin/sdk-config/apps/{app}`
     */
    getAppSdkConfig: (...init: Init<paths['/api/admin/sdk-config/apps/{app}'], 'get'>) => client.GET('/api/admin/sdk-config/apps/{app}', ...init),
    /**
     * Replace what differs for an application
     *
     * `PUT /api/admin/sdk-config/apps/{app}`
     */
    putAppSdkConfig: (...init: Init<paths['/api/admin/sdk-config/apps/{app}'], 'put'>) => client.PUT('/api/admin/sdk-config/apps/{app}', ...init),
    /**
     * Take away what differs for an application
     *
     * `DELETE /api/admin/sdk-config/apps/{app}`
     */
    deleteAppSdkConfig: (...init: Init<paths['/api/admin/sdk-config/apps/{app}'], 'delete'>) => client.DELETE('/api/admin/sdk-config/apps/{app}', ...init),
    /**
     * List private topics
     *
     * `GET /api/admin/topics`
     */
    listTopics: (...init: Init<paths['/api/admin/topics'], 'get'>) => client.GET('/api/admin/topics', ...init),
    /**
     * Create a private topic
     *
     * `POST /api/admin/topics`
     */
    createTopic: (...init: Init<paths['/api/admin/topics'], 'post'>) => client.POST('/api/admin/topics', ...init),
    /**
     * Get a private topic
     *
     * `GET /api/admin/topics/{topic}`
     */
    getTopic: (...init: Init<paths['/api/admin/topics/{topic}'], 'get'>) => client.GET('/api/admin/topics/{topic}', ...init),
    /**
     * Delete a private topic
     *
     * `DELETE /api/admin/topics/{topic}`
     */
    deleteTopic: (...init: Init<paths['/api/admin/topics/{topic}'], 'delete'>) => client.DELETE('/api/admin/topics/{topic}', ...init),
    /**
     * Send a notification
     *
     * `POST /api/admin/notifications`
     */
    sendNotification: (...init: Init<paths['/api/admin/notifications'], 'post'>) => client.POST('/api/admin/notifications', ...init),
    /**
     * List webhook endpoints
     *
     * `GET /api/admin/webhooks`
     */
    listWebhookEndpoints: (...init: Init<paths['/api/admin/webhooks'], 'get'>) => client.GET('/api/admin/webhooks', ...init),
    /**
     * Create a webhook endpoint
     *
     * `POST /api/admin/webhooks`
     */
    createWebhookEndpoint: (...init: Init<paths['/api/admin/webhooks'], 'post'>) => client.POST('/api/admin/webhooks', ...init),
    /**
     * Get a webhook endpoint
     *
     * `GET /api/admin/webhooks/{endpointId}`
     */
    getWebhookEndpoint: (...init: Init<paths['/api/admin/webhooks/{endpointId}'], 'get'>) => client.GET('/api/admin/webhooks/{endpointId}', ...init),
    /**
     * Delete a webhook endpoint
     *
     * `DELETE /api/admin/webhooks/{endpointId}`
     */
    deleteWebhookEndpoint: (...init: Init<paths['/api/admin/webhooks/{endpointId}'], 'delete'>) => client.DELETE('/api/admin/webhooks/{endpointId}', ...init),
    /**
     * Change a webhook endpoint
     *
     * `PATCH /api/admin/webhooks/{endpointId}`
     */
    updateWebhookEndpoint: (...init: Init<paths['/api/admin/webhooks/{endpointId}'], 'patch'>) => client.PATCH('/api/admin/webhooks/{endpointId}', ...init),
    /**
     * Give a webhook endpoint a new secret
     *
     * `POST /api/admin/webhooks/{endpointId}/secret`
     */
    rotateWebhookSecret: (...init: Init<paths['/api/admin/webhooks/{endpointId}/secret'], 'post'>) => client.POST('/api/admin/webhooks/{endpointId}/secret', ...init),
    /**
     * Verify a webhook endpoint
     *
     * `POST /api/admin/webhooks/{endpointId}/verify`
     */
    verifyWebhookEndpoint: (...init: Init<paths['/api/admin/webhooks/{endpointId}/verify'], 'post'>) => client.POST('/api/admin/webhooks/{endpointId}/verify', ...init),
    /**
     * Send a test event
     *
     * `POST /api/admin/webhooks/{endpointId}/test`
     */
    testWebhookEndpoint: (...init: Init<paths['/api/admin/webhooks/{endpointId}/test'], 'post'>) => client.POST('/api/admin/webhooks/{endpointId}/test', ...init),
    /**
     * Deliver again
     *
     * `POST /api/admin/webhooks/{endpointId}/replay`
     */
    replayWebhookDeliveries: (...init: Init<paths['/api/admin/webhooks/{endpointId}/replay'], 'post'>) => client.POST('/api/admin/webhooks/{endpointId}/replay', ...init),
    /**
     * List webhook deliveries
     *
     * `GET /api/admin/webhook-deliveries`
     */
    listWebhookDeliveries: (...init: Init<paths['/api/admin/webhook-deliveries'], 'get'>) => client.GET('/api/admin/webhook-deliveries', ...init),
    /**
     * Get a webhook delivery
     *
     * `GET /api/admin/webhook-deliveries/{deliveryId}`
     */
    getWebhookDelivery: (...init: Init<paths['/api/admin/webhook-deliveries/{deliveryId}'], 'get'>) => client.GET('/api/admin/webhook-deliveries/{deliveryId}', ...init),
    /**
     * List the attempts of a delivery
     *
     * `GET /api/admin/webhook-deliveries/{deliveryId}/attempts`
     */
    listWebhookAttempts: (...init: Init<paths['/api/admin/webhook-deliveries/{deliveryId}/attempts'], 'get'>) => client.GET('/api/admin/webhook-deliveries/{deliveryId}/attempts', ...init),
    /**
     * List the signing keys
     *
     * `GET /api/admin/signing-keys`
     */
    listSigningKeys: (...init: Init<paths['/api/admin/signing-keys'], 'get'>) => client.GET('/api/admin/signing-keys', ...init),
    /**
     * Rotate the signing keys
     *
     * `POST /api/admin/signing-keys/rotate`
     */
    rotateSigningKeys: (...init: Init<paths['/api/admin/signing-keys/rotate'], 'post'>) => client.POST('/api/admin/signing-keys/rotate', ...init),
  }
}
