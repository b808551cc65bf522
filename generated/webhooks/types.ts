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
}
