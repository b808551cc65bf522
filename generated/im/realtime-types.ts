// Generated from specs/im/asyncapi.yaml by `npm run generate`. Do not edit.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What was done to a message that was sent before. */
        MessageChange: {
            /** @description Of the message that was changed. */
            messageId: string;
            /** @description Its place in the channel; it keeps it. */
            messageSeq: number;
            /** @description The group, or for a person channel the other person. */
            channelId: string;
            /** @description What kind of channel it is. */
            channelType: number;
            /** @description Who changed it; empty for the system. */
            fromUid: string;
            /** @description The present payload of an edited message, in the form in which the connection gets payloads; absent of a deleted one. */
            payload?: unknown;
        };
        /** @description Flags of a message; open, because clients of other versions say more. */
        RpcHeaderInput: ({
            /** @description Pushed to who is there, never stored. */
            noPersist?: boolean | null;
            /** @description Counts as unread. */
            redDot?: boolean | null;
            /** @description A command for the devices, not a message for people. */
            syncOnce?: boolean | null;
            /** @description It may have been sent before. */
            dup?: boolean | null;
        } & {
            [key: string]: unknown;
        }) | null;
        /** @description Who connects; open, because clients of other versions say more. */
        ConnectParams: {
            /**
             * @description The user.
             * @example user_123
             * @example 张三
             */
            uid: string;
            /** @description The token of this kind of device; needed unless the server is told to let everybody in. */
            token?: string | null;
            /** @description Which device it is, chosen by the client. */
            deviceId?: string | null;
            /** @description What kind of device it is, 0 app, 1 web, 2 desktop; left out, it is an app. */
            deviceFlag?: number | null;
            /** @description The client's clock in milliseconds, for `timeDiff`. */
            clientTimestamp?: number | null;
            /** @description The version of the protocol that the client speaks; nothing depends on it. */
            version?: number | null;
            /** @description For the encryption of the binary protocol; not used here. */
            clientKey?: string | null;
            header?: components["schemas"]["RpcHeaderInput"];
        } & {
            [key: string]: unknown;
        };
        /** @description 1 success, 2 wrong token, 3 not a subscriber, 4 in the block list, 5 no such channel, 9 unreadable payload, 11 not allowed, 12 sent away, 13 not in the allow list, 15 the server failed, 16 wrong channel id, 19 banned, 22 too many at once, 23 unknown channel type, 24 disbanded, 25 nobody may send there. */
        RpcReason: number;
        /** @description The device is signed in when the reason is 1; the connection is closed otherwise. */
        ConnectResult: {
            reasonCode: components["schemas"]["RpcReason"];
            /** @description The version of the protocol that the server speaks. */
            serverVersion?: number;
            /** @description The server's clock minus the client's, in milliseconds; 0 for a client that does not tell its own. */
            timeDiff?: number;
            /** @description Which process the client is connected to. */
            nodeId?: number;
        };
        /** @description Nothing; open, because clients of other versions say more. */
        PingParams: {
            [key: string]: unknown;
        };
        /** @description Nothing; said as null, because JSON-RPC asks for a result where the product leaves it out. */
        PingResult: null;
        /** @description Why the client goes; open, because clients of other versions say more. */
        LeaveParams: {
            /** @description A reason of the client's choice. */
            reasonCode?: number | null;
            /** @description In words. */
            reason?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description Why the client has to go. */
        DisconnectParams: {
            reasonCode: components["schemas"]["RpcReason"];
            /** @description In words. */
            reason: string;
        };
        /** @description A channel; open, because what it asks for is refused whatever it says. */
        SubscribeParams: {
            [key: string]: unknown;
        };
        /** @description Why it was refused. */
        SubscriptionResult: {
            reasonCode: components["schemas"]["RpcReason"];
        };
        /** @description What the sender wants; open, because clients of other versions say more. */
        RpcSettingInput: ({
            /** @description A receipt is asked for. */
            receipt?: boolean | null;
            /** @description The payload is encrypted by the clients. */
            signal?: boolean | null;
            /** @description Part of a stream. */
            stream?: boolean | null;
            /** @description It has a topic. */
            topic?: boolean | null;
        } & {
            [key: string]: unknown;
        }) | null;
        /** @description A message to a channel; open, because clients of other versions say more. */
        SendParams: {
            /** @description The group, or for a person channel the other person. */
            channelId: string;
            /** @description 1 person, 2 group, 3 customer service, 4 community and so on. */
            channelType: number;
            /** @description Any JSON value nested at most 30 levels deep, without keys `__proto__` and `_bsontype`, or the base64 text of any bytes; at most 256 KiB as bytes. */
            payload: unknown;
            /** @description The client's own number of the message; with it a message that is sent again is stored once. */
            clientMsgNo?: string | null;
            header?: components["schemas"]["RpcHeaderInput"];
            setting?: components["schemas"]["RpcSettingInput"];
            /** @description For the encryption of the binary protocol; not used here. */
            msgKey?: string | null;
            /** @description The message is gone after so many seconds; 0 never. */
            expire?: number | null;
            /** @description What it is about, within its channel. */
            topic?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description Where the message is, or why it is nowhere. */
        SendResult: {
            /** @description Unique; `0` when the message was refused. */
            messageId: string;
            /** @description Its place in the channel; 0 when it was refused or not to be stored. */
            messageSeq: number;
            reasonCode: components["schemas"]["RpcReason"];
        };
        /** @description Flags of a message. */
        RpcHeader: {
            /** @description Pushed to who is there, never stored. */
            noPersist: boolean;
            /** @description Counts as unread. */
            redDot: boolean;
            /** @description A command for the devices, not a message for people. */
            syncOnce: boolean;
            /** @description It may have been pushed before. */
            dup: boolean;
        };
        /** @description What the sender wanted. */
        RpcSetting: {
            /** @description A receipt is asked for. */
            receipt: boolean;
            /** @description The payload is encrypted by the clients. */
            signal: boolean;
            /** @description Part of a stream. */
            stream: boolean;
            /** @description It has a topic. */
            topic: boolean;
        };
        /** @description A message as it reaches a device. */
        RecvParams: {
            header: components["schemas"]["RpcHeader"];
            setting: components["schemas"]["RpcSetting"];
            /** @description Unique. */
            messageId: string;
            /** @description Its place in the channel; 0 when it is not stored. */
            messageSeq: number;
            /** @description The sender's own number of it. */
            clientMsgNo: string;
            /** @description When it was stored, in seconds. */
            timestamp: number;
            /** @description The group, or for a person channel the other person. */
            channelId: string;
            /** @description What kind of channel it is. */
            channelType: number;
            /** @description The sender; empty for the system. */
            fromUid: string;
            /** @description A JSON value or base64, in the form that this client uses. */
            payload: unknown;
            /** @description The message is gone after so many seconds. */
            expire?: number;
            /** @description What it is about, within its channel. */
            topic?: string;
        };
        /** @description What the client has; open, because clients of other versions say more. */
        RecvackParams: {
            header?: components["schemas"]["RpcHeaderInput"];
            /** @description Of the message; a number is taken too. */
            messageId: string | number;
            /** @description Of the message; not needed. */
            messageSeq?: number | null;
        } & {
            [key: string]: unknown;
        };
        /** @description Something that is no message. */
        EventParams: {
            header?: components["schemas"]["RpcHeader"];
            /** @description Unique. */
            id: string;
            /** @description What happened. */
            type: string;
            /** @description When, in milliseconds. */
            timestamp: number;
            /** @description More about it, as JSON text; of `message.edit` and `message.delete` a `MessageChange`. */
            data: string;
        };
        /** @description Why a frame was refused. */
        RpcError: {
            /** @description 0, or the reason of a refused `connect`. */
            code: number;
            /** @description In words. */
            message: string;
            /** @description For programs. */
            data?: {
                /**
                 * @description What is wrong with the frame.
                 * @enum {string}
                 */
                cause: "not_json" | "not_a_request" | "no_id" | "unknown_method" | "invalid_params" | "not_connected" | "connected" | "refused" | "flooding" | "failed";
            };
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
