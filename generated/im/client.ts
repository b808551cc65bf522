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
     * Sync commands, or the messages of a channel
     *
     * `POST /message/sync`
     */
    syncMessages: (...init: Init<paths['/message/sync'], 'post'>) => client.POST('/message/sync', ...init),
    /**
     * Acknowledge commands
     *
     * `POST /message/syncack`
     */
    acknowledgeCommands: (...init: Init<paths['/message/syncack'], 'post'>) => client.POST('/message/syncack', ...init),
    /**
     * Read the messages of a channel
     *
     * `POST /channel/messagesync`
     */
    syncChannelMessages: (...init: Init<paths['/channel/messagesync'], 'post'>) => client.POST('/channel/messagesync', ...init),
    /**
     * Get the place of the newest message
     *
     * `GET /channel/max_message_seq`
     */
    getLastSeq: (...init: Init<paths['/channel/max_message_seq'], 'get'>) => client.GET('/channel/max_message_seq', ...init),
    /**
     * Get the newest message
     *
     * `GET /channel/last_message`
     */
    getLastMessage: (...init: Init<paths['/channel/last_message'], 'get'>) => client.GET('/channel/last_message', ...init),
    /**
     * Create or change a channel
     *
     * `POST /channel`
     */
    saveChannel: (...init: Init<paths['/channel'], 'post'>) => client.POST('/channel', ...init),
    /**
     * Get a channel
     *
     * `GET /channel/info`
     */
    getChannelInfo: (...init: Init<paths['/channel/info'], 'get'>) => client.GET('/channel/info', ...init),
    /**
     * Set the flags and the profile of a channel
     *
     * `POST /channel/info`
     */
    saveChannelInfo: (...init: Init<paths['/channel/info'], 'post'>) => client.POST('/channel/info', ...init),
    /**
     * Delete a channel
     *
     * `POST /channel/delete`
     */
    deleteChannel: (...init: Init<paths['/channel/delete'], 'post'>) => client.POST('/channel/delete', ...init),
    /**
     * Add subscribers
     *
     * `POST /channel/subscriber_add`
     */
    addSubscribers: (...init: Init<paths['/channel/subscriber_add'], 'post'>) => client.POST('/channel/subscriber_add', ...init),
    /**
     * Remove subscribers
     *
     * `POST /channel/subscriber_remove`
     */
    removeSubscribers: (...init: Init<paths['/channel/subscriber_remove'], 'post'>) => client.POST('/channel/subscriber_remove', ...init),
    /**
     * Remove all subscribers
     *
     * `POST /channel/subscriber_remove_all`
     */
    removeAllSubscribers: (...init: Init<paths['/channel/subscriber_remove_all'], 'post'>) => client.POST('/channel/subscriber_remove_all', ...init),
    /**
     * Put users on the block list
     *
     * `POST /channel/blacklist_add`
     */
    addToBlacklist: (...init: Init<paths['/channel/blacklist_add'], 'post'>) => client.POST('/channel/blacklist_add', ...init),
    /**
     * Replace the block list
     *
     * `POST /channel/blacklist_set`
     */
    setBlacklist: (...init: Init<paths['/channel/blacklist_set'], 'post'>) => client.POST('/channel/blacklist_set', ...init),
    /**
     * Take users off the block list
     *
     * `POST /channel/blacklist_remove`
     */
    removeFromBlacklist: (...init: Init<paths['/channel/blacklist_remove'], 'post'>) => client.POST('/channel/blacklist_remove', ...init),
    /**
     * Empty the block list
     *
     * `POST /channel/blacklist_remove_all`
     */
    clearBlacklist: (...init: Init<paths['/channel/blacklist_remove_all'], 'post'>) => client.POST('/channel/blacklist_remove_all', ...init),
    /**
     * Put users on the allow list
     *
     * `POST /channel/whitelist_add`
     */
    addToWhitelist: (...init: Init<paths['/channel/whitelist_add'], 'post'>) => client.POST('/channel/whitelist_add', ...init),
    /**
     * Replace the allow list
     *
     * `POST /channel/whitelist_set`
     */
    setWhitelist: (...init: Init<paths['/channel/whitelist_set'], 'post'>) => client.POST('/channel/whitelist_set', ...init),
    /**
     * Take users off the allow list
     *
     * `POST /channel/whitelist_remove`
     */
    removeFromWhitelist: (...init: Init<paths['/channel/whitelist_remove'], 'post'>) => client.POST('/channel/whitelist_remove', ...init),
    /**
     * Empty the allow list
     *
     * `POST /channel/whitelist_remove_all`
     */
    clearWhitelist: (...init: Init<paths['/channel/whitelist_remove_all'], 'post'>) => client.POST('/channel/whitelist_remove_all', ...init),
    /**
     * Get the allow list
     *
     * `GET /channel/whitelist`
     */
    getWhitelist: (...init: Init<paths['/channel/whitelist'], 'get'>) => client.GET('/channel/whitelist', ...init),
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
     * Sync the conversations of a user
     *
     * `POST /conversation/sync`
     */
    syncConversations: (...init: Init<paths['/conversation/sync'], 'post'>) => client.POST('/conversation/sync', ...init),
    /**
     * Sync the newest messages of conversations
     *
     * `POST /conversation/syncMessages`
     */
    syncConversationMessages: (...init: Init<paths['/conversation/syncMessages'], 'post'>) => client.POST('/conversation/syncMessages', ...init),
    /**
     * List the channels of a user
     *
     * `POST /conversation/channels`
     */
    listConversationChannels: (...init: Init<paths['/conversation/channels'], 'post'>) => client.POST('/conversation/channels', ...init),
    /**
     * Sync named conversations of a user
     *
     * `POST /conversation/syncByChannels`
     */
    syncConversationsByChannels: (...init: Init<paths['/conversation/syncByChannels'], 'post'>) => client.POST('/conversation/syncByChannels', ...init),
    /**
     * Mark a conversation as read
     *
     * `POST /conversations/clearUnread`
     */
    clearUnread: (...init: Init<paths['/conversations/clearUnread'], 'post'>) => client.POST('/conversations/clearUnread', ...init),
    /**
     * Set the number of unread messages
     *
     * `POST /conversations/setUnread`
     */
    setUnread: (...init: Init<paths['/conversations/setUnread'], 'post'>) => client.POST('/conversations/setUnread', ...init),
    /**
     * Hide a conversation
     *
     * `POST /conversations/delete`
     */
    deleteConversation: (...init: Init<paths['/conversations/delete'], 'post'>) => client.POST('/conversations/delete', ...init),
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
     * Get what is switched on
     *
     * `GET /varz/setting`
     */
    getSettings: (...init: Init<paths['/varz/setting'], 'get'>) => client.GET('/varz/setting', ...init),
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
