// Generated from specs/chat/openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a person known
         * @description For business servers. Whoever is known already stays who they are, and shows themselves as the body says. People also become known by their first token, as an id without a name.
         */
        post: operations["registerUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the own profile
         * @description The person whom the token names.
         */
        get: operations["getOwnProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the own profile
         * @description Others see it from their next frame or request on.
         */
        patch: operations["updateOwnProfile"];
        trace?: never;
    };
    "/api/v1/users/me/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List blocked people
         * @description Those who may not write to the caller, page by page.
         */
        get: operations["listBlocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me/blocks/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The person.
                 * @example 2
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Block a person
         * @description From now on they cannot write to the caller, nor call. What they wrote stays.
         */
        put: operations["blockUser"];
        post?: never;
        /**
         * Unblock a person
         * @description They may write again.
         */
        delete: operations["unblockUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The person.
                 * @example 2
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /**
         * Get a person
         * @description Whether they are there, and when they last were, is only said of people with whom the caller shares a chat.
         */
        get: operations["getPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the own chats
         * @description The one with the newest message first. A private chat is listed from its first message on; one that was put away, from its next message on.
         */
        get: operations["listChats"];
        put?: never;
        /**
         * Create a chat
         * @description A group, which the caller owns; or the chat with one other person, which there is only one of: asked for again it is the same.
         */
        post: operations["createChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chats/{chat_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The chat.
                 * @example 1
                 */
                chat_id: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        /**
         * Get a chat
         * @description One chat that the caller is in.
         */
        get: operations["getChat"];
        put?: never;
        post?: never;
        /**
         * Delete a group
         * @description The owner ends the group for everybody, with all that was said in it. A private chat cannot be deleted; see `hideChat`.
         */
        delete: operations["deleteChat"];
        options?: never;
        head?: never;
        /**
         * Change a group
         * @description For admins and the owner.
         */
        patch: operations["updateChat"];
        trace?: never;
    };
    "/api/v1/chats/{chat_id}/hide": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The chat.
                 * @example 1
                 */
                chat_id: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a chat away
         * @description Takes it out of the list of the caller alone, read, until something is said in it.
         */
        post: operations["hideChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chats/{chat_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The chat; only groups have members who come and go.
                 * @example 7
                 */
                chat_id: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        /**
         * List the members of a chat
         * @description In the order of their ids on the instant-messaging surface, page by page.
         */
        get: operations["listMembers"];
        put?: never;
        /**
         * Add members to a group
         * @description For admins and the owner. What was said before they came counts as read.
         */
        post: operations["addMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chats/{chat_id}/members/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The chat; only groups have members who come and go.
                 * @example 7
                 */
                chat_id: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a member, or leave
         * @description Admins remove members, the owner removes anybody. Everybody may leave; the owner first hands the group over, or deletes it.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /**
         * Change what a member may do
         * @description For the owner.
         */
        patch: operations["updateMember"];
        trace?: never;
    };
    "/api/v1/chats/{chat_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The chat.
                 * @example 1
                 */
                chat_id: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        /**
         * Read the history of a chat
         * @description The newest messages; those before `before`; or those after `after`. Both at once are refused with 400.
         */
        get: operations["listHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chats/{chat_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The chat.
                 * @example 1
                 */
                chat_id: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a chat as read
         * @description Up to the message, or everything; never less than before. The others learn of it as by `message.read` on the socket.
         */
        post: operations["markChatRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search messages
         * @description In all chats that the caller is in, or in one of them.
         */
        get: operations["searchMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List calls
         * @description The calls of the caller, in both directions, newest first, page by page; also those that go on at the moment.
         */
        get: operations["listCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a notification
         * @description For business servers. It reaches those who are connected at this moment, as a `notification` event, and is not kept.
         */
        post: operations["notifyPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "webhook.verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove that an address takes webhooks
         * @description Posted when an endpoint is verified. Answer with the same challenge; the receiver kit does it by itself.
         */
        post: operations["webhookVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See whether an address takes webhooks
         * @description Posted when somebody asks for a test; nothing has happened.
         */
        post: operations["webhookTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "chat.message.offline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A message waits for people who are away
         * @description For services that send notices to telephones. People without a connection are named at once; those with one when their client did not confirm the message within `messaging.handoverMs`. A message with many of them comes in several events. Nobody is named for an edit or a deletion, nor twice for a message in the usual course of things. In a private chat the title is the name of whoever wrote, as its only receiver sees it.
         */
        post: operations["chatMessageOffline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description The name to go by. */
        Nickname: string;
        /** @description Where the picture is, over HTTP or HTTPS. */
        PictureUrl: string;
        /** @description A person whom the business server knows. */
        UserCreate: {
            /** @description The `sub` of the person's tokens, which is the uid on the instant-messaging surface. */
            subject: string;
            nickname?: components["schemas"]["Nickname"];
            avatar_url?: components["schemas"]["PictureUrl"];
        };
        /** @description A person, by a number given once. */
        UserId: number;
        /** @description The person, and by which number the chat surface calls them. */
        RegisteredUser: {
            id: components["schemas"]["UserId"];
            /** @description The `sub` of the person's tokens. */
            subject: string;
            /** @description The name that the person goes by. */
            nickname: string;
            /** @description Where the picture is; empty where there is none. */
            avatar_url: string;
        };
        /**
         * @description What is wrong, for programs. A chat, a message or a call that the caller has no part in is answered like one that is not there. `NOT_FOUND` and `METHOD_NOT_ALLOWED` are of addresses, over HTTP only.
         * @enum {string}
         */
        ErrorCode: "AUTHENTICATION_FAILED" | "VALIDATION_ERROR" | "UNKNOWN_EVENT" | "INVALID_JSON" | "CHAT_NOT_FOUND" | "MESSAGE_NOT_FOUND" | "USER_NOT_FOUND" | "CALL_NOT_FOUND" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "PERMISSION_DENIED" | "BLOCKED" | "SENDING_BANNED" | "CHAT_CLOSED" | "RATE_LIMITED" | "MESSAGE_TOO_LARGE" | "CALL_BUSY" | "CALL_GLARE" | "CALL_ENDED" | "SERVICE_UNAVAILABLE" | "INTERNAL_ERROR";
        /**
         * @description A call, by the name that the server gave it.
         * @example call_123456
         */
        CallId: string;
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
        /** @description The error answer of every operation, what the socket says in its `error` event. */
        ErrorBody: {
            error_code: components["schemas"]["ErrorCode"];
            /** @description The same in words. */
            message: string;
            details?: components["schemas"]["ErrorDetails"];
        };
        /** @description A person. */
        User: {
            id: components["schemas"]["UserId"];
            /** @description The name that the person goes by. */
            nickname: string;
            /** @description Where the picture is; empty where there is none. */
            avatar_url: string;
            /** @description Whether the person is connected; only said of oneself and of people with whom one shares a chat. */
            is_online?: boolean;
            /**
             * Format: date-time
             * @description When the person was last connected; left out for those who never were, and where `is_online` is left out.
             */
            last_seen?: string;
        };
        /** @description What to change of oneself; the rest stays. */
        UserUpdate: {
            /** @description The name to go by, `null` for the one that the administrators gave. */
            nickname?: string | null;
            /** @description Where the picture is, `null` for none. */
            avatar_url?: string | null;
        };
        /** @description Who wrote it; 0 is the system. */
        SenderId: number;
        /** @description A person as others see them. */
        UserCard: {
            id: components["schemas"]["SenderId"];
            /** @description The name that the person goes by; empty for the system. */
            nickname: string;
            /** @description Where the picture is; empty where there is none. */
            avatar_url: string;
        };
        /** @description Somebody who may not write to the caller. */
        BlockedUser: {
            user: components["schemas"]["UserCard"];
            /**
             * Format: date-time
             * @description Since when.
             */
            blocked_at: string;
        };
        /** @description The `cursor` of the next page, `null` on the last page. */
        NextCursor: string | null;
        /** @description A page of the people whom the caller blocked. */
        BlockedUsers: {
            /** @description The people of this page. */
            items: components["schemas"]["BlockedUser"][];
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description A chat, by a number given once. */
        ChatId: number;
        /**
         * @description Between two people, or a group.
         * @enum {string}
         */
        ChatType: "private" | "group";
        /** @description A message; the same number as on every other surface. */
        MessageId: number;
        /**
         * @description What the content is: words (`text`), an address of something (`image`, `file`, `audio`, `video`), a title of a place (`location`), words of the system (`system`), or something of another client that has no form here (`custom`, with an empty content).
         * @enum {string}
         */
        MessageType: "text" | "image" | "file" | "audio" | "video" | "location" | "system" | "custom";
        /**
         * Format: date-time
         * @description A moment, RFC 3339 in UTC with milliseconds.
         */
        Time: string;
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
        /** @description A chat in the caller's list. */
        ListedChat: {
            id: components["schemas"]["ChatId"];
            type: components["schemas"]["ChatType"];
            /** @description The name of the group; in a private chat the other person's nickname. */
            title: string;
            /** @description The picture of the group, or of the other person; empty where there is none. */
            avatar_url: string;
            user?: components["schemas"]["UserCard"];
            /** @description How many messages the caller has not read; own ones never count. */
            unread_count: number;
            last_message?: components["schemas"]["Message"];
            /**
             * Format: date-time
             * @description When the last message was sent; in a chat without any, when the caller came to it.
             */
            updated_at: string;
        };
        /** @description A page of the caller's chats, the one with the newest message first. */
        ChatPage: {
            /** @description The chats of this page. */
            items: components["schemas"]["ListedChat"][];
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description A chat with one other person. */
        PrivateChatCreate: {
            /**
             * @description Between two people. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "private";
            user_id: components["schemas"]["UserId"];
        };
        /** @description The name of a group. */
        ChatTitle: string;
        /** @description A group, owned by the caller. */
        GroupChatCreate: {
            /**
             * @description A group. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "group";
            title: components["schemas"]["ChatTitle"];
            avatar_url?: components["schemas"]["PictureUrl"];
            /** @description Who is in it beside the caller. */
            member_ids?: components["schemas"]["UserId"][];
        };
        /** @description A chat, in the form of its type. */
        ChatCreate: components["schemas"]["PrivateChatCreate"] | components["schemas"]["GroupChatCreate"];
        /**
         * @description What a member may do: everybody sees and writes; an `admin` also changes the group, adds and removes members and deletes messages; the `owner` also names admins and ends the group. In a private chat both are members.
         * @enum {string}
         */
        MemberRole: "owner" | "admin" | "member";
        /** @description A chat as the caller sees it. */
        Chat: {
            id: components["schemas"]["ChatId"];
            type: components["schemas"]["ChatType"];
            /** @description The name of the group; in a private chat the other person's nickname. */
            title: string;
            /** @description The picture of the group, or of the other person; empty where there is none. */
            avatar_url: string;
            user?: components["schemas"]["UserCard"];
            /** @description How many people are in it. */
            member_count: number;
            role: components["schemas"]["MemberRole"];
            /** @description How many messages the caller has not read; own ones never count. */
            unread_count: number;
            last_message?: components["schemas"]["Message"];
        };
        /** @description What to change of a group; the rest stays. */
        ChatUpdate: {
            title?: components["schemas"]["ChatTitle"];
            /** @description Where the picture is; empty for none. */
            avatar_url?: string;
        };
        /** @description Somebody who is in the chat. */
        Member: {
            user: components["schemas"]["UserCard"];
            role: components["schemas"]["MemberRole"];
            /**
             * Format: date-time
             * @description Since when; left out in a private chat.
             */
            joined_at?: string;
        };
        /** @description A page of the members of a chat. */
        MemberPage: {
            /** @description The members of this page. */
            items: components["schemas"]["Member"][];
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description Who is to be in the group too. */
        MembersAdd: {
            /** @description The people; those who are in it stay as they are. */
            user_ids: components["schemas"]["UserId"][];
        };
        /** @description What a member may do from now on. */
        MemberUpdate: {
            /**
             * @description `owner` hands the group over, and the caller is an admin afterwards.
             * @enum {string}
             */
            role: "owner" | "admin" | "member";
        };
        /** @description Messages of a chat in the order in which they were sent. Deleted ones are left out. */
        MessagePage: {
            /** @description The messages, each in its present form. */
            items: components["schemas"]["Message"][];
            /** @description Where to go on, as the `before` of the next request, or as its `after` where this one had `after`; `null` where there is nothing more. */
            next: number | null;
        };
        /** @description How far the caller has read. */
        ReadMark: {
            message_id?: components["schemas"]["MessageId"];
        };
        /** @description What is left to read. */
        ReadState: {
            /** @description How many messages the caller has not read. */
            unread_count: number;
        };
        /** @description A page of messages that were found, chat by chat, in each the newest first. A page may have fewer items than asked for, even none, and still a next one. */
        FoundMessages: {
            /** @description The messages of this page. */
            items: components["schemas"]["Message"][];
            next_cursor: components["schemas"]["NextCursor"];
        };
        /**
         * @description With pictures or without.
         * @enum {string}
         */
        CallType: "audio" | "video";
        /**
         * @description How far it has come.
         * @enum {string}
         */
        CallState: "ringing" | "answered" | "ended";
        /**
         * @description `user_hangup` one of the two hung up, `declined` the other one did not want, `cancelled` the caller gave up, `busy` the other one is in another call, `no_answer` nobody answered in time, `missed` it ended so while this device was away, `answered_elsewhere` another device of this person took it, `connection_lost` one of the two was lost for too long, `failed` the devices could not connect.
         * @enum {string}
         */
        CallEndReason: "user_hangup" | "declined" | "cancelled" | "busy" | "no_answer" | "missed" | "answered_elsewhere" | "connection_lost" | "failed";
        /** @description Whole seconds from answered to ended; 0 for a call that nobody answered. */
        CallDuration: number;
        /** @description A call of the one who asks. */
        CallRecord: {
            call_id: components["schemas"]["CallId"];
            from_user: components["schemas"]["UserId"];
            to_user: components["schemas"]["UserId"];
            user: components["schemas"]["UserCard"];
            call_type: components["schemas"]["CallType"];
            state: components["schemas"]["CallState"];
            reason?: components["schemas"]["CallEndReason"];
            /** @description Whether the one who asks was called and did not take part; a call that was declined is not missed. */
            is_missed: boolean;
            created_at: components["schemas"]["Time"];
            answered_at?: components["schemas"]["Time"];
            ended_at?: components["schemas"]["Time"];
            duration: components["schemas"]["CallDuration"];
        };
        /** @description A page of calls, newest first. */
        CallPage: {
            /** @description The calls of this page. */
            items: components["schemas"]["CallRecord"][];
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description Words to people who are connected now; it is not kept for others. */
        NotificationSend: {
            /** @description In a few words. */
            title: string;
            /** @description In full. */
            message: string;
            /**
             * @description How it is to be shown.
             * @default info
             * @enum {string}
             */
            type?: "info" | "success" | "warning" | "error";
            /** @description Where there is more, over HTTP or HTTPS. */
            action_url?: string;
            /** @description Only these people; everybody who is connected where it is left out. */
            user_ids?: components["schemas"]["UserId"][];
        };
        /**
         * Format: date-time
         * @description When it happened.
         */
        EventTime: string;
        /** @description A text to be given back. */
        WebhookChallenge: {
            /** @description The text, different every time. */
            challenge: string;
        };
        /** @description A challenge that proves that the receiver of an address wants events. */
        WebhookVerification: {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "webhook.verification";
            timestamp: components["schemas"]["EventTime"];
            data: components["schemas"]["WebhookChallenge"];
        };
        /** @description Why a receiver does not take a post. */
        WebhookRefused: {
            /** @description The reason in a word. */
            error?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A test; nothing has happened. */
        WebhookTest: {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "webhook.test";
            timestamp: components["schemas"]["EventTime"];
            /** @description A word to whoever looks at it. */
            data: {
                /** @description A sentence. */
                message: string;
            };
        };
        /** @description A chat as its receiver sees it. */
        ChatCard: {
            id: components["schemas"]["ChatId"];
            type: components["schemas"]["ChatType"];
            /** @description The name of the group; in a private chat the other person's nickname. */
            title: string;
        };
        /** @description A message waits for people who are away. */
        ChatMessageOffline: {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "chat.message.offline";
            timestamp: components["schemas"]["Time"];
            /** @description The message, and who is away. */
            data: {
                message: components["schemas"]["Message"];
                chat: components["schemas"]["ChatCard"];
                sender: components["schemas"]["UserCard"];
                /** @description Who is away. */
                user_ids: components["schemas"]["UserId"][];
            };
        };
    };
    responses: {
        /** @description The request breaks the contract (`VALIDATION_ERROR`), or its body is no JSON (`INVALID_JSON`). */
        InvalidRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The access token is missing, malformed, run out, or of nobody whom this surface knows (`AUTHENTICATION_FAILED`). */
        Unauthenticated: {
            headers: {
                "WWW-Authenticate": components["headers"]["WWWAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The token is no person's, or lacks the permission; or the person may not do this here (`PERMISSION_DENIED`). */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The body is larger than `limits.bodyBytes`, 1 MiB unless configured (`MESSAGE_TOO_LARGE`). */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The body is not sent as JSON, or is encoded in a way that nobody here reads (`VALIDATION_ERROR`). */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description Too many requests of this address in the last minute (`RATE_LIMITED`). */
        RateLimited: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The service cannot answer now (`SERVICE_UNAVAILABLE`). */
        Unavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description There is no such person, chat or message (`USER_NOT_FOUND`, `CHAT_NOT_FOUND`, `MESSAGE_NOT_FOUND`), or the caller has no part in it. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The post is not signed with a secret of the endpoint, is too old, or breaks this contract. The body is the receiver's own; this is the kit's. */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["WebhookRefused"];
            };
        };
    };
    parameters: {
        /**
         * @description How many at most.
         * @example 20
         */
        Limit: number;
        /** @description Where to go on, the `next_cursor` of the page before. */
        Cursor: string;
        /**
         * @description The person.
         * @example 2
         */
        UserId: components["schemas"]["UserId"];
        /**
         * @description The chat.
         * @example 1
         */
        ChatId: components["schemas"]["ChatId"];
        /**
         * @description The chat; only groups have members who come and go.
         * @example 7
         */
        GroupId: components["schemas"]["ChatId"];
        /**
         * @description The member.
         * @example 3
         */
        MemberId: components["schemas"]["UserId"];
        /** @description Only messages before this one. */
        Before: components["schemas"]["MessageId"];
        /** @description Only messages after this one; the oldest of them first in line. */
        After: components["schemas"]["MessageId"];
        /**
         * @description What to look for, in any text of a message; upper and lower case are the same.
         * @example hello
         */
        Words: string;
        /** @description Only in this chat. */
        InChat: components["schemas"]["ChatId"];
        /**
         * @description Only messages sent at this time or later.
         * @example 2025-10-07T00:00:00Z
         */
        From: string;
        /** @description Only messages sent at this time or before. */
        To: string;
        /**
         * @description With `true` only calls that the caller missed.
         * @example true
         */
        Missed: boolean;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Which credential is expected, and what was wrong with the one that came (RFC 6750, RFC 7617).
         * @example Bearer realm="parley", error="invalid_token"
         */
        WWWAuthenticate: string;
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
        /**
         * @description The address of what was created.
         * @example /api/admin/clients/web-app
         */
        Location: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    registerUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The person. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserCreate"];
            };
        };
        responses: {
            /** @description The person is known, by this number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredUser"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    getOwnProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateOwnProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserUpdate"];
            };
        };
        responses: {
            /** @description The person as others see them now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    listBlocks: {
        parameters: {
            query?: {
                /**
                 * @description How many at most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of people. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockedUsers"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    blockUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The person.
                 * @example 2
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are blocked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    unblockUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The person.
                 * @example 2
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are not blocked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The person.
                 * @example 2
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
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
    listChats: {
        parameters: {
            query?: {
                /**
                 * @description How many at most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of chats. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatPage"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    createChat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The chat. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChatCreate"];
            };
        };
        responses: {
            /** @description The chat. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chat"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    getChat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The chat.
                 * @example 1
                 */
                chat_id: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The chat. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chat"];
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
    deleteChat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The chat.
                 * @example 1
                 */
                chat_id: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateChat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The chat.
                 * @example 1
                 */
                chat_id: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        /** @description What to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChatUpdate"];
            };
        };
        responses: {
            /** @description The chat. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chat"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    hideChat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The chat.
                 * @example 1
                 */
                chat_id: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is put away. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /**
                 * @description How many at most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /**
                 * @description The chat; only groups have members who come and go.
                 * @example 7
                 */
                chat_id: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of members. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPage"];
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
    addMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The chat; only groups have members who come and go.
                 * @example 7
                 */
                chat_id: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        /** @description Who. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembersAdd"];
            };
        };
        responses: {
            /** @description They are in the group. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The chat; only groups have members who come and go.
                 * @example 7
                 */
                chat_id: components["parameters"]["GroupId"];
                /**
                 * @description The member.
                 * @example 3
                 */
                user_id: components["parameters"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are no member any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The chat; only groups have members who come and go.
                 * @example 7
                 */
                chat_id: components["parameters"]["GroupId"];
                /**
                 * @description The person.
                 * @example 2
                 */
                user_id: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /** @description What they may do. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberUpdate"];
            };
        };
        responses: {
            /** @description The member. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    listHistory: {
        parameters: {
            query?: {
                /** @description Only messages before this one. */
                before?: components["parameters"]["Before"];
                /** @description Only messages after this one; the oldest of them first in line. */
                after?: components["parameters"]["After"];
                /**
                 * @description How many at most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /**
                 * @description The chat.
                 * @example 1
                 */
                chat_id: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Messages, oldest first. */
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
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    markChatRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The chat.
                 * @example 1
                 */
                chat_id: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        /** @description Up to where. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadMark"];
            };
        };
        responses: {
            /** @description It is marked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadState"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    searchMessages: {
        parameters: {
            query: {
                /**
                 * @description What to look for, in any text of a message; upper and lower case are the same.
                 * @example hello
                 */
                q: components["parameters"]["Words"];
                /** @description Only in this chat. */
                chat_id?: components["parameters"]["InChat"];
                /**
                 * @description Only messages sent at this time or later.
                 * @example 2025-10-07T00:00:00Z
                 */
                from?: components["parameters"]["From"];
                /** @description Only messages sent at this time or before. */
                to?: components["parameters"]["To"];
                /**
                 * @description How many at most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Messages that say it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundMessages"];
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
    listCalls: {
        parameters: {
            query?: {
                /**
                 * @description With `true` only calls that the caller missed.
                 * @example true
                 */
                missed?: components["parameters"]["Missed"];
                /**
                 * @description How many at most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of calls. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallPage"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    notifyPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The notification. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationSend"];
            };
        };
        responses: {
            /** @description It is on its way. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    webhookVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The challenge. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookVerification"];
            };
        };
        responses: {
            /** @description The challenge, given back. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookChallenge"];
                };
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    webhookTest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The test. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookTest"];
            };
        };
        responses: {
            /** @description It was taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    chatMessageOffline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The message, and who is away. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChatMessageOffline"];
            };
        };
        responses: {
            /** @description It was taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Refused"];
        };
    };
}
