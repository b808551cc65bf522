// Generated from specs/im/openapi.yaml by `npm run generate`. Do not edit.
import { type ClientConfig, type Init, openClient } from '../runtime/client.ts'
import type { paths } from './types.ts'

export type ImClient = ReturnType<typeof createImClient>

/** A client of this contract. Each method answers `{ data, error, response }` and throws only where the network fails. */
export function createImClient(config: ClientConfig) {
  const client = openClient<paths>(config)
  return {
    /**
     * Send a message
     *
     * `POST /message/send`
     */
    sendMessage: (...init: Init<paths['/message/send'], 'post'>) => client.POST('/message/send', ...init),
    /**
     * Send several messages
     *
     * `POST /message/sendbatch`
     */
    sendMessages: (...init: Init<paths['/message/sendbatch'], 'post'>) => client.POST('/message/sendbatch', ...init),
    /**
     * Find messages of a channel
     *
     * `POST /messages`
     */
    listMessages: (...init: Init<paths['/messages'], 'post'>) => client.POST('/messages', ...init),
    /**
     * Get one message
     *
     * `POST /message`
     */
    getMessage: (...init: Init<paths['/message'], 'post'>) => client.POST('/message', ...init),
    /**
     * Get one message by the number of its sender
     *
     * `GET /message/byclientmsgno`
     */
    getMessageByClientNo: (...init: Init<paths['/message/byclientmsgno'], 'get'>) => client.GET('/message/byclientmsgno', ...init),
    /**
     * Set the token of a user
     *
     * `POST /user/token`
     */
    updateToken: (...init: Init<paths['/user/token'], 'post'>) => client.POST('/user/token', ...init),
    /**
     * See who is online
     *
     * `POST /user/onlinestatus`
     */
    getOnlineStatus: (...init: Init<paths['/user/onlinestatus'], 'post'>) => client.POST('/user/onlinestatus', ...init),
    /**
     * Sign a device out
     *
     * `POST /user/device_quit`
     */
    quitDevice: (...init: Init<paths['/user/device_quit'], 'post'>) => client.POST('/user/device_quit', ...init),
    /**
     * Make users system users
     *
     * `POST /user/systemuids_add`
     */
    addSystemUsers: (...init: Init<paths['/user/systemuids_add'], 'post'>) => client.POST('/user/systemuids_add', ...init),
    /**
     * Make users ordinary again
     *
     * `POST /user/systemuids_remove`
     */
    removeSystemUsers: (...init: Init<paths['/user/systemuids_remove'], 'post'>) => client.POST('/user/systemuids_remove', ...init),
    /**
     * List the system users
     *
     * `GET /user/systemuids`
     */
    listSystemUsers: (...init: Init<paths['/user/systemuids'], 'get'>) => client.GET('/user/systemuids', ...init),
    /**
     * Get the addresses of the gateway
     *
     * `GET /route`
     */
    getRoute: (...init: Init<paths['/route'], 'get'>) => client.GET('/route', ...init),
    /**
     * Get the addresses for several users
     *
     * `POST /route/batch`
     */
    listRoutes: (...init: Init<paths['/route/batch'], 'post'>) => client.POST('/route/batch', ...init),
    /**
     * Does the service work
     *
     * `GET /health`
     */
    checkHealth: (...init: Init<paths['/health'], 'get'>) => client.GET('/health', ...init),
    /**
     * Get the metrics
     *
     * `GET /metrics`
     */
    scrapeMetrics: (...init: Init<paths['/metrics'], 'get'>) => client.GET('/metrics', { parseAs: 'text', ...init[0] } as typeof init[0]),
    /**
     * Get the state of the process
     *
     * `GET /varz`
     */
    getVariables: (...init: Init<paths['/varz'], 'get'>) => client.GET('/varz', ...init),
    /**
     * List the clients of the gateway
     *
     * `GET /connz`
     */
    listConnections: (...init: Init<paths['/connz'], 'get'>) => client.GET('/connz', ...init),
    /**
     * Sign in as a manager
     *
     * `POST /manager/login`
     */
    loginManager: (...init: Init<paths['/manager/login'], 'post'>) => client.POST('/manager/login', ...init),
    /**
     * Start a profile of the process
     *
     * `POST /debug/pprof/start`
     */
    startProfile: (...init: Init<paths['/debug/pprof/start'], 'post'>) => client.POST('/debug/pprof/start', ...init),
    /**
     * End the profile and get it
     *
     * `POST /debug/pprof/stop`
     */
    stopProfile: (...init: Init<paths['/debug/pprof/stop'], 'post'>) => client.POST('/debug/pprof/stop', ...init),
  }
}
