// Generated from specs/chat/asyncapi.yaml by `npm run generate`. Do not edit.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A sign of life; open, because clients of other versions say more. */
        Ping: {
            /** @description The client's time; not looked at. */
            timestamp?: unknown;
        } & {
            [key: string]: unknown;
        };
        /**
         * Format: date-time
         * @description A moment, RFC 3339 in UTC with milliseconds.
         */
        Time: string;
        /** @description The server's sign of life. */
        Pong: {
            /** @description The `ref` of the `ping`, where it had one. */
            ref?: string;
            timestamp: components["schemas"]["Time"];
        };
        /** @description A message; the same number as on every other surface. */
        MessageId: number;
        /** @description A chat, by a number given once. */
        ChatId: number;
        /**
         * @description A call, by the name that the server gave it.
         * @example call_123456
         */
        CallId: string;
        /** @description Whole seconds from answered to ended; 0 for a call that nobody answered. */
        CallDuration: number;
        /** @description An event that had a `ref` was carried out. What there is to say depends on the event. */
        Ack: {
            /** @description The `ref` of the event; absent where it had none (`call.offer` only). */
            ref?: string;
            /** @description The `type` of the event. */
            type: string;
            message_id?: components["schemas"]["MessageId"];
            chat_id?: components["schemas"]["ChatId"];
            call_id?: components["schemas"]["CallId"];
            created_at?: components["schemas"]["Time"];
            updated_at?: components["schemas"]["Time"];
            deleted_at?: components["schemas"]["Time"];
            answered_at?: components["schemas"]["Time"];
            ended_at?: components["schemas"]["Time"];
            duration?: components["schemas"]["CallDuration"];
        };
        /** @description A person, by a number given once. */
        UserId: number;
        /** @description The first event of a connection that is let in. */
        Connected: {
            /**
             * @description Always `connected`.
             * @constant
             */
            status: "connected";
            user_id: components["schemas"]["UserId"];
            server_time: components["schemas"]["Time"];
            /** @description This connection, for whoever asks for help. */
            connection_id: string;
            /** @description How often the client should say something at least. */
            heartbeat_seconds: number;
        };
        /** @description The connection is about to be closed. */
        Disconnected: {
            /**
             * @description Always `disconnected`.
             * @constant
             */
            status: "disconnected";
            /**
             * @description `client_close` the client left, `authentication_failed` and `token_expired` it has no valid token, `idle` it said nothing, `flooding` it said too much, `message_too_large` an event was too large, `unsupported_data` a frame was not text, `going_away` this process stops and another one waits, `service_unavailable` the session could not be opened.
             * @enum {string}
             */
            reason: "client_close" | "authentication_failed" | "token_expired" | "idle" | "flooding" | "message_too_large" | "unsupported_data" | "going_away" | "service_unavailable";
        };
        /**
         * @description What is wrong, for programs. A chat, a message or a call that the caller has no part in is answered like one that is not there. `NOT_FOUND` and `METHOD_NOT_ALLOWED` are of addresses, over HTTP only.
         * @enum {string}
         */
        ErrorCode: "AUTHENTICATION_FAILED" | "VALIDATION_ERROR" | "UNKNOWN_EVENT" | "INVALID_JSON" | "CHAT_NOT_FOUND" | "MESSAGE_NOT_FOUND" | "USER_NOT_FOUND" | "CALL_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "PERMISSION_DENIED" | "BLOCKED" | "SENDING_BANNED" | "CHAT_CLOSED" | "RATE_LIMITED" | "MESSAGE_TOO_LARGE" | "CALL_BUSY" | "CALL_GLARE" | "CALL_ENDED" | "SERVICE_UNAVAILABLE" | "INTERNAL_ERROR";
        /** @description More about it, where there is more to say. */
        ErrorDetails: {
            /** @description Which field is wrong, as a path from the payload. */
            field?: string;
            /** @description Why, in words. */
            reason?: string;
            call_id?: components["schemas"]["CallId"];
            /** @description When it may work, in milliseconds from now. */
            retry_after_ms?: number;
        };
        /** @description An event was refused, or the connection is about to end. */
        ErrorEvent: {
            /** @description The `ref` of the event that was refused, where it had one. */
            ref?: string;
            error_code: components["schemas"]["ErrorCode"];
            /** @description The same in words. */
            message: string;
            details?: components["schemas"]["ErrorDetails"];
        };
        /** @description Something that the operators of the service want to be known. */
        Notification: {
            /** @description In a few words. */
            title: string;
            /** @description In full. */
            message: string;
            /**
             * @description How it is to be shown.
             * @enum {string}
             */
            type: "info" | "success" | "warning" | "error";
            /** @description Where there is more. */
            action_url?: string;
        };
        /** @description The message of the same chat that this one answers. */
        ReplyToId: number | null;
        /** @description The client's own name of the message; sent again with it, it is stored once and answered the same. */
        ClientMessageId: string | null;
        /** @description Words. */
        SendText: {
            chat_id: components["schemas"]["ChatId"];
            /**
             * @description Words. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            message_type: "text";
            /** @description The words. */
            content: string;
            reply_to_id?: components["schemas"]["ReplyToId"];
            client_message_id?: components["schemas"]["ClientMessageId"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Where it lies.
         * @example https://example.com/cat.jpg
         */
        MediaUrl: string;
        /** @description What is known of it; open, and what is not named here is not kept. */
        MediaData: {
            /** @description The name of the file. */
            name?: string;
            /** @description In bytes. */
            size?: number;
            /** @description The media type. */
            mime_type?: string;
            /** @description In pixels. */
            width?: number;
            /** @description In pixels. */
            height?: number;
            /** @description In seconds. */
            duration?: number;
            thumbnail_url?: components["schemas"]["MediaUrl"];
            /** @description Words beside it. */
            caption?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Something that lies elsewhere, by its address. */
        SendMedia: {
            chat_id: components["schemas"]["ChatId"];
            /**
             * @description What lies there. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            message_type: "image" | "file" | "audio" | "video";
            content: components["schemas"]["MediaUrl"];
            data?: components["schemas"]["MediaData"];
            reply_to_id?: components["schemas"]["ReplyToId"];
            client_message_id?: components["schemas"]["ClientMessageId"];
        } & {
            [key: string]: unknown;
        };
        /** @description The place; open, and what is not named here is not kept. */
        LocationData: {
            /** @description Degrees north. */
            latitude: number;
            /** @description Degrees east. */
            longitude: number;
            /** @description What the place is called. */
            title?: string;
            /** @description Where the place is, in words. */
            address?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A place. */
        SendLocation: {
            chat_id: components["schemas"]["ChatId"];
            /**
             * @description A place. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            message_type: "location";
            /** @description What the place is called; may be empty. */
            content: string;
            data: components["schemas"]["LocationData"];
            reply_to_id?: components["schemas"]["ReplyToId"];
            client_message_id?: components["schemas"]["ClientMessageId"];
        } & {
            [key: string]: unknown;
        };
        /** @description A message, in the form of its type. */
        SendMessage: components["schemas"]["SendText"] | components["schemas"]["SendMedia"] | components["schemas"]["SendLocation"];
        /** @description The message is stored. */
        SendMessageResult: {
            message_id: components["schemas"]["MessageId"];
            chat_id: components["schemas"]["ChatId"];
            created_at: components["schemas"]["Time"];
        };
        /** @description Who wrote it; 0 is the system. */
        SenderId: number;
        /**
         * @description What the content is: words (`text`), an address of something (`image`, `file`, `audio`, `video`), a title of a place (`location`), words of the system (`system`), or something of another client that has no form here (`custom`, with an empty content).
         * @enum {string}
         */
        MessageType: "text" | "image" | "file" | "audio" | "video" | "location" | "system" | "custom";
        /** @description What is known of a content that is no text. */
        MessageData: {
            /** @description The name of the file. */
            name?: string;
            /** @description In bytes. */
            size?: number;
            /** @description The media type. */
            mime_type?: string;
            /** @description In pixels. */
            width?: number;
            /** @description In pixels. */
            height?: number;
            /** @description In seconds. */
            duration?: number;
            /** @description Where a small picture of it is. */
            thumbnail_url?: string;
            /** @description Words beside it. */
            caption?: string;
            /** @description Degrees north. */
            latitude?: number;
            /** @description Degrees east. */
            longitude?: number;
            /** @description What the place is called. */
            title?: string;
            /** @description Where the place is, in words. */
            address?: string;
        };
        /** @description A message in its present form. */
        Message: {
            id: components["schemas"]["MessageId"];
            chat_id: components["schemas"]["ChatId"];
            sender_id: components["schemas"]["SenderId"];
            /** @description The words, or the address of what it is about; see `message_type`. */
            content: string;
            message_type: components["schemas"]["MessageType"];
            created_at: components["schemas"]["Time"];
            reply_to_id?: components["schemas"]["MessageId"];
            data?: components["schemas"]["MessageData"];
            /** @description Its sender changed it; left out where nobody did. */
            is_edited?: boolean;
            updated_at?: components["schemas"]["Time"];
        };
        /**
         * @description Between two people, or a group.
         * @enum {string}
         */
        ChatType: "private" | "group";
        /** @description A chat as its receiver sees it. */
        ChatCard: {
            id: components["schemas"]["ChatId"];
            type: components["schemas"]["ChatType"];
            /** @description The name of the group; in a private chat the other person's nickname. */
            title: string;
        };
        /** @description A person as others see them. */
        UserCard: {
            id: components["schemas"]["SenderId"];
            /** @description The name that the person goes by; empty for the system. */
            nickname: string;
            /** @description Where the picture is; empty where there is none. */
            avatar_url: string;
        };
        /** @description A message that this device did not have. */
        NewMessage: {
            message: components["schemas"]["Message"];
            chat: components["schemas"]["ChatCard"];
            sender: components["schemas"]["UserCard"];
        };
        /** @description Another content for a message of one's own; open, because clients of other versions say more. */
        EditMessage: {
            message_id: components["schemas"]["MessageId"];
            /** @description The new content, of the type that the message has. */
            content: string;
            data?: components["schemas"]["MediaData"];
        } & {
            [key: string]: unknown;
        };
        /** @description The change is stored. */
        EditMessageResult: {
            message_id: components["schemas"]["MessageId"];
            chat_id: components["schemas"]["ChatId"];
            updated_at: components["schemas"]["Time"];
        };
        /** @description A message has another content. */
        EditedMessage: {
            message: components["schemas"]["Message"];
            chat: components["schemas"]["ChatCard"];
        };
        /** @description Which message; open, because clients of other versions say more. */
        DeleteMessage: {
            message_id: components["schemas"]["MessageId"];
        } & {
            [key: string]: unknown;
        };
        /** @description The deletion is stored. */
        DeleteMessageResult: {
            message_id: components["schemas"]["MessageId"];
            chat_id: components["schemas"]["ChatId"];
            deleted_at: components["schemas"]["Time"];
        };
        /** @description A message is gone. */
        DeletedMessage: {
            message_id: components["schemas"]["MessageId"];
            chat_id: components["schemas"]["ChatId"];
            deleted_by: components["schemas"]["SenderId"];
            deleted_at: components["schemas"]["Time"];
        };
        /** @description Up to which message the chat is read; open, because clients of other versions say more. */
        ReadMessage: {
            message_id: components["schemas"]["MessageId"];
        } & {
            [key: string]: unknown;
        };
        /** @description The chat is read up to there, or was further before. */
        ReadMessageResult: {
            message_id: components["schemas"]["MessageId"];
            chat_id: components["schemas"]["ChatId"];
        };
        /** @description Somebody has read a chat up to a message. */
        MessageWasRead: {
            message_id: components["schemas"]["MessageId"];
            chat_id: components["schemas"]["ChatId"];
            read_by: components["schemas"]["UserId"];
            read_at: components["schemas"]["Time"];
        };
        /** @description Somebody begins or ends to write; open, because clients of other versions say more. */
        SetTyping: {
            chat_id: components["schemas"]["ChatId"];
            /** @description Whether they write now. */
            is_typing: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description Somebody is there or away, whatever their connections say; open, because clients of other versions say more. */
        SetPresence: {
            /** @description Whether they want to be seen as there. */
            is_online: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description It was done; there is nothing more to say. */
        Done: Record<string, never>;
        /** @description Somebody writes, or does no longer. */
        SomebodyTyping: {
            chat_id: components["schemas"]["ChatId"];
            user_id: components["schemas"]["UserId"];
            /** @description Whether they write now. */
            is_typing: boolean;
            user: components["schemas"]["UserCard"];
        };
        /** @description Somebody came or went. */
        SomebodyPresent: {
            user_id: components["schemas"]["UserId"];
            /** @description Whether they are there now. */
            is_online: boolean;
            last_seen: components["schemas"]["Time"];
            user: components["schemas"]["UserCard"];
        };
        /**
         * @description With pictures or without.
         * @enum {string}
         */
        CallType: "audio" | "video";
        /** @description A session description, passed on as it is. */
        Sdp: string;
        /** @description A way to reach a device; open, because browsers add fields, and all of them are passed on. */
        IceCandidate: {
            /** @description The candidate, as the browser says it; empty for the end of candidates. */
            candidate: string;
            /** @description Which media line it belongs to. */
            sdpMLineIndex?: number | null;
            /** @description The name of that line. */
            sdpMid?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description The candidates known so far; further ones follow by `call.ice`. */
        IceCandidates: components["schemas"]["IceCandidate"][];
        /** @description Calls somebody. */
        OfferCall: {
            to_user: components["schemas"]["UserId"];
            call_type: components["schemas"]["CallType"];
            sdp: components["schemas"]["Sdp"];
            ice_candidates?: components["schemas"]["IceCandidates"];
        } & {
            [key: string]: unknown;
        };
        /** @description The call rings, or has ended already because the other one is busy (`call.end` follows). */
        OfferCallResult: {
            call_id: components["schemas"]["CallId"];
            created_at: components["schemas"]["Time"];
        };
        /** @description Somebody calls. */
        CallOffered: {
            call_id: components["schemas"]["CallId"];
            from_user: components["schemas"]["UserId"];
            to_user: components["schemas"]["UserId"];
            call_type: components["schemas"]["CallType"];
            sdp: components["schemas"]["Sdp"];
            ice_candidates: components["schemas"]["IceCandidates"];
            created_at: components["schemas"]["Time"];
        };
        /** @description Takes the call on this device. */
        AnswerCall: {
            call_id: components["schemas"]["CallId"];
            sdp: components["schemas"]["Sdp"];
            ice_candidates?: components["schemas"]["IceCandidates"];
        } & {
            [key: string]: unknown;
        };
        /** @description The call is this device's. */
        AnswerCallResult: {
            call_id: components["schemas"]["CallId"];
            answered_at: components["schemas"]["Time"];
        };
        /** @description The other one took the call. */
        CallAnswered: {
            call_id: components["schemas"]["CallId"];
            from_user: components["schemas"]["UserId"];
            to_user: components["schemas"]["UserId"];
            sdp: components["schemas"]["Sdp"];
            ice_candidates: components["schemas"]["IceCandidates"];
            answered_at: components["schemas"]["Time"];
        };
        /** @description A further way to reach this device. */
        SendIce: {
            call_id: components["schemas"]["CallId"];
            ice_candidate: components["schemas"]["IceCandidate"];
        } & {
            [key: string]: unknown;
        };
        /** @description It was passed on. */
        SendIceResult: {
            call_id: components["schemas"]["CallId"];
        };
        /** @description A further way to reach the other device. */
        IceReceived: {
            call_id: components["schemas"]["CallId"];
            from_user: components["schemas"]["UserId"];
            to_user: components["schemas"]["UserId"];
            ice_candidate: components["schemas"]["IceCandidate"];
        };
        /** @description Declines, cancels or hangs up. */
        EndCall: {
            call_id: components["schemas"]["CallId"];
            /** @description Why, in a word; `user_hangup`, `declined`, `busy`, `failed` are known, everything else is taken for `user_hangup`. */
            reason?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description The call is over. */
        EndCallResult: {
            call_id: components["schemas"]["CallId"];
            ended_at: components["schemas"]["Time"];
            duration: components["schemas"]["CallDuration"];
        };
        /**
         * @description `user_hangup` one of the two hung up, `declined` the other one did not want, `cancelled` the caller gave up, `busy` the other one is in another call, `no_answer` nobody answered in time, `missed` it ended so while this device was away, `answered_elsewhere` another device of this person took it, `connection_lost` one of the two was lost for too long, `failed` the devices could not connect.
         * @enum {string}
         */
        CallEndReason: "user_hangup" | "declined" | "cancelled" | "busy" | "no_answer" | "missed" | "answered_elsewhere" | "connection_lost" | "failed";
        /** @description A call is over. */
        CallEnded: {
            call_id: components["schemas"]["CallId"];
            from_user: components["schemas"]["UserId"];
            to_user: components["schemas"]["UserId"];
            reason: components["schemas"]["CallEndReason"];
            duration: components["schemas"]["CallDuration"];
            ended_at: components["schemas"]["Time"];
            call_type?: components["schemas"]["CallType"];
            created_at?: components["schemas"]["Time"];
        };
        /** @description What the address of a connection may say; open, because proxies and clients add their own. */
        Handshake: {
            /** @description The access token, where it comes neither in the header `Authorization` nor by the subprotocol. It is never logged. */
            token?: string;
            /** @description Which device this is, chosen by the client and kept by it; each device gets what it missed itself. Devices that do not say share one place. */
            device?: string;
            /**
             * Format: date-time
             * @description Sends again everything since this moment, instead of what this device missed; what comes twice has the same id.
             */
            since?: string;
        } & {
            [key: string]: unknown;
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
