// Generated from specs/im/openapi.yaml by `npm run generate`. Do not edit.
type RecursiveJsonValue = string | number | boolean | null | RecursiveJsonValue[] | RecursiveJsonObject;
type RecursiveJsonObject = {
    [key: string]: RecursiveJsonValue;
};
export interface paths {
    "/message/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message
         * @description Stores a message and sends it to everybody of the channel; the answer says that it is stored. With the same `client_msg_no` of the same sender it is stored once. The rules of the channel are kept when it exists: a sender who is blocked, not a subscriber, or not on a list that the channel has is refused, a channel that is not there takes everything. Refused with 400 are a message without payload, payload and content that disagree, neither or both of `channel_id` and `subscribers`, `subscribers` without `header.sync_once`, and streams.
         */
        post: operations["sendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message/sendbatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send several messages
         * @description Either messages to channels, or one payload to several users. Each message stands for itself: those that are not taken are named with the reason, the others are stored. A request without messages, or with both forms, is refused with 400.
         */
        post: operations["sendMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find messages of a channel
         * @description Look-ups or a search, whose messages come newest last. A person channel without `login_uid` that is not named by both uids is refused with 400, and so are look-ups and a search at once.
         */
        post: operations["listMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get one message
         * @description By `message_id` or by `client_msg_no`; neither, or a person channel without `login_uid` that is not named by both uids, is refused with 400.
         */
        post: operations["getMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message/byclientmsgno": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one message by the number of its sender
         * @description A person channel without `login_uid` that is not named by both uids is refused with 400.
         */
        get: operations["getMessageByClientNo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sync commands, or the messages of a channel
         * @description With `uid` alone the user's commands that were not acknowledged, oldest first. With a channel its messages, as `/channel/messagesync` gives them; a channel without its type is refused with 400.
         */
        post: operations["syncMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message/syncack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge commands
         * @description The commands that the last sync gave are not given again.
         */
        post: operations["acknowledgeCommands"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/messagesync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the messages of a channel
         * @description A part of a channel, always in the order of seq. An unknown channel is empty. A channel id of two uids that do not name the reader is refused with 400.
         */
        post: operations["syncChannelMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/max_message_seq": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the place of the newest message
         * @description A person channel without `login_uid` that is not named by both uids is refused with 400.
         */
        get: operations["getLastSeq"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/last_message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the newest message
         * @description A person channel without `login_uid` that is not named by both uids is refused with 400.
         */
        get: operations["getLastMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create or change a channel
         * @description Sets the flags, the profile that is given, and adds subscribers. A person channel with subscribers is refused with 400.
         */
        post: operations["saveChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a channel
         * @description Its flags and its profile.
         */
        get: operations["getChannelInfo"];
        put?: never;
        /**
         * Set the flags and the profile of a channel
         * @description Every flag is set, to 0 where it is not given; creates the channel where it is not there.
         */
        post: operations["saveChannelInfo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete a channel
         * @description Its subscribers, lists, conversations and messages are gone; the numbers of its messages are not used again.
         */
        post: operations["deleteChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/subscriber_add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add subscribers
         * @description Creates the channel where it is not there. No users, `subscribers` and `uids` that disagree, a person channel and `temp_subscriber` are refused with 400.
         */
        post: operations["addSubscribers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/subscriber_remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove subscribers
         * @description No users, `subscribers` and `uids` that disagree, and a person channel are refused with 400.
         */
        post: operations["removeSubscribers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/subscriber_remove_all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove all subscribers
         * @description The channel stays. A person channel is refused with 400.
         */
        post: operations["removeAllSubscribers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/blacklist_add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put users on the block list
         * @description They may not send to the channel.
         */
        post: operations["addToBlacklist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/blacklist_set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace the block list
         * @description The users may not send to the channel; no users empty the list.
         */
        post: operations["setBlacklist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/blacklist_remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take users off the block list
         * @description A list that is empty then is no list.
         */
        post: operations["removeFromBlacklist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/blacklist_remove_all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Empty the block list
         * @description A list that is empty is no list.
         */
        post: operations["clearBlacklist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/whitelist_add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put users on the allow list
         * @description They alone may send to the channel, where the list has any.
         */
        post: operations["addToWhitelist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/whitelist_set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace the allow list
         * @description The users alone may send to the channel, where the list has any; no users empty the list.
         */
        post: operations["setWhitelist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/whitelist_remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take users off the allow list
         * @description A list that is empty then is no list.
         */
        post: operations["removeFromWhitelist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/whitelist_remove_all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Empty the allow list
         * @description A list that is empty is no list.
         */
        post: operations["clearWhitelist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel/whitelist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the allow list
         * @description Empty where the channel has none.
         */
        get: operations["getWhitelist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the token of a user
         * @description Creates the user where it is not there. A master device ends the connections of its flag. A user whose own person channel is banned or disbanded is answered with that as `status`.
         */
        post: operations["updateToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/onlinestatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See who is online
         * @description One entry for each kind of device of each user that is online.
         */
        post: operations["getOnlineStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/device_quit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a device out
         * @description Its token is gone and its connections are closed, on every process.
         */
        post: operations["quitDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/systemuids_add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make users system users
         * @description System users may send everywhere that is neither banned nor disbanded.
         */
        post: operations["addSystemUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/systemuids_remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make users ordinary again
         * @description They are ordinary users then.
         */
        post: operations["removeSystemUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/systemuids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the system users
         * @description In the order of their ids.
         */
        get: operations["listSystemUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversation/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sync the conversations of a user
         * @description Newest first. Messages of the user are never unread, and sending reads what came before.
         */
        post: operations["syncConversations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversation/syncMessages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sync the newest messages of conversations
         * @description For `channels`, or for one `channel_id`. Neither, both, a channel without its type, and two uids that do not name the user are refused with 400.
         */
        post: operations["syncConversationMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversation/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List the channels of a user
         * @description Those of the user's conversations.
         */
        post: operations["listConversationChannels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversation/syncByChannels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sync named conversations of a user
         * @description Two uids that do not name the user are refused with 400.
         */
        post: operations["syncConversationsByChannels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/clearUnread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a conversation as read
         * @description Up to a place, or whole. Two uids that do not name the user are refused with 400.
         */
        post: operations["clearUnread"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/setUnread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the number of unread messages
         * @description Two uids that do not name the user are refused with 400.
         */
        post: operations["setUnread"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hide a conversation
         * @description Up to its last message; a new message brings it back. Two uids that do not name the user are refused with 400.
         */
        post: operations["deleteConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/route": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the addresses of the gateway
         * @description With `intranet` 1 the addresses inside the network.
         */
        get: operations["getRoute"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/route/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get the addresses for several users
         * @description Every user is served everywhere.
         */
        post: operations["listRoutes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Does the service work
         * @description No credential is needed.
         */
        get: operations["checkHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the metrics
         * @description In the text format of Prometheus, the same as on the platform listener. When `metricsToken` is configured it is asked for as a bearer token, else no credential is needed.
         */
        get: operations["scrapeMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/varz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the state of the process
         * @description Figures of the process that answers, as every node of the product tells its own. Those of the whole installation are in the metrics of its processes.
         */
        get: operations["getVariables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/varz/setting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what is switched on
         * @description Parts of the product that can be switched on, for its manager.
         */
        get: operations["getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the clients of the gateway
         * @description Those of the process that answers, and `total` counts these, as every node of the product lists its own: figures of a connection are where it is. Who is online in the whole installation is told by `/user/onlinestatus`.
         */
        get: operations["listConnections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/manager/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in as a manager
         * @description With a user of `auth.users`. A wrong name or password is refused with 400, and so is everybody where `auth.on` is false.
         */
        post: operations["loginManager"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/debug/pprof/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a profile of the process
         * @description Where `pprofOn` is set; else there is nothing at this address. It ends by itself after a minute.
         */
        post: operations["startProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/debug/pprof/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the profile and get it
         * @description Where `pprofOn` is set; else there is nothing at this address.
         */
        post: operations["stopProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "msg.notify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Messages were stored
         * @description Every stored message is told, those of a channel in the order of their seq; a post that was not answered with 200 comes again, `webhook.msgNotifyEventRetryMaxCount` times at once and then by a long schedule. `?event=msg.notify`.
         */
        post: operations["msgNotify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "msg.offline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A message waits for users who are away
         * @description Users without an online master device are named at once; those with one when it did not acknowledge the message within `messaging.handoverMs`. Commands are told too, messages that are not stored never. `?event=msg.offline`.
         */
        post: operations["msgOffline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user.onlinestatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Devices came and went
         * @description Gathered for two seconds. `?event=user.onlinestatus`.
         */
        post: operations["userOnlineStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description A key of a free-form object, not `__proto__`, not `_bsontype` and without NUL characters. */
        JsonKey: string;
        /** @description The bytes of a message in base64; empty or null when `content` and `type` are given instead. */
        OptionalPayload: string | null;
        /** @description Any JSON value, nested at most 32 levels deep. */
        JsonValue: RecursiveJsonValue;
        /** @description An object with keys of the caller's choice; it is open because its meaning is the caller's. A key may be anything except `__proto__`, `_bsontype`, a text with a NUL character and one with half a surrogate pair. An object with both `$ref` and `$id` is refused too. */
        JsonObject: RecursiveJsonObject;
        /** @description The id of a user; empty or null when it is not given. */
        OptionalUid: string | null;
        /** @description The id of a channel; empty or null when it is not given. */
        OptionalChannelId: string | null;
        /** @description The type of a channel, 1 to 12; 0 or null when it is not given. */
        OptionalChannelType: number | null;
        /** @description The id of a user, chosen by the business server; any text without `@`, `#` and `&`. */
        Uid: string;
        /** @description Ids of users; empty or null when they are not given. */
        OptionalUids: components["schemas"]["Uid"][] | null;
        /**
         * @description 1 for yes; 0, null and nothing for no.
         * @enum {integer|null}
         */
        OptionalFlag: 0 | 1 | null;
        /** @description How a message is treated. It is open because clients send further flags. */
        HeaderInput: ({
            /** @description The message is only pushed to who is online, and not stored. */
            no_persist?: components["schemas"]["OptionalFlag"];
            /** @description The message counts in the badge of its reader. */
            red_dot?: components["schemas"]["OptionalFlag"];
            /** @description The message is a command, given to each user's devices once and kept apart from the channel's messages. */
            sync_once?: components["schemas"]["OptionalFlag"];
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        }) | null;
        /** @description The sender's own number of the message; empty or null when it is not given. */
        OptionalClientMsgNo: string | null;
        /** @description A text of the caller; empty or null when it is not given. */
        OptionalText: string | null;
        /** @description A message, as `payload` or as `content` and `type`; both at once are refused when they disagree. It is open because existing servers send fields of other versions. */
        MessageSend: {
            payload?: components["schemas"]["OptionalPayload"];
            /** @description What the message says; with `type` it becomes the payload `{ type, content }`. */
            content?: components["schemas"]["JsonValue"];
            /** @description The type of the content, 1 for text; the others are the application's. */
            type?: number | null;
            /** @description Who sends; nobody means the system. */
            from_uid?: components["schemas"]["OptionalUid"];
            /** @description Where to; the receiver's uid for a person channel. */
            channel_id?: components["schemas"]["OptionalChannelId"];
            channel_type?: components["schemas"]["OptionalChannelType"];
            /** @description Instead of a channel, the users who are given a command. It needs `header.sync_once` 1 and is answered with the status only. */
            subscribers?: components["schemas"]["OptionalUids"];
            header?: components["schemas"]["HeaderInput"];
            /** @description Bits of the clients, kept and given back. */
            setting?: number | null;
            /** @description The topic of the message within its channel. */
            topic?: components["schemas"]["OptionalClientMsgNo"];
            client_msg_no?: components["schemas"]["OptionalClientMsgNo"];
            /** @description The message is gone so many seconds after it was sent; 0 for never. */
            expire?: number | null;
            /** @description Streams are not served yet; 1 is refused. */
            is_stream?: components["schemas"]["OptionalFlag"];
            /** @description Accepted and not needed. */
            tag_key?: components["schemas"]["OptionalText"];
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description The id of a message. It is below 2^53, so that every client reads it exactly. */
        MessageId: number;
        /** @description The place of a message in its channel; the first message has 1. */
        Seq: number;
        /** @description What the message became. */
        SentMessageData: {
            message_id: components["schemas"]["MessageId"];
            /** @description The id as a text. */
            message_idstr: string;
            message_seq: components["schemas"]["Seq"];
            /** @description The sender's number, or the one that the message was given. */
            client_msg_no: string;
        };
        /** @description The message is stored; or, for a command to `subscribers`, it is, and there is no more to say. */
        SentMessage: {
            /**
             * @description Always 200.
             * @constant
             */
            status: 200;
            data?: components["schemas"]["SentMessageData"];
        };
        /** @description The error answer of this surface. */
        ImError: {
            /** @description What is wrong, in a sentence for developers. */
            msg: string;
            /** @description The HTTP status, repeated. */
            status: number;
            /** @description Why a message was not taken, with the numbers that the gateway uses. */
            reason_code?: number;
        };
        /** @description Messages, each sent as by `/message/send`. */
        MessageList: components["schemas"]["MessageSend"][];
        /** @description Several messages. Either `messages`, each with its own channel, or one payload to several users; a bare list is taken as `messages`. It is open because existing servers send fields of other versions. */
        MessageSendBatch: {
            /** @description The messages, each sent as by `/message/send`. */
            messages?: components["schemas"]["MessageSend"][] | null;
            /** @description Who sends to the subscribers. */
            from_uid?: components["schemas"]["OptionalUid"];
            /** @description The users who each get the payload as a person message. */
            subscribers?: components["schemas"]["Uid"][] | null;
            payload?: components["schemas"]["OptionalPayload"];
            header?: components["schemas"]["HeaderInput"];
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description A bare list of messages, or an object in one of its two forms. */
        SendBatchRequest: components["schemas"]["MessageList"] | components["schemas"]["MessageSendBatch"];
        /** @description What became of each message. */
        SentBatch: {
            /** @description The subscribers, or the channels of `messages`, whose message was not taken. */
            fail_uids: string[];
            /** @description Why, in the same order. */
            reason: string[];
            /** @description For each message what it became, in their order; null where it was not taken. */
            data?: (components["schemas"]["SentMessageData"] | null)[];
        };
        /** @description The id of a channel. A person channel (type 1) is named by the other person's uid together with `login_uid`, or by both uids as `a@b`, in either order. */
        AnyChannelId: string;
        /** @description 1 person, 2 group, 3 customer service, 4 community, 5 community topic, 6 info, 7 data, 8 temporary, 9 live (has no conversations), 10 visitors, 11 agent, 12 agent group. */
        ChannelType: number;
        /** @description The sender's own number of the message; sent again with the same number it is stored once. */
        ClientMsgNo: string;
        /** @description Which messages of a channel. Either look-ups (`message_seqs`, `message_ids`, `client_msg_nos`, what any of them finds) or a search (`keyword`, `start_time`, `end_time`, `limit`); both at once are refused. It is open because existing servers send fields of other versions. */
        MessageSearch: {
            channel_id: components["schemas"]["AnyChannelId"];
            channel_type: components["schemas"]["ChannelType"];
            /** @description Who reads; needed where a person channel is named by the other person. */
            login_uid?: components["schemas"]["OptionalUid"];
            /** @description Places of messages. */
            message_seqs?: components["schemas"]["Seq"][] | null;
            /** @description Ids of messages. */
            message_ids?: components["schemas"]["MessageId"][] | null;
            /** @description Numbers that the senders gave. */
            client_msg_nos?: components["schemas"]["ClientMsgNo"][] | null;
            /** @description A text that the content holds, in any letter case. */
            keyword?: components["schemas"]["OptionalText"];
            /** @description Sent at this time or later, in seconds since 1970. */
            start_time?: number | null;
            /** @description Sent before this time, in seconds since 1970. */
            end_time?: number | null;
            /** @description How many at most, 100 when it is not given. */
            limit?: number | null;
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /**
         * @description 1 for yes, 0 for no.
         * @enum {integer}
         */
        Flag: 0 | 1;
        /** @description How a message is treated. */
        MessageHeader: {
            /** @description 1 where the message was pushed only. */
            no_persist: components["schemas"]["Flag"];
            /** @description 1 where the message counts in the badge of its reader. */
            red_dot: components["schemas"]["Flag"];
            /** @description 1 for a command. */
            sync_once: components["schemas"]["Flag"];
        };
        /** @description The bytes of a message in base64. Most clients put JSON with `type` and `content` into them. */
        Payload: string;
        /** @description A message in its present form: of an edited one the payload is the new one, of a deleted one it is empty; everything else, its place too, stays as it was sent. */
        Message: {
            header: components["schemas"]["MessageHeader"];
            /** @description Bits of the clients. */
            setting: number;
            message_id: components["schemas"]["MessageId"];
            /** @description The id as a text. */
            message_idstr: string;
            /** @description The sender's own number. */
            client_msg_no: string;
            message_seq: components["schemas"]["Seq"];
            /** @description Who sent it; empty for the system. */
            from_uid: string;
            /** @description The channel; for a person channel the one who did not send. */
            channel_id: string;
            channel_type: components["schemas"]["ChannelType"];
            /** @description The topic within the channel. */
            topic?: string;
            /** @description The message is gone so many seconds after it was sent; 0 for never. */
            expire: number;
            /** @description When it was stored, in seconds since 1970. */
            timestamp: number;
            payload: components["schemas"]["Payload"];
        };
        /** @description Messages in the order of their seq. */
        Messages: components["schemas"]["Message"][];
        /** @description A part of a channel. */
        MessagePage: {
            /** @description The start that was asked for. */
            start_message_seq: components["schemas"]["Seq"];
            /** @description The end that was asked for. */
            end_message_seq: components["schemas"]["Seq"];
            /** @description 1 where there are further messages in the direction of reading. */
            more: components["schemas"]["Flag"];
            messages: components["schemas"]["Messages"];
        };
        /** @description One message by its id or by its sender's number. It is open because existing servers send further fields. */
        MessageLookup: {
            channel_id: components["schemas"]["AnyChannelId"];
            channel_type: components["schemas"]["ChannelType"];
            /** @description Who reads; needed where a person channel is named by the other person. */
            login_uid?: components["schemas"]["OptionalUid"];
            /** @description The id. */
            message_id?: number | null;
            client_msg_no?: components["schemas"]["OptionalClientMsgNo"];
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description The place of a message in its channel; 0 or null when it is not given. */
        OptionalSeq: number | null;
        /** @description The id of a channel, or both uids of a person channel as `a@b`; empty or null when it is not given. */
        OptionalAnyChannelId: string | null;
        /** @description Without a channel the user's commands that were not acknowledged; with one, the channel's messages. It is open because existing servers send fields of other versions. */
        MessageSync: {
            uid: components["schemas"]["Uid"];
            /** @description Accepted and not needed for commands. */
            message_seq?: components["schemas"]["OptionalSeq"];
            /** @description How many at most, 200 when it is not given. */
            limit?: number | null;
            /** @description The channel whose history is read. */
            channel_id?: components["schemas"]["OptionalAnyChannelId"];
            channel_type?: components["schemas"]["OptionalChannelType"];
            /** @description From this place. */
            start_message_seq?: components["schemas"]["OptionalSeq"];
            /** @description Up to this place, without it. */
            end_message_seq?: components["schemas"]["OptionalSeq"];
            /** @description 0 towards older messages, 1 towards newer ones. */
            pull_mode?: components["schemas"]["OptionalFlag"];
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description What the user has received. It is open because existing servers send fields of other versions. */
        CommandAck: {
            uid: components["schemas"]["Uid"];
            /** @description Above 0. What the last sync gave is acknowledged, whatever the number. */
            last_message_seq: number;
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description It is done, and there is nothing more to say. */
        Done: {
            /**
             * @description Always 200.
             * @constant
             */
            status: 200;
        };
        /** @description A part of a channel's messages. It is open because existing servers send fields of other versions. */
        ChannelMessageSync: {
            /** @description Who reads. */
            login_uid: components["schemas"]["Uid"];
            channel_id: components["schemas"]["AnyChannelId"];
            channel_type: components["schemas"]["ChannelType"];
            /** @description From this place, with it. 0 with an end of 0 means from the newest. */
            start_message_seq?: components["schemas"]["OptionalSeq"];
            /** @description Up to this place, without it; 0 for no end. */
            end_message_seq?: components["schemas"]["OptionalSeq"];
            /** @description How many at most, 100 when it is not given. */
            limit?: number | null;
            /** @description 0 towards older messages, 1 towards newer ones. */
            pull_mode?: components["schemas"]["OptionalFlag"];
            /** @description Accepted and not needed. */
            event_summary_mode?: components["schemas"]["OptionalText"];
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description The place of the newest message. */
        LastSeq: {
            /** @description 0 for a channel without messages. */
            message_seq: components["schemas"]["Seq"];
        };
        /** @description The id of a channel, any text without `@`, `#` and `&`. A person channel (type 1) is named by the other person's uid. */
        ChannelId: string;
        /** @description A channel with its flags, its profile and its first subscribers. What is not given stays as it is, flags are set to 0. It is open because existing servers send fields of other versions. */
        ChannelSave: {
            channel_id: components["schemas"]["ChannelId"];
            channel_type: components["schemas"]["ChannelType"];
            /** @description A channel with very many subscribers. */
            large?: components["schemas"]["OptionalFlag"];
            /** @description Nobody may send to the channel; for a person channel the user may not sign in either. */
            ban?: components["schemas"]["OptionalFlag"];
            /** @description The channel is over; nobody may send to it. */
            disband?: components["schemas"]["OptionalFlag"];
            /** @description Nobody may send to the channel but the system. */
            send_ban?: components["schemas"]["OptionalFlag"];
            /** @description Who is not a subscriber may send too. */
            allow_stranger?: components["schemas"]["OptionalFlag"];
            /** @description The name of the channel. */
            name?: components["schemas"]["OptionalText"];
            /** @description The address of a picture. */
            avatar?: components["schemas"]["OptionalText"];
            /** @description A remark. */
            remark?: components["schemas"]["OptionalText"];
            /** @description Anything else that the business server keeps with the channel. */
            extra?: components["schemas"]["JsonValue"];
            /** @description Who is in the channel; not for a person channel. */
            subscribers?: components["schemas"]["OptionalUids"];
            /** @description 1 removes the subscribers that are not in the list. */
            reset?: components["schemas"]["OptionalFlag"];
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description A channel, its flags and its profile. */
        Channel: {
            /** @description The id. */
            channel_id: string;
            channel_type: components["schemas"]["ChannelType"];
            /** @description A channel with very many subscribers. */
            large: components["schemas"]["Flag"];
            /** @description Nobody may send to it. */
            ban: components["schemas"]["Flag"];
            /** @description It is over. */
            disband: components["schemas"]["Flag"];
            /** @description Nobody may send to it but the system. */
            send_ban: components["schemas"]["Flag"];
            /** @description Who is not a subscriber may send too. */
            allow_stranger: components["schemas"]["Flag"];
            /** @description The name. */
            name?: string;
            /** @description The address of a picture. */
            avatar?: string;
            /** @description A remark. */
            remark?: string;
            /** @description What the business server keeps with the channel. */
            extra?: components["schemas"]["JsonValue"];
        };
        /** @description The flags and the profile of a channel; every flag is set, to 0 where it is not given. It is open because existing servers send fields of other versions. */
        ChannelInfoSave: {
            channel_id: components["schemas"]["ChannelId"];
            channel_type: components["schemas"]["ChannelType"];
            /** @description A channel with very many subscribers. */
            large?: components["schemas"]["OptionalFlag"];
            /** @description Nobody may send to the channel; for a person channel the user may not sign in either. */
            ban?: components["schemas"]["OptionalFlag"];
            /** @description The channel is over; nobody may send to it. */
            disband?: components["schemas"]["OptionalFlag"];
            /** @description Nobody may send to the channel but the system. */
            send_ban?: components["schemas"]["OptionalFlag"];
            /** @description Who is not a subscriber may send too. */
            allow_stranger?: components["schemas"]["OptionalFlag"];
            /** @description The name of the channel. */
            name?: components["schemas"]["OptionalText"];
            /** @description The address of a picture. */
            avatar?: components["schemas"]["OptionalText"];
            /** @description A remark. */
            remark?: components["schemas"]["OptionalText"];
            /** @description Anything else that the business server keeps with the channel. */
            extra?: components["schemas"]["JsonValue"];
            /** @description Who is in the channel; not for a person channel. */
            subscribers?: components["schemas"]["OptionalUids"];
            /** @description 1 removes the subscribers that are not in the list. */
            reset?: components["schemas"]["OptionalFlag"];
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description A channel. It is open because existing servers send fields of other versions. */
        ChannelName: {
            channel_id: components["schemas"]["ChannelId"];
            channel_type: components["schemas"]["ChannelType"];
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description Subscribers of a channel, as `subscribers` or as `uids`; one of them is needed. It is open because existing servers send fields of other versions. */
        SubscriberChange: {
            channel_id: components["schemas"]["ChannelId"];
            /** @description 2 when it is not given. */
            channel_type?: components["schemas"]["OptionalChannelType"];
            subscribers?: components["schemas"]["OptionalUids"];
            /** @description The same as `subscribers`. */
            uids?: components["schemas"]["OptionalUids"];
            /** @description When adding, 1 removes the subscribers that are not in the list. */
            reset?: components["schemas"]["OptionalFlag"];
            /** @description Subscribers for a while are not served; 1 is refused. */
            temp_subscriber?: components["schemas"]["OptionalFlag"];
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description Users of a channel's list. For a person channel `channel_id` is the uid of the list's owner. It is open because existing servers send fields of other versions. */
        UserListChange: {
            channel_id: components["schemas"]["ChannelId"];
            channel_type: components["schemas"]["ChannelType"];
            /** @description The users, at least one. */
            uids: components["schemas"]["Uid"][];
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description The whole of a channel's list. For a person channel `channel_id` is the uid of the list's owner. It is open because existing servers send fields of other versions. */
        UserListSet: {
            channel_id: components["schemas"]["ChannelId"];
            channel_type: components["schemas"]["ChannelType"];
            /** @description The users; none empties the list. */
            uids?: components["schemas"]["OptionalUids"];
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description How many. */
        Count: number;
        /** @description A user on a list. */
        ListedUser: {
            /** @description A number for the place in the answer. */
            id: components["schemas"]["Count"];
            /** @description The user. */
            uid: string;
            /** @description When the user was put on the list, in seconds since 1970; 0 when it is not known. */
            created_at: components["schemas"]["Count"];
            /** @description The same. */
            updated_at: components["schemas"]["Count"];
        };
        /** @description Users on a list. */
        ListedUsers: components["schemas"]["ListedUser"][];
        /** @description The token with which a user's devices sign in at the gateway. It is open because existing servers send fields of other versions. */
        TokenUpdate: {
            uid: components["schemas"]["Uid"];
            /** @description The token, chosen by the business server. */
            token: string;
            /** @description The kind of device that the token is for; without it, 0. */
            device_flag?: number | null;
            /** @description 0 slave, 1 master. A master device ends the other connections of its flag. */
            device_level?: number | null;
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description Done, or why the user may not sign in. */
        TokenUpdated: {
            /**
             * @description 200 when it is done; 19 for a user who is banned, 24 for one who is disbanded.
             * @enum {integer}
             */
            status: 200 | 19 | 24;
        };
        /** @description Ids of users. */
        Uids: components["schemas"]["Uid"][];
        /** @description Users. It is open because existing servers send fields of other versions. */
        UidsObject: {
            uids: components["schemas"]["Uids"];
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description Users, as a bare list or as an object. */
        UidsRequest: components["schemas"]["Uids"] | components["schemas"]["UidsObject"];
        /** @description The kind of device, 0 app, 1 web, 2 pc. */
        DeviceFlag: number;
        /** @description A connection of a user. */
        OnlineDevice: {
            /** @description The user. */
            uid: string;
            device_flag: components["schemas"]["DeviceFlag"];
            /**
             * @description Always 1; who is not online is not named.
             * @constant
             */
            online: 1;
        };
        /** @description The connections of the users that are online. */
        OnlineDevices: components["schemas"]["OnlineDevice"][];
        /** @description The connections; for an empty question the status alone. */
        OnlineStatus: components["schemas"]["OnlineDevices"] | components["schemas"]["Done"];
        /** @description A device that is to be signed out. It is open because existing servers send fields of other versions. */
        DeviceQuit: {
            uid: components["schemas"]["Uid"];
            /** @description The kind of device, -1 for all of them. */
            device_flag: number;
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description Ids of users; null when there are none, as the product says it. */
        UidList: string[] | null;
        /** @description Which conversations of a user, and how many messages of each. It is open because existing servers send fields of other versions. */
        ConversationSync: {
            uid: components["schemas"]["Uid"];
            /** @description Only what changed after this version, a number of nanoseconds; 0 for everything. */
            version?: number | null;
            /** @description What the client has, as `channel:type:seq|channel:type:seq`. Messages up to these places are not given again. */
            last_msg_seqs?: string | null;
            /** @description How many of the newest messages of each; 15 when it is not given. With 0 the answer is empty. */
            msg_count?: number | null;
            /** @description How many conversations at most. */
            limit?: number | null;
            /** @description 1 for those with unread messages only. */
            only_unread?: components["schemas"]["OptionalFlag"];
            /** @description Types of channels that are left out. */
            exclude_channel_types?: components["schemas"]["ChannelType"][] | null;
            /** @description The page, from 1. */
            page?: number | null;
            /** @description How many conversations a page has, 100 when it is not given. */
            page_size?: number | null;
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description A conversation of a user. */
        ConversationView: {
            /** @description The channel; for a person channel the other person's uid. */
            channel_id: string;
            channel_type: components["schemas"]["ChannelType"];
            /** @description How many messages of others were not read. */
            unread: components["schemas"]["Count"];
            /** @description When the last message was sent, in seconds since 1970. */
            timestamp: components["schemas"]["Count"];
            /** @description The place of the last message. */
            last_msg_seq: components["schemas"]["Seq"];
            /** @description The sender's number of the last message. */
            last_client_msg_no: string;
            /** @description Messages up to this place are hidden from the user. */
            offset_msg_seq: components["schemas"]["Seq"];
            /** @description Messages up to this place were read. */
            readed_to_msg_seq: components["schemas"]["Seq"];
            /** @description When the conversation changed, in nanoseconds. */
            version: number;
            /** @description The newest messages, newest first. */
            recents: components["schemas"]["Message"][];
        };
        /** @description Conversations, the one with the newest message first. */
        Conversations: components["schemas"]["ConversationView"][];
        /** @description A channel, and what the user has of it. It is open because existing servers send further fields. */
        ChannelPosition: {
            channel_id: components["schemas"]["AnyChannelId"];
            channel_type: components["schemas"]["ChannelType"];
            /** @description Messages after this place are given. */
            last_msg_seq?: components["schemas"]["OptionalSeq"];
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description The newest messages of channels, as `channels` or as one `channel_id`; one of them is needed. It is open because existing servers send fields of other versions. */
        ConversationMessagesSync: {
            uid: components["schemas"]["Uid"];
            /** @description The channels. */
            channels?: components["schemas"]["ChannelPosition"][] | null;
            channel_id?: components["schemas"]["OptionalAnyChannelId"];
            channel_type?: components["schemas"]["OptionalChannelType"];
            /** @description How many messages of each at most, 15 when it is not given. */
            msg_count?: number | null;
            /** @description The same as `msg_count`. */
            limit?: number | null;
            /** @description 1 for the newest messages in each channel, 0 for those right after `last_msg_seq`. */
            order_by_last?: components["schemas"]["OptionalFlag"];
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description Messages of a channel. */
        ChannelMessages: {
            /** @description The channel; for a person channel the other person's uid. */
            channel_id: string;
            channel_type: components["schemas"]["ChannelType"];
            messages: components["schemas"]["Messages"];
            /** @description The place up to which the user has read. */
            user_last_msg_seq: components["schemas"]["Seq"];
        };
        /** @description Messages by channel. */
        ChannelsMessages: components["schemas"]["ChannelMessages"][];
        /** @description A user. It is open because existing servers send fields of other versions. */
        UserName: {
            uid: components["schemas"]["Uid"];
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description A channel. */
        NamedChannel: {
            /** @description The channel; for a person channel the other person's uid. */
            channel_id: string;
            channel_type: components["schemas"]["ChannelType"];
        };
        /** @description Channels. */
        NamedChannels: components["schemas"]["NamedChannel"][];
        /** @description Which channels. It is open because existing servers send fields of other versions. */
        ConversationsByChannels: {
            uid: components["schemas"]["Uid"];
            /** @description The channels; a person channel is named by the other person's uid. */
            channels: components["schemas"]["ChannelPosition"][];
            /** @description How many of the newest messages of each, 15 when it is not given. */
            msg_count?: number | null;
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description A conversation of a user. It is open because existing servers send fields of other versions. */
        ConversationName: {
            uid: components["schemas"]["Uid"];
            channel_id: components["schemas"]["AnyChannelId"];
            channel_type: components["schemas"]["ChannelType"];
            /** @description Read up to this place; the last message when it is not given. */
            message_seq?: components["schemas"]["OptionalSeq"];
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description The number of unread messages. It is open because existing servers send fields of other versions. */
        UnreadSet: {
            uid: components["schemas"]["Uid"];
            channel_id: components["schemas"]["AnyChannelId"];
            channel_type: components["schemas"]["ChannelType"];
            /** @description How many of the last messages are unread, 0 when it is not given; more than before is possible too. */
            unread?: number | null;
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description Where clients connect to; empty where there is no such listener. */
        Route: {
            /** @description Host and port of the TCP listener. */
            tcp_addr: string;
            /** @description The address of the WebSocket listener. */
            ws_addr: string;
            /** @description The address of the WebSocket listener with TLS. */
            wss_addr: string;
        };
        /** @description Where these users connect to. */
        UserRoute: {
            /** @description Host and port of the TCP listener. */
            tcp_addr: string;
            /** @description The address of the WebSocket listener. */
            ws_addr: string;
            /** @description The address of the WebSocket listener with TLS. */
            wss_addr: string;
            /** @description The users. */
            uids: string[];
        };
        /** @description Users by the addresses that they connect to. */
        UserRoutes: components["schemas"]["UserRoute"][];
        /** @description Whether the service works. */
        ServiceHealth: {
            /**
             * @description That it works.
             * @constant
             */
            status: "ok";
        };
        /** @description What does not work. */
        ServiceFailure: {
            /**
             * @description That it does not work.
             * @constant
             */
            status: "error";
            /** @description What does not work. */
            message: string;
        };
        /** @description The state of the process that answers. */
        Variables: {
            /** @description The id of the process. */
            server_id: string;
            /** @description What serves. */
            server_name: string;
            /** @description The version of the program. */
            version: string;
            /** @description Clients that are connected to this process. */
            connections: components["schemas"]["Count"];
            /** @description How long it runs, like `1h2m3s`. */
            uptime: string;
            /** @description Always 0; there are none here. */
            goroutine: components["schemas"]["Count"];
            /** @description Memory that the process holds, in bytes. */
            mem: components["schemas"]["Count"];
            /** @description Processor time in percent of one core since the start. */
            cpu: number;
            /** @description Messages that clients sent. */
            in_msgs: components["schemas"]["Count"];
            /** @description Messages that clients were sent. */
            out_msgs: components["schemas"]["Count"];
            /** @description Bytes that clients sent. */
            in_bytes: components["schemas"]["Count"];
            /** @description Bytes that clients were sent. */
            out_bytes: components["schemas"]["Count"];
            /** @description Clients that were closed because they did not keep up. */
            slow_clients: components["schemas"]["Count"];
            /** @description Messages that wait for an acknowledgement. */
            retry_queue: components["schemas"]["Count"];
            /** @description Where the TCP listener is; empty where there is none. */
            tcp_addr: string;
            /** @description Where the WebSocket listener is; empty where there is none. */
            ws_addr: string;
            /** @description Where the WebSocket listener with TLS is; empty where there is none. */
            wss_addr: string;
        };
        /** @description Parts of the product, on or off. */
        Settings: {
            /** @description Where logs are sent to. */
            logger: {
                /**
                 * @description Always 0; messages are not traced.
                 * @enum {integer}
                 */
                trace_on: 0 | 1;
                /**
                 * @description Always 0; logs go to standard error.
                 * @enum {integer}
                 */
                loki_on: 0 | 1;
            };
            /**
             * @description Always 1; `GET /metrics` is always there.
             * @enum {integer}
             */
            prometheus_on: 0 | 1;
            /**
             * @description Always 0; there is no load test inside.
             * @enum {integer}
             */
            stress_on: 0 | 1;
        };
        /** @description A client of the gateway. */
        Connection: {
            /** @description A number for the connection. */
            id: components["schemas"]["Count"];
            /** @description Who is connected. */
            uid: string;
            /** @description The address of the client. */
            ip: string;
            /** @description The port of the client. */
            port: components["schemas"]["Count"];
            /** @description When something came last, RFC 3339. */
            last_activity: string;
            /** @description How long it is connected, like `2m3s`. */
            uptime: string;
            /** @description How long nothing came, like `3s`. */
            idle: string;
            /** @description Bytes that wait to be written. */
            pending_bytes: components["schemas"]["Count"];
            /** @description Messages that the client sent. */
            in_msgs: components["schemas"]["Count"];
            /** @description Messages that the client was sent. */
            out_msgs: components["schemas"]["Count"];
            /** @description Their bytes. */
            in_msg_bytes: components["schemas"]["Count"];
            /** @description Their bytes. */
            out_msg_bytes: components["schemas"]["Count"];
            /** @description Frames that the client sent. */
            in_packets: components["schemas"]["Count"];
            /** @description Frames that the client was sent. */
            out_packets: components["schemas"]["Count"];
            /** @description Their bytes. */
            in_packet_bytes: components["schemas"]["Count"];
            /** @description Their bytes. */
            out_packet_bytes: components["schemas"]["Count"];
            /** @description The kind of device and its level, like `web(master)`. */
            device: string;
            /** @description The id that the device gave. */
            device_id: string;
            /** @description The version of the protocol. */
            version: components["schemas"]["Count"];
            /** @description Always 0; every process serves every user. */
            leader_id: components["schemas"]["Count"];
            /** @description Always 0. */
            node_id: components["schemas"]["Count"];
        };
        /** @description Clients of the process that answers. */
        Connections: {
            /** @description The clients. */
            connections: components["schemas"]["Connection"][];
            /** @description The time of the answer, RFC 3339. */
            now: string;
            /** @description How many there are. */
            total: components["schemas"]["Count"];
            /** @description How many were passed over. */
            offset: components["schemas"]["Count"];
            /** @description How many were asked for. */
            limit: components["schemas"]["Count"];
        };
        /** @description A user of `auth.users`. It is open because existing consoles send further fields. */
        ManagerLogin: {
            /** @description The name. */
            username: string;
            /** @description The password. */
            password: string;
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description A token of a manager. */
        ManagerSession: {
            /** @description The name. */
            username: string;
            /** @description A JWT, shown as a bearer token. */
            token: string;
            /** @description When it ends, in seconds since 1970. */
            exp: number;
            /** @description Resources and what may be done with them, like `*:*` or `message:rw,channel:r`. */
            permissions: string;
        };
        /** @description What is measured. */
        ProfileStart: {
            /**
             * @description Time of the processor, or allocated memory.
             * @enum {string}
             */
            kind: "cpu" | "heap";
        };
        /** @description A profile as the developer tools of Chromium read it. It is open because the engine writes it. */
        Profile: {
            [key: string]: unknown;
        };
        /** @description Stored messages, those of one channel in the order of their seq: at most `webhook.msgNotifyEventCountPerPush` of them, gathered for `webhook.msgNotifyEventPushInterval`. */
        StoredMessages: components["schemas"]["Message"][];
        /** @description A message that waits for users who are away: nobody is named twice for a message. A message with many of them comes in several posts. */
        OfflineNotice: {
            header: components["schemas"]["MessageHeader"];
            /** @description Bits of the clients. */
            setting: number;
            message_id: components["schemas"]["MessageId"];
            /** @description The id as a text. */
            message_idstr: string;
            /** @description The sender's own number. */
            client_msg_no: string;
            message_seq: components["schemas"]["Seq"];
            /** @description Who sent it; empty for the system. */
            from_uid: string;
            /** @description The channel; for a person channel the one who did not send. */
            channel_id: string;
            channel_type: components["schemas"]["ChannelType"];
            /** @description The topic within the channel. */
            topic?: string;
            /** @description The message is gone so many seconds after it was sent; 0 for never. */
            expire: number;
            /** @description When it was stored, in seconds since 1970. */
            timestamp: number;
            payload: components["schemas"]["Payload"];
            /** @description Who is away; empty where `compress_to_uids` holds the list. */
            to_uids: string[];
            /**
             * @description How `compress_to_uids` is packed.
             * @enum {string}
             */
            compress?: "gzip";
            /** @description The list of uids as JSON, gzipped, as base64; only above `webhook.offlineCompressAbove` of them. */
            compress_to_uids?: string;
            /** @description The node that tells it; always 1. */
            source_id: number;
        };
        /** @description Devices that came and went in the last two seconds, in their order, each as `uid-deviceFlag-online-connectionId-connectionsOfTheDevice-connectionsOfTheUser`; `online` is 1 or 0. A uid may hold dashes itself: read a line from its end. */
        OnlineStatusLines: string[];
    };
    responses: {
        /** @description The request breaks the contract, or a rule that the description names. */
        InvalidRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ImError"];
            };
        };
        /** @description There is no credential, or it is wrong. The answer has no body. */
        Unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The user of the token may not use this resource; or the channel does not take this message, and `reason_code` says why, with the numbers of the gateway (3 not a subscriber, 4 on the block list, 13 not on the allow list, 19 banned, 24 disbanded, 25 nobody may send). */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ImError"];
            };
        };
        /** @description The body is larger than `limits.bodyBytes` (1 MiB), or a payload larger than `limits.payloadBytes` (256 KiB). */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ImError"];
            };
        };
        /** @description The body has a `Content-Encoding` that nobody here reads. Its content type is no reason to refuse it. */
        UnsupportedEncoding: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ImError"];
            };
        };
        /** @description Too many requests of this address, or too many messages of this sender (`reason_code` 22). */
        RateLimited: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ImError"];
            };
        };
        /** @description The service cannot answer now. A send may be stored or not; sent again with the same `client_msg_no` it is stored once. */
        Unavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ImError"];
            };
        };
        /** @description There is no such thing. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ImError"];
            };
        };
        /** @description It is running already, or it is not running. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ImError"];
            };
        };
    };
    parameters: {
        /**
         * @description The channel.
         * @example ann@ben
         */
        ChannelId: components["schemas"]["AnyChannelId"];
        /**
         * @description Its type.
         * @example 1
         */
        ChannelType: components["schemas"]["ChannelType"];
        /** @description Who reads; needed where a person channel is named by the other person. */
        LoginUid: components["schemas"]["Uid"];
        /**
         * @description The sender's number.
         * @example order-2
         */
        ClientMsgNo: components["schemas"]["ClientMsgNo"];
        /**
         * @description The channel; for a person channel the uid of the list's owner.
         * @example g1
         */
        PlainChannelId: components["schemas"]["ChannelId"];
        /**
         * @description The type of the channel.
         * @example 2
         */
        PlainChannelType: components["schemas"]["ChannelType"];
        /** @description The user; every user is served everywhere. */
        Uid: components["schemas"]["Uid"];
        /** @description 1 for the addresses inside the network. */
        Intranet: 0 | 1;
        /** @description What comes first. */
        Sort: "id" | "idDesc" | "idle" | "idleDesc" | "uptime" | "uptimeDesc" | "pendingBytes" | "pendingBytesDesc" | "inMsg" | "inMsgDesc" | "outMsg" | "outMsgDesc";
        /** @description How many are passed over. */
        Offset: number;
        /** @description How many at most. */
        Limit: number;
    };
    requestBodies: never;
    headers: {
        /**
         * @description What is left of the window, as a structured field, `r` requests for the next `t` seconds. Left out where limits are switched off.
         * @example "telemetry";r=997;t=42
         */
        RateLimit: string;
        /**
         * @description The limit that applies, as a structured field (draft-ietf-httpapi-ratelimit-headers), `q` requests in each window of `w` seconds. Left out where limits are switched off.
         * @example "telemetry";q=1000;w=60
         */
        RateLimitPolicy: string;
        /**
         * @description Seconds to wait before trying again.
         * @example 17
         */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    sendMessage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The message. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageSend"];
            };
        };
        responses: {
            /** @description The message is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentMessage"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    sendMessages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The messages. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendBatchRequest"];
            };
        };
        responses: {
            /** @description What became of each message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentBatch"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    listMessages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Which messages. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageSearch"];
            };
        };
        responses: {
            /** @description The messages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePage"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMessage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Which message. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageLookup"];
            };
        };
        responses: {
            /** @description The message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMessageByClientNo: {
        parameters: {
            query: {
                /**
                 * @description The channel.
                 * @example ann@ben
                 */
                channel_id: components["parameters"]["ChannelId"];
                /**
                 * @description Its type.
                 * @example 1
                 */
                channel_type: components["parameters"]["ChannelType"];
                /** @description Who reads; needed where a person channel is named by the other person. */
                login_uid?: components["parameters"]["LoginUid"];
                /**
                 * @description The sender's number.
                 * @example order-2
                 */
                client_msg_no: components["parameters"]["ClientMsgNo"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    syncMessages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Whose commands, or which channel. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageSync"];
            };
        };
        responses: {
            /** @description The commands or the messages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Messages"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    acknowledgeCommands: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Whose. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommandAck"];
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    syncChannelMessages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Which part. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelMessageSync"];
            };
        };
        responses: {
            /** @description The messages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePage"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    getLastSeq: {
        parameters: {
            query: {
                /**
                 * @description The channel.
                 * @example ann@ben
                 */
                channel_id: components["parameters"]["ChannelId"];
                /**
                 * @description Its type.
                 * @example 1
                 */
                channel_type: components["parameters"]["ChannelType"];
                /** @description Who reads; needed where a person channel is named by the other person. */
                login_uid?: components["parameters"]["LoginUid"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The place. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LastSeq"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    getLastMessage: {
        parameters: {
            query: {
                /**
                 * @description The channel.
                 * @example ann@ben
                 */
                channel_id: components["parameters"]["ChannelId"];
                /**
                 * @description Its type.
                 * @example 1
                 */
                channel_type: components["parameters"]["ChannelType"];
                /** @description Who reads; needed where a person channel is named by the other person. */
                login_uid?: components["parameters"]["LoginUid"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    saveChannel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The channel. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelSave"];
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    getChannelInfo: {
        parameters: {
            query: {
                /**
                 * @description The channel; for a person channel the uid of the list's owner.
                 * @example g1
                 */
                channel_id: components["parameters"]["PlainChannelId"];
                /**
                 * @description The type of the channel.
                 * @example 2
                 */
                channel_type: components["parameters"]["PlainChannelType"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The channel. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    saveChannelInfo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The channel. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelInfoSave"];
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteChannel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The channel. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelName"];
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    addSubscribers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Who comes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriberChange"];
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeSubscribers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Who goes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriberChange"];
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeAllSubscribers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The channel. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelName"];
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    addToBlacklist: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The users. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserListChange"];
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    setBlacklist: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The users. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserListSet"];
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeFromBlacklist: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The users. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserListChange"];
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    clearBlacklist: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The channel. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelName"];
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    addToWhitelist: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The users. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserListChange"];
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    setWhitelist: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The users. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserListSet"];
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeFromWhitelist: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The users. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserListChange"];
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    clearWhitelist: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The channel. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelName"];
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    getWhitelist: {
        parameters: {
            query: {
                /**
                 * @description The channel; for a person channel the uid of the list's owner.
                 * @example g1
                 */
                channel_id: components["parameters"]["PlainChannelId"];
                /**
                 * @description The type of the channel.
                 * @example 2
                 */
                channel_type: components["parameters"]["PlainChannelType"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedUsers"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The token. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenUpdate"];
            };
        };
        responses: {
            /** @description It is set, or the user may not sign in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenUpdated"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    getOnlineStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The users. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UidsRequest"];
            };
        };
        responses: {
            /** @description Who is online. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnlineStatus"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    quitDevice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The device. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceQuit"];
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    addSystemUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The users. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UidsObject"];
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeSystemUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The users. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UidsObject"];
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    listSystemUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UidList"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    syncConversations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Which conversations. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationSync"];
            };
        };
        responses: {
            /** @description The conversations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversations"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    syncConversationMessages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Which channels. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationMessagesSync"];
            };
        };
        responses: {
            /** @description The messages by channel. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelsMessages"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    listConversationChannels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The user. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserName"];
            };
        };
        responses: {
            /** @description The channels. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedChannels"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    syncConversationsByChannels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Which channels. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationsByChannels"];
            };
        };
        responses: {
            /** @description The conversations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversations"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    clearUnread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The conversation. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationName"];
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    setUnread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The number. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnreadSet"];
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteConversation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The conversation. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationName"];
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    getRoute: {
        parameters: {
            query?: {
                /** @description The user; every user is served everywhere. */
                uid?: components["parameters"]["Uid"];
                /** @description 1 for the addresses inside the network. */
                intranet?: components["parameters"]["Intranet"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The addresses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Route"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    listRoutes: {
        parameters: {
            query?: {
                /** @description 1 for the addresses inside the network. */
                intranet?: components["parameters"]["Intranet"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The users. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UidsRequest"];
            };
        };
        responses: {
            /** @description The addresses with the users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRoutes"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    checkHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It works. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceHealth"];
                };
            };
            /** @description It does not work. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceFailure"];
                };
            };
        };
    };
    scrapeMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metrics, `text/plain; version=0.0.4`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain; version=0.0.4": string;
                };
            };
            401: components["responses"]["Unauthenticated"];
        };
    };
    getVariables: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Variables"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    listConnections: {
        parameters: {
            query?: {
                /** @description What comes first. */
                sort?: components["parameters"]["Sort"];
                /** @description How many are passed over. */
                offset?: components["parameters"]["Offset"];
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description The user; every user is served everywhere. */
                uid?: components["parameters"]["Uid"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clients. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connections"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    loginManager: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Name and password. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ManagerLogin"];
            };
        };
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagerSession"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    startProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What is measured. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileStart"];
            };
        };
        responses: {
            /** @description It is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedEncoding"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    stopProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    msgNotify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "header": {
                 *           "no_persist": 0,
                 *           "red_dot": 1,
                 *           "sync_once": 0
                 *         },
                 *         "setting": 0,
                 *         "message_id": 1001,
                 *         "message_idstr": "1001",
                 *         "client_msg_no": "7f4b1c1e-2f67-4d3c-9c80-6a8f3f5f9a10",
                 *         "message_seq": 1,
                 *         "from_uid": "alice",
                 *         "channel_id": "team",
                 *         "channel_type": 2,
                 *         "expire": 0,
                 *         "timestamp": 1795219200,
                 *         "payload": "eyJ0eXBlIjoxLCJjb250ZW50IjoiaGkifQ=="
                 *       }
                 *     ]
                 */
                "application/json": components["schemas"]["StoredMessages"];
            };
        };
        responses: {
            /** @description Taken. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: it is posted again, and so it is without an answer. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    msgOffline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "header": {
                 *         "no_persist": 0,
                 *         "red_dot": 1,
                 *         "sync_once": 0
                 *       },
                 *       "setting": 0,
                 *       "message_id": 1001,
                 *       "message_idstr": "1001",
                 *       "client_msg_no": "7f4b1c1e-2f67-4d3c-9c80-6a8f3f5f9a10",
                 *       "message_seq": 1,
                 *       "from_uid": "alice",
                 *       "channel_id": "team",
                 *       "channel_type": 2,
                 *       "expire": 0,
                 *       "timestamp": 1795219200,
                 *       "payload": "eyJ0eXBlIjoxLCJjb250ZW50IjoiaGkifQ==",
                 *       "to_uids": [
                 *         "bob",
                 *         "carol"
                 *       ],
                 *       "source_id": 1
                 *     }
                 */
                "application/json": components["schemas"]["OfflineNotice"];
            };
        };
        responses: {
            /** @description Taken. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: it is posted again, and so it is without an answer. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    userOnlineStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       "alice-1-1-4f1d2a-1-1",
                 *       "alice-1-0-4f1d2a-0-0"
                 *     ]
                 */
                "application/json": components["schemas"]["OnlineStatusLines"];
            };
        };
        responses: {
            /** @description Taken. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not taken: it is posted again, and so it is without an answer. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
