// Generated from specs/webhooks/openapi.yaml by `npm run generate`. Do not edit.
export type paths = Record<string, never>;
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
    "message.stored": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A message was stored
         * @description Told of every stored message and command of the tenant. An endpoint that asks for order gets those of one channel in the order of their seq.
         */
        post: operations["messageStored"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "message.changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A message was edited or deleted
         * @description Its place and its id stay. A deleted message says nothing any more and is never edited again. An edit may be left out where a later change came before it was told. Changes of one channel are numbered apart from its messages; an endpoint that asks for order gets them in that order, and may get one before the message itself when that had to be tried again.
         */
        post: operations["messageChanged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "message.offline": {
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
         * @description Users without an online master device are named at once; those with one when it did not acknowledge the message within the hand-over window. A message with many of them comes in several events. Nobody is named twice for a message in the usual course of things.
         */
        post: operations["messageOffline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user.presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A device came or went
         * @description Told with what is left then. As durable as Redis; a process that dies is spoken for by another.
         */
        post: operations["userPresence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
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
        /** @description A stored message. */
        WebhookMessage: {
            /** @description Unique in the installation. */
            id: number;
            /** @description Where it was sent to. */
            channel: {
                /** @description 1 for two people, 2 for a group; the others as the face that made the channel names them. */
                type: number;
                /** @description The id of the channel; for two people both ids with `@` between them. */
                id: string;
            };
            /**
             * @description Commands, which only devices obey, are numbered apart from messages.
             * @enum {string}
             */
            log: "messages" | "commands";
            /** @description Its place in its log of the channel; rises by one. */
            seq: number;
            /** @description Who sent it. */
            from: string;
            /** @description The sender's own number. */
            clientNo: string;
            /**
             * Format: date-time
             * @description When it was stored.
             */
            sentAt: string;
            /** @description The content, base64. */
            payload: string;
            /** @description Whether it counts in the badge of its reader. */
            redDot: boolean;
            /** @description Bits of the clients. */
            setting: number;
            /** @description It is gone so many seconds after it was sent; absent for never. */
            expireSeconds?: number;
            /** @description The topic within the channel. */
            topic?: string;
        };
        /** @description A message was stored. */
        MessageStored: {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "message.stored";
            timestamp: components["schemas"]["EventTime"];
            /** @description The message. */
            data: {
                message: components["schemas"]["WebhookMessage"];
            };
        };
        /** @description What was done to a message. */
        WebhookChange: {
            /** @description Unique in the installation. */
            id: number;
            /**
             * @description What was done.
             * @enum {string}
             */
            kind: "edit" | "delete";
            /** @description Where the message stands. */
            channel: {
                /** @description As of the message. */
                type: number;
                /** @description As of the message. */
                id: string;
            };
            /** @description The message. */
            messageId: number;
            /** @description The place of the message in its channel. */
            messageSeq: number;
            /** @description The place of the change among those of its channel; rises with every change. */
            seq: number;
            /** @description Who did it. */
            by: string;
            /**
             * Format: date-time
             * @description When it was stored.
             */
            changedAt: string;
            /** @description The new content, base64; absent when the message was deleted. */
            payload?: string;
        };
        /** @description A message was edited or deleted. */
        MessageChanged: {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "message.changed";
            timestamp: components["schemas"]["EventTime"];
            /** @description The change. */
            data: {
                change: components["schemas"]["WebhookChange"];
            };
        };
        /** @description A message waits for users who are away. */
        MessageOffline: {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "message.offline";
            timestamp: components["schemas"]["EventTime"];
            /** @description The message and who is away. */
            data: {
                message: components["schemas"]["WebhookMessage"];
                /** @description Who is away. */
                userIds: string[];
            };
        };
        /** @description A device came or went. */
        UserPresence: {
            /**
             * @description The type of the event.
             * @constant
             */
            type: "user.presence";
            timestamp: components["schemas"]["EventTime"];
            /** @description The device, and what is left. */
            data: {
                /** @description The user. */
                userId: string;
                /** @description The kind of device, as its client names it. */
                deviceFlag: number;
                /** @description Whether it came. */
                isOnline: boolean;
                /** @description The connection that came or went. */
                connectionId: string;
                /** @description Connections of the same kind of device that are there now. */
                deviceConnections: number;
                /** @description Connections of the user that are there now. */
                userConnections: number;
            };
        };
    };
    responses: {
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
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
    messageStored: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The message. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageStored"];
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
    messageChanged: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What was done to which message. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageChanged"];
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
    messageOffline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The message and who is away. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageOffline"];
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
    userPresence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The device. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserPresence"];
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
