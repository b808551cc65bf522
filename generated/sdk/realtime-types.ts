// Generated from specs/sdk/asyncapi.yaml by `npm run generate`. Do not edit.
type RecursiveJsonValue = string | number | boolean | null | RecursiveJsonValue[] | RecursiveJsonObject;
type RecursiveJsonObject = {
    [key: string]: RecursiveJsonValue;
};
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The name of a topic. A name that no kind of topic has is answered with `channel_not_found`, so any text is a valid frame. */
        FrameTopic: string;
        /** @description The sender's own id of a frame; its `ack` carries it. */
        FrameId: string;
        /** @description The sender's clock when the frame was made, in milliseconds since 1970. The server only passes it by. */
        FrameTime: number;
        /**
         * @description Which life of the log an offset belongs to; it changes when the log was lost.
         * @example lq2x9f0c
         */
        Epoch: string;
        /** @description The number of the message in its topic, 1 for the first of an epoch; 0 stands before all of them. */
        Offset: number;
        /** @description A place in the log of a topic. Offsets of one epoch rise by one with every message; those of two epochs say nothing about each other. */
        Position: {
            epoch: components["schemas"]["Epoch"];
            offset: components["schemas"]["Offset"];
        };
        /** @description Asks for the messages of a topic. */
        SubscribeFrame: {
            topic: components["schemas"]["FrameTopic"];
            messageId?: components["schemas"]["FrameId"];
            timestamp?: components["schemas"]["FrameTime"];
            /** @description The last position that the client has; what came after it is sent first, in order. */
            since?: components["schemas"]["Position"];
        };
        /** @description The `messageId` of the frame. Where the frame had none it is the id of the stored message for a publish, otherwise the server's own or empty. */
        AckId: string;
        /** @description The subscription stands. With `recovered: true` what came after `since` follows, in order and without a gap; with `false` something is lost (the log was lost or is too short), and the messages from here on are what comes after `epoch` and `offset`. */
        SubscribeSuccess: {
            id: components["schemas"]["AckId"];
            /**
             * @description Always `ack`.
             * @constant
             */
            type: "ack";
            /**
             * @description Always `success`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            status: "success";
            epoch: components["schemas"]["Epoch"];
            offset: components["schemas"]["Offset"];
            /** @description Whether everything after `since` is sent; only where the frame has `since`. */
            recovered?: boolean;
        };
        /** @description The frame was refused; the event named after the refusal follows. */
        AckError: {
            id: components["schemas"]["AckId"];
            /**
             * @description Always `ack`.
             * @constant
             */
            type: "ack";
            /**
             * @description Always `error`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            status: "error";
            /** @description Why, in a few words for developers. */
            error: string;
        };
        /** @description The answer to `subscribe`. */
        SubscribeAckPayload: components["schemas"]["SubscribeSuccess"] | components["schemas"]["AckError"];
        /** @description Asks for no more messages of a topic. */
        UnsubscribeFrame: {
            topic: components["schemas"]["FrameTopic"];
            messageId?: components["schemas"]["FrameId"];
            timestamp?: components["schemas"]["FrameTime"];
        };
        /** @description Any JSON value, nested at most 32 levels deep. */
        JsonValue: RecursiveJsonValue;
        /** @description A key of a free-form object, not `__proto__`, not `_bsontype` and without NUL characters. */
        JsonKey: string;
        /** @description An object with keys of the caller's choice; it is open because its meaning is the caller's. A key may be anything except `__proto__`, `_bsontype`, a text with a NUL character and one with half a surrogate pair. An object with both `$ref` and `$id` is refused too. */
        JsonObject: RecursiveJsonObject;
        /** @description A message for everybody on a topic, except the connection that sends it. */
        PublishFrame: {
            topic: components["schemas"]["FrameTopic"];
            payload: components["schemas"]["JsonValue"];
            messageId?: components["schemas"]["FrameId"];
            timestamp?: components["schemas"]["FrameTime"];
            /** @description Whether a success is confirmed by an `ack`; left out, it is. A refusal always is. */
            ackRequired?: boolean;
        };
        /** @description The message is in the log of its topic. */
        PublishSuccess: {
            id: components["schemas"]["AckId"];
            /**
             * @description Always `ack`.
             * @constant
             */
            type: "ack";
            /**
             * @description Always `success`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            status: "success";
            /** @description Where the message stands; the sender does not get its own message and counts it by this. */
            position?: components["schemas"]["Position"];
        };
        /** @description The answer to `publish`. */
        PublishAckPayload: components["schemas"]["PublishSuccess"] | components["schemas"]["AckError"];
        /** @description A sign of life. */
        HeartbeatFrame: {
            timestamp?: components["schemas"]["FrameTime"];
        };
        /** @description A new access token for this connection, before the one it has expires. */
        AuthenticateFrame: {
            /** @description The access token, with or without `Bearer` before it. */
            token: string;
            messageId?: components["schemas"]["FrameId"];
            timestamp?: components["schemas"]["FrameTime"];
        };
        /** @description The connection goes on with the new token. */
        AuthenticateSuccess: {
            id: components["schemas"]["AckId"];
            /**
             * @description Always `ack`.
             * @constant
             */
            type: "ack";
            /**
             * @description Always `success`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            status: "success";
            /** @description When the new token expires, in milliseconds since 1970. */
            expiresAt?: number;
        };
        /** @description The answer to `authenticate`. */
        AuthenticateAckPayload: components["schemas"]["AuthenticateSuccess"] | components["schemas"]["AckError"];
        /** @description The frame was carried out. */
        AckSuccess: {
            id: components["schemas"]["AckId"];
            /**
             * @description Always `ack`.
             * @constant
             */
            type: "ack";
            /**
             * @description Always `success`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            status: "success";
        };
        /** @description The answer to a frame that has nothing more to tell. */
        AckPayload: components["schemas"]["AckSuccess"] | components["schemas"]["AckError"];
        /** @description The server's clock, in milliseconds since 1970. */
        ServerTime: number;
        /** @description A message of a topic. */
        TopicMessage: {
            /** @description The id of the message, given by the server; the same for every receiver and in the history. */
            id: string;
            /** @description The topic. */
            topic: string;
            /**
             * @description Always `event`.
             * @constant
             */
            type: "event";
            payload: components["schemas"]["JsonValue"];
            timestamp: components["schemas"]["ServerTime"];
            /** @description The id of the user or program that sent it. */
            from?: string;
            position: components["schemas"]["Position"];
        };
        /**
         * @description How urgent a notification is.
         * @enum {string}
         */
        NotificationLevel: "info" | "warning" | "error";
        /** @description A word from the administrators, to everybody on `system:notifications` or to one person. */
        Notification: {
            /** @description The id of the notification. */
            id: string;
            /**
             * @description Always `notification`.
             * @constant
             */
            type: "notification";
            level: components["schemas"]["NotificationLevel"];
            /** @description The text. */
            message: string;
            timestamp: components["schemas"]["ServerTime"];
            /** @description The topic that it came over. */
            topic?: string;
            /** @description Where it stands in the log of its topic. */
            position?: components["schemas"]["Position"];
        };
        /** @description The server is about to end the transport; come back after the time that it names. */
        Reconnect: {
            /** @description Why, in a word. */
            reason: string;
            /** @description How long to wait before coming back, so that not all come at once. */
            retryAfterMs: number;
            timestamp: components["schemas"]["ServerTime"];
        };
        /** @description What is wrong, in a few words for developers. */
        RefusalText: string;
        /** @description The token is missing, wrong, revoked or expired. */
        AuthErrorEvent: {
            /** @description The `messageId` of the frame that was refused, where it had one. */
            id?: string;
            /**
             * @description The name of the event.
             * @constant
             */
            type: "auth_error";
            error: components["schemas"]["RefusalText"];
            /** @description The topic of the frame that was refused. */
            topic?: string;
            timestamp: components["schemas"]["ServerTime"];
        };
        /** @description The topic is there, and this connection may not do that with it. */
        PermissionDeniedEvent: {
            /** @description The `messageId` of the frame that was refused, where it had one. */
            id?: string;
            /**
             * @description The name of the event.
             * @constant
             */
            type: "permission_denied";
            error: components["schemas"]["RefusalText"];
            /** @description The topic of the frame that was refused. */
            topic?: string;
            timestamp: components["schemas"]["ServerTime"];
        };
        /** @description There is no such topic. */
        ChannelNotFoundEvent: {
            /** @description The `messageId` of the frame that was refused, where it had one. */
            id?: string;
            /**
             * @description The name of the event.
             * @constant
             */
            type: "channel_not_found";
            error: components["schemas"]["RefusalText"];
            /** @description The topic of the frame that was refused. */
            topic?: string;
            timestamp: components["schemas"]["ServerTime"];
        };
        /** @description The frame breaks the contract, or there are too many of them. */
        InvalidMessageEvent: {
            /** @description The `messageId` of the frame that was refused, where it had one. */
            id?: string;
            /**
             * @description The name of the event.
             * @constant
             */
            type: "invalid_message";
            error: components["schemas"]["RefusalText"];
            /** @description The topic of the frame that was refused. */
            topic?: string;
            timestamp: components["schemas"]["ServerTime"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
