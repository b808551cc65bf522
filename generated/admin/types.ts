// Generated from specs/admin/openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/api/admin/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List clients
         * @description All clients in the order of their ids, page by page.
         */
        get: operations["listClients"];
        put?: never;
        /**
         * Create a client
         * @description Makes a client. Its secret is in the answer and is never shown again.
         */
        post: operations["createClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/clients/{clientId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client.
                 * @example web-app
                 */
                clientId: components["parameters"]["ClientIdInPath"];
            };
            cookie?: never;
        };
        /**
         * Get a client
         * @description One client, without its secret.
         */
        get: operations["getClient"];
        put?: never;
        post?: never;
        /**
         * Delete a client
         * @description Deletes a client; its tokens are refused from now on. A client cannot delete itself.
         */
        delete: operations["deleteClient"];
        options?: never;
        head?: never;
        /**
         * Change a client
         * @description Changes what the body names. A narrower list of scopes, and `disabled`, hold at once for tokens given out before. A client cannot disable itself or take away its own grants or scopes.
         */
        patch: operations["updateClient"];
        trace?: never;
    };
    "/api/admin/clients/{clientId}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client.
                 * @example web-app
                 */
                clientId: components["parameters"]["ClientIdInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a client a new secret
         * @description Makes a new secret; the one before is refused from now on, tokens given out before go on. A public client has no secret.
         */
        post: operations["rotateClientSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description All users in the order of their ids, page by page.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Create a user
         * @description Makes a user. Without a password one is made, which is in the answer and is never shown again; without an id one is made.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user.
                 * @example user_123
                 */
                userId: components["parameters"]["UserIdInPath"];
            };
            cookie?: never;
        };
        /**
         * Get a user
         * @description One user.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        /**
         * Delete a user
         * @description Deletes a user; their tokens are refused from now on. A user cannot delete themselves.
         */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        /**
         * Change a user
         * @description Changes what the body names. A new password, and `disabled`, end the user's sessions; fewer permissions hold at once for tokens given out before. A user cannot disable themselves or take away their own permissions, and a name that is taken is refused.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/api/admin/users/{userId}/logout": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user.
                 * @example user_123
                 */
                userId: components["parameters"]["UserIdInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log a user out of all devices
         * @description Ends every session of the user; their access tokens and refresh tokens are refused from now on. Users log themselves out at `/api/auth/logout`.
         */
        post: operations["logoutUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description All API keys in the order of their ids, page by page.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Create an API key
         * @description Makes an API key. The key itself is in the answer and is never shown again.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/api-keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key, by its id and not by the key itself.
                 * @example key_4f9a1c
                 */
                keyId: components["parameters"]["ApiKeyIdInPath"];
            };
            cookie?: never;
        };
        /**
         * Get an API key
         * @description One API key, without the key itself.
         */
        get: operations["getApiKey"];
        put?: never;
        post?: never;
        /**
         * Delete an API key
         * @description Deletes an API key; it is refused from now on.
         */
        delete: operations["deleteApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/sdk-config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the default SDK configuration
         * @description What SDKs are told where nothing differs.
         */
        get: operations["getDefaultSdkConfig"];
        /**
         * Replace the default SDK configuration
         * @description Replaces the defaults as a whole. SDKs are told at their next request, within the time that the answer may be cached.
         */
        put: operations["putDefaultSdkConfig"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/sdk-config/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the applications with settings of their own
         * @description What differs from the defaults, by application in the order of names, page by page.
         */
        get: operations["listAppSdkConfigs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/sdk-config/apps/{app}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application.
                 * @example my-app
                 */
                app: components["parameters"]["AppInPath"];
            };
            cookie?: never;
        };
        /**
         * Get what differs for an application
         * @description What differs from the defaults for one application and its releases.
         */
        get: operations["getAppSdkConfig"];
        /**
         * Replace what differs for an application
         * @description Replaces what differs as a whole, also where there was nothing before.
         */
        put: operations["putAppSdkConfig"];
        post?: never;
        /**
         * Take away what differs for an application
         * @description From now on the application gets the defaults.
         */
        delete: operations["deleteAppSdkConfig"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List private topics
         * @description All private topics in the order of their names, page by page.
         */
        get: operations["listTopics"];
        put?: never;
        /**
         * Create a private topic
         * @description From now on whoever has its permissions can subscribe and publish.
         */
        post: operations["createTopic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/topics/{topic}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The private topic, by its whole name.
                 * @example private:board
                 */
                topic: components["parameters"]["TopicInPath"];
            };
            cookie?: never;
        };
        /**
         * Get a private topic
         * @description One private topic.
         */
        get: operations["getTopic"];
        put?: never;
        post?: never;
        /**
         * Delete a private topic
         * @description Ends all access at once and forgets its messages; who is subscribed is told.
         */
        delete: operations["deleteTopic"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/notifications": {
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
         * @description To everybody who is subscribed to `system:notifications`, or to one user who is subscribed to `user:<their id>`; it arrives there as `notification`.
         */
        post: operations["sendNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook endpoints
         * @description All endpoints in the order of their ids, page by page, those of the configuration too.
         */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /**
         * Create a webhook endpoint
         * @description Registers an address for events. Its first secret is in the answer and is never shown again. It gets events once it is verified. An address on a private network is refused, and so is one without TLS in production.
         */
        post: operations["createWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/webhooks/{endpointId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The endpoint.
                 * @example whe_3q2-7wXkT0uV5yZ1aBcDeF
                 */
                endpointId: components["parameters"]["EndpointIdInPath"];
            };
            cookie?: never;
        };
        /**
         * Get a webhook endpoint
         * @description One endpoint, without its secrets.
         */
        get: operations["getWebhookEndpoint"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook endpoint
         * @description Deletes an endpoint; what still waits for it is given up.
         */
        delete: operations["deleteWebhookEndpoint"];
        options?: never;
        head?: never;
        /**
         * Change a webhook endpoint
         * @description Changes what the body names. Another address has to be verified again. `enabled` switches deliveries off and on; on means that what waits is delivered at once. Endpoints of the configuration are changed there.
         */
        patch: operations["updateWebhookEndpoint"];
        trace?: never;
    };
    "/api/admin/webhooks/{endpointId}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The endpoint.
                 * @example whe_3q2-7wXkT0uV5yZ1aBcDeF
                 */
                endpointId: components["parameters"]["EndpointIdInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a webhook endpoint a new secret
         * @description Makes a new secret. Both sign every delivery until the old one ends, so that a receiver can change over without refusing anything.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/webhooks/{endpointId}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The endpoint.
                 * @example whe_3q2-7wXkT0uV5yZ1aBcDeF
                 */
                endpointId: components["parameters"]["EndpointIdInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify a webhook endpoint
         * @description Posts `webhook.verification` with a random challenge, signed like every delivery. The receiver answers 2xx with `{"challenge": …}` and the same text; from then on it gets events.
         */
        post: operations["verifyWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/webhooks/{endpointId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The endpoint.
                 * @example whe_3q2-7wXkT0uV5yZ1aBcDeF
                 */
                endpointId: components["parameters"]["EndpointIdInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test event
         * @description Posts `webhook.test` at once and tells what came back. It is not tried again and leaves no delivery.
         */
        post: operations["testWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/webhooks/{endpointId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The endpoint.
                 * @example whe_3q2-7wXkT0uV5yZ1aBcDeF
                 */
                endpointId: components["parameters"]["EndpointIdInPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deliver again
         * @description Makes ended deliveries of this endpoint due again, with the same event ids and a schedule that begins anew. One or many by their ids, or all of a time range and of some states; without `states`, the dead letters. What still waits is left alone.
         */
        post: operations["replayWebhookDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/webhook-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook deliveries
         * @description Deliveries of the last 30 days, those of the latest events first. `state=dead` are the dead letters.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/webhook-deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The delivery.
                 * @example whe_3q2-7wXkT0uV5yZ1aBcDeF:evt_1
                 */
                deliveryId: components["parameters"]["DeliveryIdInPath"];
            };
            cookie?: never;
        };
        /**
         * Get a webhook delivery
         * @description One delivery with its event.
         */
        get: operations["getWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/webhook-deliveries/{deliveryId}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The delivery.
                 * @example whe_3q2-7wXkT0uV5yZ1aBcDeF:evt_1
                 */
                deliveryId: components["parameters"]["DeliveryIdInPath"];
            };
            cookie?: never;
        };
        /**
         * List the attempts of a delivery
         * @description Every post of a delivery with its outcome, the latest first. Of an answer the first 16 KB are kept.
         */
        get: operations["listWebhookAttempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/signing-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the signing keys
         * @description The current key, the next one, and those retired whose tokens are still in use.
         */
        get: operations["listSigningKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/signing-keys/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate the signing keys
         * @description The next key becomes the current one, the current one is retired, and a new next key is made and published. No valid token is refused by it.
         */
        post: operations["rotateSigningKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The id of an OAuth client, chosen when it is created. */
        ClientId: string;
        /**
         * @description A way to get a token. `password` is for programs of your own only; `client_credentials` is for clients with a secret.
         * @enum {string}
         */
        Grant: "client_credentials" | "password" | "refresh_token";
        /** @description A permission, for a client also called a scope, in words joined by colons. `telemetry:read` names one thing, `telemetry:*` everything below `telemetry:`, `*` everything. */
        Permission: string;
        /** @description A program that may ask for tokens. Its secret is never shown again. */
        Client: {
            id: components["schemas"]["ClientId"];
            /** @description What people call it. */
            name?: string;
            /**
             * @description Whether it can keep a secret (`confidential`) or runs where anybody can look (`public`).
             * @enum {string}
             */
            type: "confidential" | "public";
            /** @description The grants it may use. */
            grants: components["schemas"]["Grant"][];
            /** @description The permissions that its tokens can have at most. */
            scopes: components["schemas"]["Permission"][];
            /** @description Whether it is switched off; then it gets no tokens, and those it has are refused. */
            disabled: boolean;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updatedAt: string;
        };
        /** @description The `cursor` of the next page, `null` on the last page. */
        NextCursor: string | null;
        /** @description A page of clients in the order of their ids. */
        ClientPage: {
            /** @description The clients of this page. */
            items: components["schemas"]["Client"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        /** @description One thing that is wrong, and where. */
        FieldProblem: {
            /**
             * @description Where it is wrong, in the body (`scopes[0]`) or in what is named before it (`query.limit`); empty for the request as a whole.
             * @example [3].ts
             */
            path: string;
            /**
             * @description What is wrong, in a sentence for developers.
             * @example must be a number
             */
            message: string;
        };
        /** @description The error answer of the administration, problem details of RFC 9457. */
        Problem: {
            /**
             * Format: uri-reference
             * @description A name for the kind of problem, as a URI.
             */
            type: string;
            /** @description The kind of problem in a few words, always the same for one `code`. */
            title: string;
            /** @description The HTTP status, repeated. */
            status: number;
            /**
             * @description The code of the error.
             * @enum {string}
             */
            code: "invalid_request" | "unauthenticated" | "forbidden" | "permission_not_held" | "not_found" | "method_not_allowed" | "already_exists" | "own_credential" | "public_client" | "changed_meanwhile" | "configured" | "challenge_failed" | "too_large" | "unsupported_media_type" | "unavailable" | "internal_error";
            /** @description What happened this time, in a sentence. */
            detail?: string;
            /** @description The id of the request, as it stands in the server's log. */
            instance?: string;
            /** @description Each thing that is wrong with the request. */
            errors?: components["schemas"]["FieldProblem"][];
        };
        /** @description A new client. */
        ClientCreate: {
            id: components["schemas"]["ClientId"];
            /** @description What people call it. */
            name?: string;
            /**
             * @description Whether it can keep a secret.
             * @default confidential
             * @enum {string}
             */
            type?: "confidential" | "public";
            /** @description A secret of your choice; left out, one is made. A public client has none. */
            secret?: string;
            /** @description The grants it may use. */
            grants: components["schemas"]["Grant"][];
            /** @description The permissions that its tokens can have at most, none that you do not have yourself. */
            scopes: components["schemas"]["Permission"][];
        };
        /** @description The new client with its secret, which is shown this once. */
        ClientCreated: {
            id: components["schemas"]["ClientId"];
            /** @description What people call it. */
            name?: string;
            /**
             * @description Whether it can keep a secret.
             * @enum {string}
             */
            type: "confidential" | "public";
            /** @description The secret, made or of your choice, shown this once. A public client has none. */
            secret?: string;
            /** @description The grants it may use. */
            grants: components["schemas"]["Grant"][];
            /** @description The permissions that its tokens can have at most. */
            scopes: components["schemas"]["Permission"][];
            /** @description Whether it is switched off. */
            disabled: boolean;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updatedAt: string;
        };
        /** @description What to change; the rest stays. */
        ClientUpdate: {
            /** @description What people call it, `null` to take the name away. */
            name?: string | null;
            /** @description The grants it may use from now on. */
            grants?: components["schemas"]["Grant"][];
            /** @description The permissions that its tokens can have from now on, none that you do not have yourself. */
            scopes?: components["schemas"]["Permission"][];
            /** @description Whether it is switched off. */
            disabled?: boolean;
        };
        /** @description A new secret, shown this once. The one before is of no use any more. */
        ClientSecret: {
            clientId: components["schemas"]["ClientId"];
            /** @description The secret. */
            secret: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
        };
        /** @description The id of a user; it is the `sub` of the user's tokens. */
        UserId: string;
        /** @description A person who can sign in. */
        User: {
            id: components["schemas"]["UserId"];
            /** @description The name to sign in with; left out for somebody who only exists elsewhere and cannot sign in. */
            username?: string;
            /** @description The e-mail address. */
            email?: string;
            /** @description What people call them. */
            name?: string;
            /** @description What the user's tokens can allow at most. */
            permissions: components["schemas"]["Permission"][];
            /** @description Whether the user is locked out; tokens given out before are refused too. */
            disabled: boolean;
            /**
             * Format: date-time
             * @description When the user was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the user was last changed.
             */
            updatedAt: string;
        };
        /** @description A page of users in the order of their ids. */
        UserPage: {
            /** @description The users of this page. */
            items: components["schemas"]["User"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        /** @description The name to sign in with; upper and lower case are the same name. */
        Username: string;
        /** @description A password; it is stored as an argon2id hash only. */
        Password: string;
        /** @description A new user. */
        UserCreate: {
            id?: components["schemas"]["UserId"];
            username: components["schemas"]["Username"];
            password?: components["schemas"]["Password"];
            /**
             * Format: email
             * @description The e-mail address.
             */
            email?: string;
            /** @description What people call them. */
            name?: string;
            /** @description What the user may do, nothing that you may not do yourself; left out, nothing. */
            permissions?: components["schemas"]["Permission"][];
        };
        /** @description The new user, with the password where one was made. */
        UserCreated: {
            id: components["schemas"]["UserId"];
            /** @description The name to sign in with. */
            username?: string;
            /** @description The password that was made because none was given, shown this once. */
            password?: string;
            /** @description The e-mail address. */
            email?: string;
            /** @description What people call them. */
            name?: string;
            /** @description What the user's tokens can allow at most. */
            permissions: components["schemas"]["Permission"][];
            /** @description Whether the user is locked out. */
            disabled: boolean;
            /**
             * Format: date-time
             * @description When the user was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the user was last changed.
             */
            updatedAt: string;
        };
        /** @description What to change; the rest stays. A new password ends the user's sessions. */
        UserUpdate: {
            username?: components["schemas"]["Username"];
            password?: components["schemas"]["Password"];
            /**
             * Format: email
             * @description The e-mail address, `null` to take it away.
             */
            email?: string | null;
            /** @description What people call them, `null` to take the name away. */
            name?: string | null;
            /** @description What the user may do from now on, nothing that you may not do yourself. */
            permissions?: components["schemas"]["Permission"][];
            /** @description Whether the user is locked out. */
            disabled?: boolean;
        };
        /** @description The sessions that were ended. */
        UserLoggedOut: {
            /** @description How many sessions were ended. */
            sessions: number;
        };
        /** @description The id of an API key; it is not the key itself and not secret. */
        ApiKeyId: string;
        /** @description A key for a program that does not sign in. The key itself is never shown again. */
        ApiKey: {
            id: components["schemas"]["ApiKeyId"];
            /** @description What it is for. */
            name: string;
            /** @description The last characters of the key, to tell it from others. */
            hint: string;
            /** @description What it allows. */
            permissions: components["schemas"]["Permission"][];
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it expires; left out where it never does.
             */
            expiresAt?: string;
        };
        /** @description A page of API keys in the order of their ids. */
        ApiKeyPage: {
            /** @description The keys of this page. */
            items: components["schemas"]["ApiKey"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        /** @description A new API key. */
        ApiKeyCreate: {
            /** @description What it is for. */
            name: string;
            /** @description What it allows, nothing that you may not do yourself. */
            permissions: components["schemas"]["Permission"][];
            /** @description In how many days it expires; left out, never. */
            expiresInDays?: number;
        };
        /** @description The new API key, with the key itself, which is shown this once. */
        ApiKeyCreated: {
            id: components["schemas"]["ApiKeyId"];
            /** @description The key, to be sent as `X-Api-Key`, shown this once. */
            key: string;
            /** @description What it is for. */
            name: string;
            /** @description The last characters of the key, to tell it from others. */
            hint: string;
            /** @description What it allows. */
            permissions: components["schemas"]["Permission"][];
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it expires; left out where it never does.
             */
            expiresAt?: string;
        };
        /** @description An address, absolute or from the root of the server that answers. */
        Address: string;
        /** @description Which part is reported, from 0 for nothing to 1 for everything. */
        SampleRate: number;
        /** @description How many events go into one request at most. */
        BatchSize: number;
        /** @description How long events may wait for company before they are sent, in milliseconds. */
        FlushInterval: number;
        /** @description How events are gathered and sent. */
        TelemetryDefaults: {
            /** @description Whether events are sent at all. */
            enabled: boolean;
            endpoint: components["schemas"]["Address"];
            sampleRate: components["schemas"]["SampleRate"];
            batchSize: components["schemas"]["BatchSize"];
            flushInterval: components["schemas"]["FlushInterval"];
        };
        /** @description What is measured. */
        PerformanceDefaults: {
            /** @description Whether anything is measured. */
            enabled: boolean;
            sampleRate: components["schemas"]["SampleRate"];
            /** @description Whether web vitals are measured. */
            webVitals: boolean;
        };
        /** @description How often a realtime connection says that it lives, in milliseconds. */
        HeartbeatInterval: number;
        /** @description How the realtime connection is kept. */
        RealtimeDefaults: {
            /** @description Whether SDKs should connect. */
            enabled: boolean;
            url: components["schemas"]["Address"];
            heartbeatInterval: components["schemas"]["HeartbeatInterval"];
        };
        /** @description A key of a free-form object, not `__proto__`, not `_bsontype` and without NUL characters. */
        JsonKey: string;
        /** @description Features by name, on or off; open, because the applications name them. */
        FeatureFlags: {
            [key: string]: boolean;
        };
        /** @description What SDKs are told where nothing differs. */
        DefaultSdkConfig: {
            telemetry: components["schemas"]["TelemetryDefaults"];
            performance: components["schemas"]["PerformanceDefaults"];
            realtime: components["schemas"]["RealtimeDefaults"];
            features: components["schemas"]["FeatureFlags"];
            /**
             * Format: date-time
             * @description When this was last changed; left out where it is as installed.
             */
            updatedAt?: string;
        };
        /** @description How events are gathered and sent. */
        TelemetryReplace: {
            /** @description Whether events are sent at all. */
            enabled: boolean;
            endpoint: components["schemas"]["Address"];
            sampleRate: components["schemas"]["SampleRate"];
            batchSize: components["schemas"]["BatchSize"];
            flushInterval: components["schemas"]["FlushInterval"];
        };
        /** @description What is measured. */
        PerformanceReplace: {
            /** @description Whether anything is measured. */
            enabled: boolean;
            sampleRate: components["schemas"]["SampleRate"];
            /** @description Whether web vitals are measured. */
            webVitals: boolean;
        };
        /** @description How the realtime connection is kept. */
        RealtimeReplace: {
            /** @description Whether SDKs should connect. */
            enabled: boolean;
            url: components["schemas"]["Address"];
            heartbeatInterval: components["schemas"]["HeartbeatInterval"];
        };
        /** @description The new defaults, complete. */
        SdkConfigReplace: {
            telemetry: components["schemas"]["TelemetryReplace"];
            performance: components["schemas"]["PerformanceReplace"];
            realtime: components["schemas"]["RealtimeReplace"];
            features: components["schemas"]["FeatureFlags"];
        };
        /** @description An application that has settings of its own. */
        ConfiguredApp: string;
        /** @description How events are gathered and sent; what is left out stays as the defaults have it. */
        TelemetryDifference: {
            /** @description Whether events are sent at all. */
            enabled?: boolean;
            endpoint?: components["schemas"]["Address"];
            sampleRate?: components["schemas"]["SampleRate"];
            batchSize?: components["schemas"]["BatchSize"];
            flushInterval?: components["schemas"]["FlushInterval"];
        };
        /** @description What is measured; what is left out stays as the defaults have it. */
        PerformanceDifference: {
            /** @description Whether anything is measured. */
            enabled?: boolean;
            sampleRate?: components["schemas"]["SampleRate"];
            /** @description Whether web vitals are measured. */
            webVitals?: boolean;
        };
        /** @description How the realtime connection is kept; what is left out stays as the defaults have it. */
        RealtimeDifference: {
            /** @description Whether SDKs should connect. */
            enabled?: boolean;
            url?: components["schemas"]["Address"];
            heartbeatInterval?: components["schemas"]["HeartbeatInterval"];
        };
        /** @description What differs; what is left out stays. */
        SdkConfigDifference: {
            telemetry?: components["schemas"]["TelemetryDifference"];
            performance?: components["schemas"]["PerformanceDifference"];
            realtime?: components["schemas"]["RealtimeDifference"];
            features?: components["schemas"]["FeatureFlags"];
        };
        /** @description What differs for the releases that fit. */
        ReleaseDifference: {
            /** @description A release, or the beginning of releases with `*` as its last character. */
            match: string;
            override: components["schemas"]["SdkConfigDifference"];
        };
        /** @description What differs from the defaults for one application. */
        AppSdkConfig: {
            app: components["schemas"]["ConfiguredApp"];
            telemetry?: components["schemas"]["TelemetryDifference"];
            performance?: components["schemas"]["PerformanceDifference"];
            realtime?: components["schemas"]["RealtimeDifference"];
            features?: components["schemas"]["FeatureFlags"];
            /** @description What differs for some releases, in the order in which it is applied. */
            releases: components["schemas"]["ReleaseDifference"][];
            /**
             * Format: date-time
             * @description When this was last changed.
             */
            updatedAt: string;
        };
        /** @description A page of applications in the order of their names. */
        AppSdkConfigPage: {
            /** @description The applications of this page. */
            items: components["schemas"]["AppSdkConfig"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        /** @description How events are gathered and sent; what is left out stays as the defaults have it. */
        TelemetryOverride: {
            /** @description Whether events are sent at all. */
            enabled?: boolean;
            endpoint?: components["schemas"]["Address"];
            sampleRate?: components["schemas"]["SampleRate"];
            batchSize?: components["schemas"]["BatchSize"];
            flushInterval?: components["schemas"]["FlushInterval"];
        };
        /** @description What is measured; what is left out stays as the defaults have it. */
        PerformanceOverride: {
            /** @description Whether anything is measured. */
            enabled?: boolean;
            sampleRate?: components["schemas"]["SampleRate"];
            /** @description Whether web vitals are measured. */
            webVitals?: boolean;
        };
        /** @description How the realtime connection is kept; what is left out stays as the defaults have it. */
        RealtimeOverride: {
            /** @description Whether SDKs should connect. */
            enabled?: boolean;
            url?: components["schemas"]["Address"];
            heartbeatInterval?: components["schemas"]["HeartbeatInterval"];
        };
        /** @description What differs; what is left out stays. */
        SdkConfigOverride: {
            telemetry?: components["schemas"]["TelemetryOverride"];
            performance?: components["schemas"]["PerformanceOverride"];
            realtime?: components["schemas"]["RealtimeOverride"];
            features?: components["schemas"]["FeatureFlags"];
        };
        /** @description What differs for the releases that fit. */
        ReleaseOverride: {
            /**
             * @description A release, or the beginning of releases with `*` as its last character.
             * @example 2.1.0
             * @example 2.*
             */
            match: string;
            override: components["schemas"]["SdkConfigOverride"];
        };
        /** @description What differs from the defaults for an application. Features are merged by name. Overrides of releases are applied after that in the order given, each whose `match` fits. */
        AppSdkConfigReplace: {
            telemetry?: components["schemas"]["TelemetryOverride"];
            performance?: components["schemas"]["PerformanceOverride"];
            realtime?: components["schemas"]["RealtimeOverride"];
            features?: components["schemas"]["FeatureFlags"];
            /** @description What differs for some releases. */
            releases?: components["schemas"]["ReleaseOverride"][];
        };
        /** @description The name of a private topic. */
        PrivateTopicName: string;
        /** @description A private topic. The other kinds of topics need no creation. */
        Topic: {
            topic: components["schemas"]["PrivateTopicName"];
            subscribePermission: components["schemas"]["Permission"];
            publishPermission: components["schemas"]["Permission"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
        };
        /** @description A page of private topics in the order of their names. */
        TopicPage: {
            /** @description The topics of this page. */
            items: components["schemas"]["Topic"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        /** @description A new private topic. Left out, the permissions are `topic:<name>:subscribe` and `topic:<name>:publish` with the whole name of the topic. */
        TopicCreate: {
            topic: components["schemas"]["PrivateTopicName"];
            subscribePermission?: components["schemas"]["Permission"];
            publishPermission?: components["schemas"]["Permission"];
        };
        /** @description A notification to everybody who is connected, or to one user. */
        NotificationCreate: {
            /**
             * @description How urgent it is.
             * @enum {string}
             */
            level: "info" | "warning" | "error";
            /** @description The text. */
            message: string;
            userId?: components["schemas"]["UserId"];
        };
        /** @description The notification is in the log of its topic. */
        NotificationSent: {
            /** @description The id of the notification, the same for every receiver. */
            id: string;
        };
        /** @description The id of a webhook endpoint. */
        WebhookEndpointId: string;
        /** @description A secret that signs, without the secret itself. */
        WebhookSecretState: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it stops signing, because a newer one takes its place.
             */
            expiresAt?: string;
        };
        /** @description Whether posts go out (`closed`), wait because the receiver fails (`open`), or one is about to try whether it works again (`half_open`). While they wait no attempts are used up. */
        WebhookBreaker: {
            /**
             * @description What is done with posts.
             * @enum {string}
             */
            state: "closed" | "open" | "half_open";
            /** @description Failures since the last success. */
            failures: number;
            /**
             * Format: date-time
             * @description When the next post tries.
             */
            openUntil?: string;
            /**
             * Format: date-time
             * @description The first failure since the last success. After five days of nothing but failures it is switched off.
             */
            failingSince?: string;
        };
        /** @description An address that gets events. Its secrets are never shown again. */
        WebhookEndpoint: {
            id: components["schemas"]["WebhookEndpointId"];
            /** @description Where events are posted to. */
            url: string;
            /** @description What people say about it. */
            description?: string;
            /** @description The types that it gets. */
            eventTypes: string[];
            /** @description Whether the events of one key, for example of one channel, arrive one after the other. */
            ordered: boolean;
            /** @description Posts under way at the same time. */
            concurrency: number;
            /** @description Posts a second at most; left out, as many as the receiver takes. */
            ratePerSecond?: number;
            /** @description How long a post may take, in milliseconds. */
            timeoutMs: number;
            /**
             * @description Whether it was registered through this API or stands in the configuration file.
             * @enum {string}
             */
            origin: "api" | "configuration";
            /** @description Whether deliveries are made. */
            enabled: boolean;
            /**
             * @description Why they are not, by an administrator, after five days of failures, or because the receiver answered 410.
             * @enum {string}
             */
            disabledReason?: "administrator" | "failing" | "gone";
            /** @description Whether the receiver answered the challenge for this address. */
            verified: boolean;
            /** @description The secrets that sign, the oldest first. */
            secrets: components["schemas"]["WebhookSecretState"][];
            breaker: components["schemas"]["WebhookBreaker"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updatedAt: string;
        };
        /** @description A page of endpoints in the order of their ids. */
        WebhookEndpointPage: {
            /** @description The endpoints of this page. */
            items: components["schemas"]["WebhookEndpoint"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        /**
         * Format: uri
         * @description Where events are posted to. In production it begins with `https://` and names port 443 or 80, or none.
         */
        WebhookUrl: string;
        /** @description A type of events by its name, `conversation.*` for all whose names begin so, `*` for all. */
        WebhookEventType: string;
        /** @description A new endpoint. */
        WebhookEndpointCreate: {
            url: components["schemas"]["WebhookUrl"];
            /** @description What people say about it. */
            description?: string;
            /** @description The types that it gets. */
            eventTypes: components["schemas"]["WebhookEventType"][];
            /**
             * @description Whether the events of one key, for example of one channel, arrive one after the other.
             * @default false
             */
            ordered?: boolean;
            /**
             * @description Posts under way at the same time.
             * @default 10
             */
            concurrency?: number;
            /** @description Posts a second at most; left out, as many as the receiver takes. */
            ratePerSecond?: number;
            /**
             * @description How long a post may take, in milliseconds.
             * @default 15000
             */
            timeoutMs?: number;
        };
        /** @description A secret as Standard Webhooks writes it, `whsec_` and base64. */
        WebhookSecret: string;
        /** @description The new endpoint with its first secret, which is shown this once. */
        WebhookEndpointCreated: {
            id: components["schemas"]["WebhookEndpointId"];
            /** @description Where events are posted to. */
            url: string;
            secret: components["schemas"]["WebhookSecret"];
            /** @description The types that it gets. */
            eventTypes: string[];
            /** @description Whether deliveries are made. */
            enabled: boolean;
            /** @description Whether the receiver answered the challenge; a new endpoint has yet to. */
            verified: boolean;
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
        };
        /** @description What to change; the rest stays. */
        WebhookEndpointUpdate: {
            url?: components["schemas"]["WebhookUrl"];
            /** @description What people say about it, `null` to take it away. */
            description?: string | null;
            /** @description The types that it gets from now on. */
            eventTypes?: components["schemas"]["WebhookEventType"][];
            /** @description Whether the events of one key arrive one after the other. */
            ordered?: boolean;
            /** @description Posts under way at the same time. */
            concurrency?: number;
            /** @description Posts a second at most, `null` for as many as the receiver takes. */
            ratePerSecond?: number | null;
            /** @description How long a post may take, in milliseconds. */
            timeoutMs?: number;
            /** @description Whether deliveries are made. */
            enabled?: boolean;
        };
        /** @description How to replace the secret. */
        WebhookSecretRotation: {
            /**
             * @description How long the old secret signs beside the new one.
             * @default 86400
             */
            overlapSeconds?: number;
        };
        /** @description A new secret, shown this once. */
        WebhookSecretCreated: {
            endpointId: components["schemas"]["WebhookEndpointId"];
            secret: components["schemas"]["WebhookSecret"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
        };
        /**
         * @description Why there was no answer.
         * @enum {string}
         */
        WebhookFailure: "address_refused" | "name_unknown" | "connection_refused" | "connection_lost" | "certificate" | "timeout" | "invalid_url";
        /** @description What came of the test event. */
        WebhookTestResult: {
            /** @description The `webhook-id` of the post. */
            eventId: string;
            /** @description The status of the answer; left out when there was none. */
            status?: number;
            failure?: components["schemas"]["WebhookFailure"];
            /** @description The beginning of the answer's body. */
            answer?: string;
            /** @description How long it took, in milliseconds. */
            durationMs: number;
        };
        /** @description The id of a delivery, made of the endpoint's and the event's. */
        WebhookDeliveryId: string;
        /** @description Deliveries by their ids. */
        WebhookReplayOfIds: {
            /** @description The deliveries. */
            deliveryIds: components["schemas"]["WebhookDeliveryId"][];
        };
        /** @description All deliveries of events of a time range. */
        WebhookReplayOfRange: {
            /**
             * Format: date-time
             * @description Events that happened at this time or later.
             */
            from: string;
            /**
             * Format: date-time
             * @description Events that happened before this time.
             */
            to: string;
            /**
             * @description Deliveries in these states.
             * @default [
             *       "dead"
             *     ]
             */
            states?: ("delivered" | "dead")[];
            /** @description Only events of exactly this type. */
            type?: string;
        };
        /** @description What to deliver again, by ids or by time. */
        WebhookReplay: components["schemas"]["WebhookReplayOfIds"] | components["schemas"]["WebhookReplayOfRange"];
        /** @description What the replay did. */
        WebhookReplayResult: {
            /** @description How many deliveries were made due. */
            count: number;
        };
        /**
         * @description Whether it is on its way, arrived, or was given up (a dead letter).
         * @enum {string}
         */
        WebhookDeliveryState: "pending" | "delivered" | "dead";
        /** @description One event on its way to one endpoint. */
        WebhookDelivery: {
            id: components["schemas"]["WebhookDeliveryId"];
            endpointId: components["schemas"]["WebhookEndpointId"];
            /** @description The id of the event, the `webhook-id` of every attempt. */
            eventId: string;
            /** @description The type of the event. */
            type: string;
            /** @description The key within which events are ordered. */
            key?: string;
            /**
             * Format: date-time
             * @description When the event happened.
             */
            at: string;
            state: components["schemas"]["WebhookDeliveryState"];
            /** @description How often it was tried. */
            attempts: number;
            /**
             * Format: date-time
             * @description While it is pending, when it is tried next.
             */
            dueAt?: string;
            /**
             * Format: date-time
             * @description When it arrived or was given up.
             */
            endedAt?: string;
        };
        /** @description A page of deliveries, those of the latest events first. */
        WebhookDeliveryPage: {
            /** @description The deliveries of this page. */
            items: components["schemas"]["WebhookDelivery"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        /** @description A delivery with its event. */
        WebhookDeliveryDetails: {
            delivery: components["schemas"]["WebhookDelivery"];
            /** @description The data of the event, of any kind, as long as it is kept. */
            data?: unknown;
        };
        /** @description One post and what came of it. */
        WebhookAttempt: {
            /** @description The id of the attempt. */
            id: string;
            /**
             * Format: date-time
             * @description When the post began.
             */
            at: string;
            /** @description How long it took, in milliseconds. */
            durationMs: number;
            /** @description The status of the answer; left out when there was none. */
            status?: number;
            /** @description Why there was no answer, in a word. */
            error?: string;
            /** @description The first 16 KB of the answer's body. */
            answer?: string;
            /**
             * @description Whether the event arrived, is tried again, or was given up.
             * @enum {string}
             */
            outcome: "delivered" | "retry" | "dead";
        };
        /** @description A page of attempts, the latest first. */
        WebhookAttemptPage: {
            /** @description The attempts of this page. */
            items: components["schemas"]["WebhookAttempt"][];
            nextCursor: components["schemas"]["NextCursor"];
        };
        /** @description A key that signs access tokens, will sign them, or did. Its private half is never shown. */
        SigningKey: {
            /** @description The id of the key, as it stands in the header of a token. */
            kid: string;
            /**
             * @description The algorithm that the key is used with.
             * @enum {string}
             */
            algorithm: "ES256";
            /**
             * @description Published and waiting (`next`), signing (`current`), or only checking old tokens (`retired`).
             * @enum {string}
             */
            state: "next" | "current" | "retired";
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it began to sign.
             */
            activatedAt?: string;
            /**
             * Format: date-time
             * @description When it ceased to sign.
             */
            retiredAt?: string;
            /**
             * Format: date-time
             * @description When the last token that it signed expires and it is taken away.
             */
            expiresAt?: string;
        };
        /** @description All keys that tokens in use may be signed with. */
        SigningKeyList: {
            /** @description The keys, one of them current and one next. */
            items: components["schemas"]["SigningKey"][];
        };
        /** @description The keys after a rotation. */
        SigningKeyRotation: {
            current: components["schemas"]["SigningKey"];
            next: components["schemas"]["SigningKey"];
        };
    };
    responses: {
        /** @description The request breaks the contract; `errors` says where. Code `invalid_request`. */
        InvalidRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no access token, or it is not valid. Code `unauthenticated`. */
        Unauthenticated: {
            headers: {
                "WWW-Authenticate": components["headers"]["WWWAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The token lacks the scope that the operation names (`forbidden`), or would give away a permission that it does not hold itself (`permission_not_held`). */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The service cannot answer now (the database is away); nothing was done. Code `unavailable`. */
        Unavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The id is taken (`already_exists`), or a public client was given a secret, or the grant `client_credentials` that needs one (`public_client`). */
        ClientConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body, unpacked, is larger than the limit (1 MiB unless configured). Code `too_large`. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not JSON. Code `unsupported_media_type`. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing, or it was deleted. Code `not_found`. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The credential that asks would remove itself (`own_credential`), or somebody else changed it at the same time (`changed_meanwhile`). */
        OwnCredential: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The client would disable or weaken itself (`own_credential`), a public client was given the grant `client_credentials` (`public_client`), or somebody else changed the client at the same time (`changed_meanwhile`). */
        ClientChangeConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A public client keeps no secret (`public_client`), or somebody else changed the client at the same time (`changed_meanwhile`). */
        PublicClient: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The id or name is taken. Code `already_exists`. */
        AlreadyExists: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The name is taken (`already_exists`), the user would disable or weaken themselves (`own_credential`), or somebody else changed the user at the same time (`changed_meanwhile`). */
        UserConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Somebody else changed it at the same time; look again and repeat. Code `changed_meanwhile`. */
        ChangedMeanwhile: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The configuration names this endpoint, and it is changed there (`configured`), or the receiver did not give the challenge back (`challenge_failed`). */
        WebhookConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description The largest number of items to answer.
         * @example 50
         */
        Limit: number;
        /** @description Where to go on, the `nextCursor` of the page before. */
        Cursor: string;
        /**
         * @description The client.
         * @example web-app
         */
        ClientIdInPath: components["schemas"]["ClientId"];
        /**
         * @description The user.
         * @example user_123
         */
        UserIdInPath: components["schemas"]["UserId"];
        /**
         * @description The API key, by its id and not by the key itself.
         * @example key_4f9a1c
         */
        ApiKeyIdInPath: components["schemas"]["ApiKeyId"];
        /**
         * @description The application.
         * @example my-app
         */
        AppInPath: components["schemas"]["ConfiguredApp"];
        /**
         * @description The private topic, by its whole name.
         * @example private:board
         */
        TopicInPath: string;
        /**
         * @description The endpoint.
         * @example whe_3q2-7wXkT0uV5yZ1aBcDeF
         */
        EndpointIdInPath: components["schemas"]["WebhookEndpointId"];
        /**
         * @description Only deliveries to this endpoint.
         * @example whe_3q2-7wXkT0uV5yZ1aBcDeF
         */
        EndpointFilter: components["schemas"]["WebhookEndpointId"];
        /**
         * @description Only deliveries in this state.
         * @example dead
         */
        StateFilter: "pending" | "delivered" | "dead";
        /**
         * @description Only events of exactly this type.
         * @example message.stored
         */
        TypeFilter: string;
        /**
         * @description Only events that happened at this time or later, in milliseconds since 1970.
         * @example 1763683200000
         */
        From: number;
        /**
         * @description Only events that happened before this time, in milliseconds since 1970.
         * @example 1763769600000
         */
        To: number;
        /**
         * @description The delivery.
         * @example whe_3q2-7wXkT0uV5yZ1aBcDeF:evt_1
         */
        DeliveryIdInPath: components["schemas"]["WebhookDeliveryId"];
    };
    requestBodies: never;
    headers: {
        /**
         * @description Which credential is expected, and what was wrong with the one that came (RFC 6750, RFC 7617).
         * @example Bearer realm="parley", error="invalid_token"
         */
        WWWAuthenticate: string;
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
        /**
         * @description The answer holds a secret and must never be cached.
         * @example no-store
         */
        NoStore: "no-store";
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listClients: {
        parameters: {
            query?: {
                /**
                 * @description The largest number of items to answer.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of clients. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientPage"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    createClient: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The client. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientCreate"];
            };
        };
        responses: {
            /** @description The client, with its secret. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientCreated"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ClientConflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    getClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client.
                 * @example web-app
                 */
                clientId: components["parameters"]["ClientIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client.
                 * @example web-app
                 */
                clientId: components["parameters"]["ClientIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is deleted. */
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
            409: components["responses"]["OwnCredential"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client.
                 * @example web-app
                 */
                clientId: components["parameters"]["ClientIdInPath"];
            };
            cookie?: never;
        };
        /** @description What to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientUpdate"];
            };
        };
        responses: {
            /** @description The client as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["ClientChangeConflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    rotateClientSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client.
                 * @example web-app
                 */
                clientId: components["parameters"]["ClientIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new secret. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientSecret"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["PublicClient"];
            503: components["responses"]["Unavailable"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /**
                 * @description The largest number of items to answer.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The user. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserCreate"];
            };
        };
        responses: {
            /** @description The user, with the password where one was made. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserCreated"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["AlreadyExists"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user.
                 * @example user_123
                 */
                userId: components["parameters"]["UserIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
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
            503: components["responses"]["Unavailable"];
        };
    };
    deleteUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user.
                 * @example user_123
                 */
                userId: components["parameters"]["UserIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user is deleted. */
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
            409: components["responses"]["OwnCredential"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user.
                 * @example user_123
                 */
                userId: components["parameters"]["UserIdInPath"];
            };
            cookie?: never;
        };
        /** @description What to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserUpdate"];
            };
        };
        responses: {
            /** @description The user as they are now. */
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
            409: components["responses"]["UserConflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    logoutUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user.
                 * @example user_123
                 */
                userId: components["parameters"]["UserIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions are ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserLoggedOut"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["OwnCredential"];
            503: components["responses"]["Unavailable"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /**
                 * @description The largest number of items to answer.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of API keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPage"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The API key. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyCreate"];
            };
        };
        responses: {
            /** @description The API key, with the key itself. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyCreated"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    getApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key, by its id and not by the key itself.
                 * @example key_4f9a1c
                 */
                keyId: components["parameters"]["ApiKeyIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The API key. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The API key, by its id and not by the key itself.
                 * @example key_4f9a1c
                 */
                keyId: components["parameters"]["ApiKeyIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is deleted. */
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
            409: components["responses"]["ChangedMeanwhile"];
            503: components["responses"]["Unavailable"];
        };
    };
    getDefaultSdkConfig: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The defaults. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefaultSdkConfig"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    putDefaultSdkConfig: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The new defaults. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SdkConfigReplace"];
            };
        };
        responses: {
            /** @description The defaults as they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefaultSdkConfig"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAppSdkConfigs: {
        parameters: {
            query?: {
                /**
                 * @description The largest number of items to answer.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of applications. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppSdkConfigPage"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAppSdkConfig: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application.
                 * @example my-app
                 */
                app: components["parameters"]["AppInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What differs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppSdkConfig"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    putAppSdkConfig: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application.
                 * @example my-app
                 */
                app: components["parameters"]["AppInPath"];
            };
            cookie?: never;
        };
        /** @description What differs. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppSdkConfigReplace"];
            };
        };
        responses: {
            /** @description What differs now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppSdkConfig"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteAppSdkConfig: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The application.
                 * @example my-app
                 */
                app: components["parameters"]["AppInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing differs any more. */
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
            503: components["responses"]["Unavailable"];
        };
    };
    listTopics: {
        parameters: {
            query?: {
                /**
                 * @description The largest number of items to answer.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of topics. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicPage"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    createTopic: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The topic. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TopicCreate"];
            };
        };
        responses: {
            /** @description The topic. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Topic"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["AlreadyExists"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    getTopic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The private topic, by its whole name.
                 * @example private:board
                 */
                topic: components["parameters"]["TopicInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The topic. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Topic"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteTopic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The private topic, by its whole name.
                 * @example private:board
                 */
                topic: components["parameters"]["TopicInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The topic is deleted. */
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
            503: components["responses"]["Unavailable"];
        };
    };
    sendNotification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The notification. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationCreate"];
            };
        };
        responses: {
            /** @description The notification is stored and on its way. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationSent"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    listWebhookEndpoints: {
        parameters: {
            query?: {
                /**
                 * @description The largest number of items to answer.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of endpoints. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointPage"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    createWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The endpoint. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointCreate"];
            };
        };
        responses: {
            /** @description The endpoint with its secret. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointCreated"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    getWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The endpoint.
                 * @example whe_3q2-7wXkT0uV5yZ1aBcDeF
                 */
                endpointId: components["parameters"]["EndpointIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The endpoint.
                 * @example whe_3q2-7wXkT0uV5yZ1aBcDeF
                 */
                endpointId: components["parameters"]["EndpointIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is deleted. */
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
            409: components["responses"]["WebhookConflict"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The endpoint.
                 * @example whe_3q2-7wXkT0uV5yZ1aBcDeF
                 */
                endpointId: components["parameters"]["EndpointIdInPath"];
            };
            cookie?: never;
        };
        /** @description What to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointUpdate"];
            };
        };
        responses: {
            /** @description The endpoint as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WebhookConflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The endpoint.
                 * @example whe_3q2-7wXkT0uV5yZ1aBcDeF
                 */
                endpointId: components["parameters"]["EndpointIdInPath"];
            };
            cookie?: never;
        };
        /** @description How to rotate. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookSecretRotation"];
            };
        };
        responses: {
            /** @description The new secret. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecretCreated"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WebhookConflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    verifyWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The endpoint.
                 * @example whe_3q2-7wXkT0uV5yZ1aBcDeF
                 */
                endpointId: components["parameters"]["EndpointIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint is verified. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["WebhookConflict"];
            503: components["responses"]["Unavailable"];
        };
    };
    testWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The endpoint.
                 * @example whe_3q2-7wXkT0uV5yZ1aBcDeF
                 */
                endpointId: components["parameters"]["EndpointIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What came back. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookTestResult"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    replayWebhookDeliveries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The endpoint.
                 * @example whe_3q2-7wXkT0uV5yZ1aBcDeF
                 */
                endpointId: components["parameters"]["EndpointIdInPath"];
            };
            cookie?: never;
        };
        /** @description What to deliver again. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookReplay"];
            };
        };
        responses: {
            /** @description How many were made due. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookReplayResult"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            503: components["responses"]["Unavailable"];
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /**
                 * @description Only deliveries to this endpoint.
                 * @example whe_3q2-7wXkT0uV5yZ1aBcDeF
                 */
                endpointId?: components["parameters"]["EndpointFilter"];
                /**
                 * @description Only deliveries in this state.
                 * @example dead
                 */
                state?: components["parameters"]["StateFilter"];
                /**
                 * @description Only events of exactly this type.
                 * @example message.stored
                 */
                type?: components["parameters"]["TypeFilter"];
                /**
                 * @description Only events that happened at this time or later, in milliseconds since 1970.
                 * @example 1763683200000
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description Only events that happened before this time, in milliseconds since 1970.
                 * @example 1763769600000
                 */
                to?: components["parameters"]["To"];
                /**
                 * @description The largest number of items to answer.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    getWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The delivery.
                 * @example whe_3q2-7wXkT0uV5yZ1aBcDeF:evt_1
                 */
                deliveryId: components["parameters"]["DeliveryIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryDetails"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    listWebhookAttempts: {
        parameters: {
            query?: {
                /**
                 * @description The largest number of items to answer.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /**
                 * @description The delivery.
                 * @example whe_3q2-7wXkT0uV5yZ1aBcDeF:evt_1
                 */
                deliveryId: components["parameters"]["DeliveryIdInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of attempts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookAttemptPage"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    listSigningKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningKeyList"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    rotateSigningKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The current and the next key. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningKeyRotation"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
}
