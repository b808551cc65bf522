// Generated from specs/sdk/openapi.yaml by `npm run generate`. Do not edit.
type RecursiveJsonValue = string | number | boolean | null | RecursiveJsonValue[] | RecursiveJsonObject;
type RecursiveJsonObject = {
    [key: string]: RecursiveJsonValue;
};
export interface paths {
    "/api/telemetry/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search stored events
         * @description Events that fit every given filter, the newest first, page by page. A cursor that was not given out for these filters is refused with 400, although it fits the contract. A time that ends before it starts holds nothing.
         */
        get: operations["searchEvents"];
        put?: never;
        /**
         * Send telemetry events
         * @description Stores a batch of 1 to 100 events. Each event is judged alone: a wrong one is left out and named in `errors`, the others are stored. The answer is sent when they are durable. The same `app` and `id` sent again, also in parallel or after a crash, is stored once and counted as processed. The body may be packed with gzip, deflate or br. `navigator.sendBeacon` with a text sends `text/plain`: on this operation `text/plain`, and a body without a media type, are read as JSON. No credential is needed.
         */
        post: operations["sendEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/telemetry/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count events over time
         * @description The number of events in each minute, hour or day of a time. Buckets are aligned to UTC, and empty ones are there with 0. More than 1,000 buckets are refused with 400 although each parameter fits the contract.
         */
        get: operations["countEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/telemetry/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the most viewed pages
         * @description Pages by the number of their views, with the sessions and users that saw them.
         */
        get: operations["listTopPages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/telemetry/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List errors by kind
         * @description Errors with the same fingerprint count as one group, the most frequent group first.
         */
        get: operations["listErrorGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/telemetry/latency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the latency of APIs
         * @description Percentiles of the duration of `api` events by method and path, in milliseconds.
         */
        get: operations["listApiLatency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/telemetry/vitals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List web vitals
         * @description How the values of each measured metric are distributed.
         */
        get: operations["listWebVitals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get an access token
         * @description The token endpoint of RFC 6749, with the grants `client_credentials`, `password` and `refresh_token`. The body is JSON or form-encoded. A confidential client proves who it is on every grant, with `client_secret` or by HTTP Basic. What is well formed may still be refused with 400 or 401: no client or two, an unknown grant, a wrong secret or password, a spent refresh token, a scope that nobody has.
         */
        post: operations["issueToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew an access token
         * @description Spends a refresh token and answers its successor; no client credential is needed. Parallel uses of one token get the same successor. A token used again after that is taken as stolen, and its whole session ends: that, and an unknown or expired token, is refused with `invalid_grant` although the request is well formed.
         */
        post: operations["refreshToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a token
         * @description Makes a token useless at once (RFC 7009). A refresh token takes its whole session with it, an access token goes alone. The client proves who it is as at the token endpoint. An unknown token is answered like any other; one that was given to another client (`unauthorized_client`), and a request that names no client or names it twice (`invalid_request`), are refused although they are well formed.
         */
        post: operations["revokeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check an access token
         * @description Says whose token it is and what it allows. A token that is malformed, expired or revoked is answered with 401. This operation does not count to the rate limit.
         */
        get: operations["verifyToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log out of all devices
         * @description Ends every session of the user whose token it is: their access tokens and refresh tokens are refused from now on. A token of `client_credentials` has no session, so that nothing is ended and `sessions` is 0.
         */
        post: operations["logoutEverywhere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the public keys of access tokens
         * @description The keys with which anybody can verify an access token (RFC 7517). A new key is here before it signs.
         */
        get: operations["getSigningKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/oauth-authorization-server": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the authorization server's metadata
         * @description Where the endpoints are and what they can do (RFC 8414).
         */
        get: operations["getAuthorizationServerMetadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sdk/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the SDK configuration
         * @description The settings for an application and release. Without `app`, or for an application without overrides, these are the defaults. The answer carries an `ETag`; send it as `If-None-Match` to learn cheaply that nothing changed.
         */
        get: operations["getSdkConfig"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/realtime/topics/{topic}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The topic.
                 * @example public:lobby
                 */
                topic: components["parameters"]["TopicInPath"];
            };
            cookie?: never;
        };
        /**
         * Read the log of a topic
         * @description What came after a position, or without one the newest messages. A log is short: it is for catching up and not an archive. One of `epoch` and `offset` without the other is refused with 400.
         */
        get: operations["getTopicHistory"];
        put?: never;
        /**
         * Publish to a topic
         * @description For back ends: stores a message in the log of the topic and sends it to everybody there. A private topic asks for its own permission besides, and `system:notifications` for `realtime:notify`; there the payload is `{ level, message }`, and anything else is refused with 400 although it fits the contract. A message of more than 64 KiB is refused.
         */
        post: operations["publishToTopic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/realtime/topics/{topic}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The topic.
                 * @example public:lobby
                 */
                topic: components["parameters"]["TopicInPath"];
            };
            cookie?: never;
        };
        /**
         * See who is on a topic
         * @description Users and programs that are subscribed now, on any process, with the number of their connections.
         */
        get: operations["getTopicPresence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the health of the parts
         * @description Real probes of each part, at most two seconds old.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is the process alive
         * @description Answers as long as the process can answer at all; it looks at nothing else.
         */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Can the process take requests
         * @description For load balancers. A process that is about to stop is not ready, while it finishes its requests.
         */
        get: operations["getReadiness"];
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
         * @description Latencies, errors, connections, queues and storage in the text format of Prometheus. When `metricsToken` is configured it is asked for, else no credential is needed.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
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
        /** @description Any JSON value, nested at most 32 levels deep. */
        JsonValue: RecursiveJsonValue;
        /** @description A key of a free-form object, not `__proto__`, not `_bsontype` and without NUL characters. */
        JsonKey: string;
        /** @description An object with keys of the caller's choice; it is open because its meaning is the caller's. A key may be anything except `__proto__`, `_bsontype`, a text with a NUL character and one with half a surrogate pair. An object with both `$ref` and `$id` is refused too. */
        JsonObject: RecursiveJsonObject;
        /** @description The person that the event was sent with. */
        StoredEventUser: {
            /** @description The application's id of the person. */
            id: string;
            /** @description The person's e-mail address. */
            email?: string;
            /** @description The person's name. */
            name?: string;
            /** @description What else the application sent; open, because it is the application's. */
            attrs?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        };
        /** @description An event as it is kept. */
        StoredEvent: {
            /** @description The client's own id of the event. */
            id: string;
            /**
             * @description The type of the event.
             * @enum {string}
             */
            type: "page" | "custom" | "error" | "api" | "perf";
            /** @description What happened. */
            name: string;
            /** @description When it happened by the client's clock, as sent. */
            ts: number;
            /** @description The application that sent the event. */
            app: string;
            /** @description The version of the application. */
            release: string;
            /** @description The client's session. */
            sessionId: string;
            user?: components["schemas"]["StoredEventUser"];
            /** @description The properties as sent; open, because SDKs may send any. */
            props?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /** @description When the server received it, in milliseconds since 1970. */
            receivedAt: number;
            /** @description When it happened by our best knowledge, `ts` corrected by the skew of the client's clock. */
            at: number;
            /** @description Whether the client's clock was so far off that `ts` cannot be believed. */
            skewed: boolean;
        };
        /** @description The `cursor` of the next page, `null` on the last page. */
        NextCursor: string | null;
        /** @description A page of stored events, the newest first. */
        StoredEventPage: {
            /** @description The events of this page. */
            items: components["schemas"]["StoredEvent"][];
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
        /** @description The error answer of the telemetry, configuration and health operations. */
        SdkError: {
            /**
             * @description Always `false`.
             * @constant
             */
            success: false;
            /**
             * @description The code of the error.
             * @enum {string}
             */
            error: "invalid_request" | "unauthenticated" | "forbidden" | "not_found" | "method_not_allowed" | "too_large" | "unsupported_media_type" | "rate_limited" | "unavailable" | "internal_error";
            /** @description Each thing that is wrong with the request, where there is more to say than the code. */
            details?: components["schemas"]["FieldProblem"][];
        };
        /** @description The client's own id of the event. The same `app` and `id` sent again is the same event. */
        EventId: string;
        /** @description What happened. A path for `page` and `api`, the error's name for `error`, the metric for `perf`. */
        EventName: string;
        /** @description When it happened by the client's clock, in milliseconds since 1970; a fraction is kept. */
        EventTime: number;
        /** @description The application that sent the event. */
        AppName: string;
        /** @description The version of the application; may be empty. */
        ReleaseName: string;
        /** @description The client's session, the thread that ties events of one visit together. */
        SessionId: string;
        /** @description The person in front of the application, as the application knows them. */
        TelemetryUser: {
            /** @description The application's id of the person. */
            id: string;
            /** @description The person's e-mail address; it is kept as sent and not checked. */
            email?: string;
            /** @description The person's name. */
            name?: string;
            /** @description Whatever else the application wants to know them by; open, because it is the application's. */
            attrs?: components["schemas"]["JsonObject"];
        };
        /** @description What is known about a page view; open, unknown properties are kept. */
        PageProps: {
            /** @description The full address of the page. */
            url?: string;
            /** @description The title of the page. */
            title?: string;
            /** @description The address of the page before, or an empty text. */
            referrer?: string;
            /** @description The query parameters by name; open, because the page chooses them. */
            query?: components["schemas"]["JsonObject"];
            /** @description The fragment of the address. */
            hash?: string;
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description A page was shown; `name` is its path. */
        PageEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description The type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "page";
            name: components["schemas"]["EventName"];
            ts: components["schemas"]["EventTime"];
            app: components["schemas"]["AppName"];
            release: components["schemas"]["ReleaseName"];
            sessionId: components["schemas"]["SessionId"];
            user?: components["schemas"]["TelemetryUser"];
            props?: components["schemas"]["PageProps"];
        };
        /** @description Properties of the application's own choice; open, because that is what a custom event is for. */
        CustomProps: {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description Something the application wants to count. */
        CustomEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description The type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "custom";
            name: components["schemas"]["EventName"];
            ts: components["schemas"]["EventTime"];
            app: components["schemas"]["AppName"];
            release: components["schemas"]["ReleaseName"];
            sessionId: components["schemas"]["SessionId"];
            user?: components["schemas"]["TelemetryUser"];
            props?: components["schemas"]["CustomProps"];
        };
        /** @description A number, or the same number written as text. */
        NumericValue: number | string;
        /** @description What is known about an error; open, unknown properties are kept. */
        ErrorProps: {
            /** @description The error's message. */
            message?: string;
            /** @description The stack trace, as the engine writes it. */
            stack?: string;
            /** @description The script in which it happened. */
            filename?: string;
            /** @description The line in the script. */
            lineno?: components["schemas"]["NumericValue"];
            /** @description The column in the line. */
            colno?: components["schemas"]["NumericValue"];
            /**
             * @description How bad it is.
             * @enum {string}
             */
            severity?: "error" | "warning" | "info";
            /** @description What the application was doing, in any form. */
            context?: components["schemas"]["JsonValue"];
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description An error, caught or not; `name` is the name of the error. */
        ErrorEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description The type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "error";
            name: components["schemas"]["EventName"];
            ts: components["schemas"]["EventTime"];
            app: components["schemas"]["AppName"];
            release: components["schemas"]["ReleaseName"];
            sessionId: components["schemas"]["SessionId"];
            user?: components["schemas"]["TelemetryUser"];
            props?: components["schemas"]["ErrorProps"];
        };
        /** @description What is known about a call to an API; open, unknown properties are kept. */
        ApiProps: {
            /** @description The HTTP method. */
            method?: string;
            /** @description The address that was called. */
            url?: string;
            /** @description The HTTP status, 0 where there was no answer. */
            status?: components["schemas"]["NumericValue"];
            /** @description How long it took, in milliseconds. */
            duration?: components["schemas"]["NumericValue"];
            /** @description Whether the application counts it as a success. */
            success?: boolean;
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description A call from the application to an API; `name` is the path. */
        ApiEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description The type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "api";
            name: components["schemas"]["EventName"];
            ts: components["schemas"]["EventTime"];
            app: components["schemas"]["AppName"];
            release: components["schemas"]["ReleaseName"];
            sessionId: components["schemas"]["SessionId"];
            user?: components["schemas"]["TelemetryUser"];
            props?: components["schemas"]["ApiProps"];
        };
        /** @description What is known about a measurement; open, unknown properties are kept. */
        PerfProps: {
            /** @description The measured value, in the unit of the metric. */
            value?: components["schemas"]["NumericValue"];
            /**
             * @description How good the value is, by the metric's own thresholds.
             * @enum {string}
             */
            rating?: "good" | "needs-improvement" | "poor";
            /** @description The kind of performance entry. */
            entryType?: string;
        } & {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /** @description A measurement such as LCP, INP or CLS; `name` is the metric. */
        PerfEvent: {
            id: components["schemas"]["EventId"];
            /**
             * @description The type of the event. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "perf";
            name: components["schemas"]["EventName"];
            ts: components["schemas"]["EventTime"];
            app: components["schemas"]["AppName"];
            release: components["schemas"]["ReleaseName"];
            sessionId: components["schemas"]["SessionId"];
            user?: components["schemas"]["TelemetryUser"];
            props?: components["schemas"]["PerfProps"];
        };
        /** @description One event, of one of five types. */
        TelemetryEvent: components["schemas"]["PageEvent"] | components["schemas"]["CustomEvent"] | components["schemas"]["ErrorEvent"] | components["schemas"]["ApiEvent"] | components["schemas"]["PerfEvent"];
        /** @description 1 to 100 events. Each is judged alone: the batch is taken when at least one of them is a TelemetryEvent, and the others are named in the answer. */
        TelemetryBatch: components["schemas"]["TelemetryEvent"][];
        /** @description What became of one event. */
        EventOutcome: {
            /** @description The place of the event in the batch, from 0. */
            index: number;
            /** @description The event's own id, where it has a readable one. */
            id?: string;
            /**
             * @description Stored now, stored before (by this or an earlier request), or left out.
             * @enum {string}
             */
            outcome: "accepted" | "duplicate" | "rejected";
            /** @description Why the event was left out, the first thing that is wrong with it, as it stands in `errors`. */
            reason?: string;
        };
        /** @description What became of a batch. It is sent after the events are durable. */
        TelemetryReceipt: {
            /**
             * @description Always `true`; a batch without a single valid event is refused instead.
             * @constant
             */
            success: true;
            /** @description How many events the batch held. */
            received: number;
            /** @description How many of them are stored now, those included that were stored before. */
            processed: number;
            /** @description What is wrong with the events that were left out, each with its place. Left out when all are valid. */
            errors?: string[];
            /** @description The outcome of each event in the order of the batch, when the query asked for it. */
            results?: components["schemas"]["EventOutcome"][];
        };
        /** @description One bucket. */
        EventCountBucket: {
            /** @description Where the bucket starts, in milliseconds since 1970; it is aligned to UTC. */
            from: number;
            /** @description The events of the bucket. */
            count: number;
        };
        /** @description How many events there were, over time. */
        EventCounts: {
            /**
             * @description The length of a bucket.
             * @enum {string}
             */
            interval: "minute" | "hour" | "day";
            /** @description The buckets of the asked time in order; those without an event are there with 0. */
            buckets: components["schemas"]["EventCountBucket"][];
        };
        /** @description How many events there were. */
        Count: number;
        /** @description In how many different sessions. */
        SessionCount: number;
        /** @description For how many different known users. */
        UserCount: number;
        /** @description One page. */
        TopPage: {
            /** @description The path of the page. */
            name: string;
            views: components["schemas"]["Count"];
            sessions: components["schemas"]["SessionCount"];
            users: components["schemas"]["UserCount"];
        };
        /** @description The pages that were shown most. */
        TopPages: {
            /** @description The pages, the most viewed first. */
            items: components["schemas"]["TopPage"][];
        };
        /** @description Errors with the same fingerprint (name, message without its varying parts, place in the code). */
        ErrorGroup: {
            /** @description What the errors of the group have in common, as a short hash. */
            fingerprint: string;
            /** @description The name of the error. */
            name: string;
            /** @description The message of the newest error of the group. */
            message: string;
            /**
             * @description How bad the newest error of the group is, where it says so.
             * @enum {string}
             */
            severity?: "error" | "warning" | "info";
            count: components["schemas"]["Count"];
            sessions: components["schemas"]["SessionCount"];
            users: components["schemas"]["UserCount"];
            /** @description When the first error of the group happened, in milliseconds since 1970. */
            firstSeenAt: number;
            /** @description When the newest error of the group happened, in milliseconds since 1970. */
            lastSeenAt: number;
            /** @description The id of the newest event of the group, to look it up. */
            sampleEventId: string;
            /** @description The versions of the application in which it happened. */
            releases: string[];
        };
        /** @description The errors, those of the same kind together. */
        ErrorGroups: {
            /** @description The groups, the most frequent first. */
            items: components["schemas"]["ErrorGroup"][];
        };
        /** @description Half of the values are at most this, `null` where there is none. */
        Percentile50: number | null;
        /** @description 75 % of the values are at most this, `null` where there is none. */
        Percentile75: number | null;
        /** @description 90 % of the values are at most this, `null` where there is none. */
        Percentile90: number | null;
        /** @description 95 % of the values are at most this, `null` where there is none. */
        Percentile95: number | null;
        /** @description 99 % of the values are at most this, `null` where there is none. */
        Percentile99: number | null;
        /** @description The calls of one method to one API. */
        ApiLatency: {
            /** @description The HTTP method, empty where the events do not say it. */
            method: string;
            /** @description The path of the API. */
            name: string;
            /** @description How many calls there were. */
            count: number;
            /** @description How many of them failed, by `success` or, where that is missing, by a status of 0 or from 400. */
            errors: number;
            p50: components["schemas"]["Percentile50"];
            p75: components["schemas"]["Percentile75"];
            p90: components["schemas"]["Percentile90"];
            p95: components["schemas"]["Percentile95"];
            p99: components["schemas"]["Percentile99"];
        };
        /** @description How long calls to APIs took. */
        ApiLatencies: {
            /** @description The APIs, the most called first. */
            items: components["schemas"]["ApiLatency"][];
        };
        /** @description The distribution of one metric. */
        WebVital: {
            /** @description The metric, such as LCP. */
            name: string;
            /** @description How many measurements there were. */
            count: number;
            /** @description How many were rated good. */
            good: number;
            /** @description How many were rated needs-improvement. */
            needsImprovement: number;
            /** @description How many were rated poor. */
            poor: number;
            p50: components["schemas"]["Percentile50"];
            p75: components["schemas"]["Percentile75"];
            p95: components["schemas"]["Percentile95"];
        };
        /** @description What visitors' browsers measured. */
        WebVitals: {
            /** @description The metrics in the order of their names. */
            items: components["schemas"]["WebVital"][];
        };
        /** @description What a client shows for an access token. Which fields count depends on `grant_type`; open, because OAuth clients may send parameters that we do not know, which are ignored. */
        TokenRequest: {
            /**
             * @description The grant, `client_credentials`, `password` or `refresh_token`. Any other is answered with `unsupported_grant_type`.
             * @example client_credentials
             */
            grant_type: string;
            /** @description The client's id, unless HTTP Basic carries it. */
            client_id?: string;
            /** @description The client's secret, unless HTTP Basic carries it; a public client has none. */
            client_secret?: string;
            /** @description The user's name, for the grant `password`. */
            username?: string;
            /** @description The user's password, for the grant `password`. */
            password?: string;
            /** @description The refresh token to spend, for the grant `refresh_token`. */
            refresh_token?: string;
            /** @description The permissions to ask for, as an array or separated by spaces. It never widens what the client and the user have; left out, all that they have is given. */
            scope?: string | string[];
        } & {
            [key: string]: unknown;
        };
        /** @description An access token and what comes with it. */
        TokenGrant: {
            /** @description A signed JWT (RFC 9068), to be sent as `Authorization` `Bearer`. */
            access_token: string;
            /**
             * @description Always `Bearer`.
             * @constant
             */
            token_type: "Bearer";
            /** @description How long the access token lives, in seconds. */
            expires_in: number;
            /** @description Buys the next access token, once. Left out for `client_credentials`. */
            refresh_token?: string;
            /** @description The permissions that were given. */
            scope: string[];
        };
        /** @description The error answer of the sign-in operations, the shape of RFC 6749 §5.2 with `success` before it. */
        AuthError: {
            /**
             * @description Always `false`.
             * @constant
             */
            success: false;
            /**
             * @description The code of the error, from RFC 6749 and RFC 6750 where they have one.
             * @enum {string}
             */
            error: "invalid_request" | "invalid_client" | "invalid_grant" | "unauthorized_client" | "unsupported_grant_type" | "invalid_scope" | "invalid_token" | "not_found" | "method_not_allowed" | "too_large" | "unsupported_media_type" | "rate_limited" | "unavailable" | "internal_error";
            /** @description A sentence for the developer of the client. */
            error_description: string;
            /** @description Each thing that is wrong with the request, where there is more to say than the code. */
            details?: components["schemas"]["FieldProblem"][];
        };
        /** @description The refresh token to spend; open, because OAuth clients may send parameters that we do not know, which are ignored. */
        RefreshRequest: {
            /** @description The refresh token; it is spent by this request. */
            refresh_token: string;
        } & {
            [key: string]: unknown;
        };
        /** @description The next access token and the next refresh token. */
        RefreshGrant: {
            /** @description A signed JWT (RFC 9068), to be sent as `Authorization` `Bearer`. */
            access_token: string;
            /**
             * @description Always `Bearer`.
             * @constant
             */
            token_type: "Bearer";
            /** @description How long the access token lives, in seconds. */
            expires_in: number;
            /** @description The successor of the refresh token that was spent. */
            refresh_token?: string;
        };
        /** @description The token to revoke (RFC 7009); open, because OAuth clients may send parameters that we do not know, which are ignored. */
        RevokeRequest: {
            /** @description An access token or a refresh token. */
            token: string;
            /** @description What the token is, `access_token` or `refresh_token`; a wrong or unknown hint does no harm. */
            token_type_hint?: string;
            /** @description The client's id, unless HTTP Basic carries it. */
            client_id?: string;
            /** @description The client's secret, unless HTTP Basic carries it; a public client has none. */
            client_secret?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description The token is of no use any more, if it ever was. */
        Revocation: {
            /**
             * @description Always `true`, also for a token that nobody knows.
             * @constant
             */
            success: true;
        };
        /** @description Whose token it is. */
        TokenUser: {
            /** @description The id of the user, for a token of `client_credentials` the id of the client. */
            id: string;
            /** @description The user's e-mail address, where it is known. */
            email?: string;
            /** @description The user's name, where it is known. */
            name?: string;
            /** @description What the token allows. */
            permissions: string[];
        };
        /** @description What a valid access token says. */
        TokenFacts: {
            /**
             * @description Always `true`; a token that is not valid is answered with 401.
             * @constant
             */
            valid: true;
            user: components["schemas"]["TokenUser"];
            /** @description When the token expires, in milliseconds since 1970. */
            expires_at: number;
        };
        /** @description The answer for a token that is missing, malformed, expired, revoked or not ours. */
        InvalidToken: {
            /**
             * @description Always `false`.
             * @constant
             */
            success: false;
            /**
             * @description Always `invalid_token`.
             * @constant
             */
            error: "invalid_token";
            /** @description A sentence for the developer of the client; it never says which check failed. */
            error_description?: string;
            /**
             * @description Always `false`.
             * @constant
             */
            valid: false;
        };
        /** @description The sessions that were ended. */
        LoggedOut: {
            /**
             * @description Always `true`.
             * @constant
             */
            success: true;
            /** @description How many sessions were ended, that of the request included. */
            sessions: number;
        };
        /** @description A public key (RFC 7517 §4); open, because each kind of key has parameters of its own. */
        JsonWebKey: {
            /** @description The kind of key. */
            kty: string;
            /** @description The id of the key, as it stands in the header of a token. */
            kid: string;
            /**
             * @description Always `sig`.
             * @constant
             */
            use: "sig";
            /** @description The algorithm that the key is used with. */
            alg: string;
        } & {
            [key: string]: unknown;
        };
        /** @description The public keys that verify access tokens (RFC 7517 §5); open, as the RFC has it. */
        JsonWebKeySet: {
            /** @description The current key, the next one before it is used, and those retired while their tokens live. */
            keys: components["schemas"]["JsonWebKey"][];
        } & {
            [key: string]: unknown;
        };
        /** @description What this authorization server can do (RFC 8414); open, as the RFC has it. */
        AuthorizationServerMetadata: {
            /** @description The `iss` of its tokens. */
            issuer: string;
            /** @description Where tokens are given out. */
            token_endpoint: string;
            /** @description Where tokens are revoked. */
            revocation_endpoint: string;
            /** @description Where its public keys are. */
            jwks_uri: string;
            /** @description The grants it knows. */
            grant_types_supported: string[];
            /** @description Empty, there is no authorization endpoint. */
            response_types_supported: string[];
            /** @description How a client may prove who it is. */
            token_endpoint_auth_methods_supported?: string[];
            /** @description How a client may prove who it is when it revokes a token. */
            revocation_endpoint_auth_methods_supported?: string[];
            /** @description The permissions it knows by name. */
            scopes_supported?: string[];
        } & {
            [key: string]: unknown;
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
        TelemetrySettings: {
            /** @description Whether events are sent at all. */
            enabled: boolean;
            endpoint: components["schemas"]["Address"];
            sampleRate: components["schemas"]["SampleRate"];
            batchSize: components["schemas"]["BatchSize"];
            flushInterval: components["schemas"]["FlushInterval"];
        };
        /** @description What is measured. */
        PerformanceSettings: {
            /** @description Whether anything is measured. */
            enabled: boolean;
            sampleRate: components["schemas"]["SampleRate"];
            /** @description Whether web vitals are measured. */
            webVitals: boolean;
        };
        /** @description How often a realtime connection says that it lives, in milliseconds. */
        HeartbeatInterval: number;
        /** @description How the realtime connection is kept. */
        RealtimeSettings: {
            /** @description Whether SDKs should connect. */
            enabled: boolean;
            url: components["schemas"]["Address"];
            heartbeatInterval: components["schemas"]["HeartbeatInterval"];
        };
        /** @description Features by name, on or off; open, because the applications name them. */
        FeatureFlags: {
            [key: string]: boolean;
        };
        /** @description The settings of one application and release, all overrides applied. */
        SdkConfig: {
            telemetry: components["schemas"]["TelemetrySettings"];
            performance: components["schemas"]["PerformanceSettings"];
            realtime: components["schemas"]["RealtimeSettings"];
            features: components["schemas"]["FeatureFlags"];
        };
        /** @description The name of a topic: `public:…`, `private:…`, `user:…` or `system:notifications`. Any other name is not found. */
        TopicName: string;
        /**
         * @description Which life of the log an offset belongs to; it changes when the log was lost.
         * @example lq2x9f0c
         */
        Epoch: string;
        /** @description The number of the message in its topic, 1 for the first of an epoch; 0 stands before all of them. */
        Offset: number;
        /** @description The server's clock, in milliseconds since 1970. */
        ServerTime: number;
        /** @description A place in the log of a topic. Offsets of one epoch rise by one with every message; those of two epochs say nothing about each other. */
        Position: {
            epoch: components["schemas"]["Epoch"];
            offset: components["schemas"]["Offset"];
        };
        /** @description A message of a topic. */
        TopicMessage: {
            /** @description The id of the message, given by the server; the same for every receiver and in the history. */
            id: string;
            /** @description The topic. */
            topic: string;
            /**
             * @description Always `event`. (enum property replaced by openapi-typescript)
             * @enum {string}
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
             * @description Always `notification`. (enum property replaced by openapi-typescript)
             * @enum {string}
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
        /** @description A message or a notification as it was sent. */
        LoggedMessage: components["schemas"]["TopicMessage"] | components["schemas"]["Notification"];
        /** @description Messages from the log of a topic. With a position that the log still reaches they are what came right after it; otherwise the newest ones. */
        TopicHistory: {
            epoch: components["schemas"]["Epoch"];
            offset: components["schemas"]["Offset"];
            /** @description The first offset that the log still has; one more than `offset` when it has none. */
            oldest: number;
            /** @description Whether nothing lies between the position that was asked for and the first item. */
            recovered?: boolean;
            /** @description The messages in the order of their offsets. */
            items: components["schemas"]["LoggedMessage"][];
        };
        /** @description A message for everybody on the topic. */
        TopicPublish: {
            payload: components["schemas"]["JsonValue"];
            /** @description Your own id of the message; sent again with the same id it is stored once. */
            messageId?: string;
        };
        /** @description The message is in the log of its topic. */
        TopicPublished: {
            /** @description The id of the message, the same for every receiver. */
            id: string;
            /** @description Where it stands. */
            position: components["schemas"]["Position"];
            /** @description Whether it had been stored before, under the same `messageId`. */
            repeated: boolean;
        };
        /** @description Somebody on a topic. */
        TopicMember: {
            /**
             * @description A user, an OAuth client, or the holder of an API key.
             * @enum {string}
             */
            kind: "user" | "client" | "apiKey";
            /** @description The id. */
            id: string;
            /** @description How many connections they have. */
            connections: number;
        };
        /** @description Who is on a topic now, over all processes. */
        TopicPresence: {
            /** @description How many users and programs there are. */
            count: number;
            /** @description How many connections they have together. */
            connections: number;
            /** @description Who they are, at most as many as were asked for. */
            members: components["schemas"]["TopicMember"][];
        };
        /** @description Each part by itself. */
        ServiceHealth: {
            /**
             * @description Whether events can be stored.
             * @enum {string}
             */
            telemetry: "healthy" | "unhealthy";
            /**
             * @description Whether tokens can be given out and checked.
             * @enum {string}
             */
            auth: "healthy" | "unhealthy";
            /**
             * @description Whether realtime messages can be passed on.
             * @enum {string}
             */
            websocket: "healthy" | "unhealthy";
            /**
             * @description Whether the database answers and can write.
             * @enum {string}
             */
            database: "healthy" | "unhealthy";
        };
        /** @description How the parts are. */
        Health: {
            /**
             * @description All parts work (`healthy`), one does not (`degraded`), or the database does not, so that nothing does (`unhealthy`).
             * @enum {string}
             */
            status: "healthy" | "degraded" | "unhealthy";
            services: components["schemas"]["ServiceHealth"];
            /** @description When this was found, in milliseconds since 1970. */
            timestamp: number;
        };
        /** @description The process answers. */
        Liveness: {
            /**
             * @description Always `ok`.
             * @constant
             */
            status: "ok";
        };
        /** @description What the process needs. */
        ReadinessChecks: {
            /**
             * @description Whether MongoDB answers.
             * @enum {string}
             */
            mongodb: "ok" | "failed";
            /**
             * @description Whether Redis answers.
             * @enum {string}
             */
            redis: "ok" | "failed";
        };
        /** @description Whether this process should get requests. */
        Readiness: {
            /**
             * @description Ready, or not (a check failed, or the process is about to stop).
             * @enum {string}
             */
            status: "ready" | "not ready";
            checks: components["schemas"]["ReadinessChecks"];
        };
    };
    responses: {
        /** @description The request breaks the contract; `details` says where. Code `invalid_request`. */
        InvalidRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SdkError"];
            };
        };
        /** @description There is no credential, or it is not valid. Code `unauthenticated`. */
        Unauthenticated: {
            headers: {
                "WWW-Authenticate": components["headers"]["WWWAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SdkError"];
            };
        };
        /** @description The credential is valid and lacks the permission that the operation names. Code `forbidden`. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SdkError"];
            };
        };
        /** @description The service cannot answer now (the database is away, or the queue is full); nothing was done. Code `unavailable`. */
        Unavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SdkError"];
            };
        };
        /** @description The body, unpacked, is larger than the limit (1 MiB unless configured). Code `too_large`. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SdkError"];
            };
        };
        /** @description The body has a media type or an encoding that this operation does not read. Code `unsupported_media_type`. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SdkError"];
            };
        };
        /** @description The address sent too many requests in the last minute. Code `rate_limited`. */
        RateLimited: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SdkError"];
            };
        };
        /** @description The client is unknown or disabled, or did not prove who it is. Code `invalid_client`. */
        AuthInvalidClient: {
            headers: {
                "WWW-Authenticate": components["headers"]["WWWAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AuthError"];
            };
        };
        /** @description The body, unpacked, is larger than the limit (1 MiB unless configured). Code `too_large`. */
        AuthTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AuthError"];
            };
        };
        /** @description The body is neither JSON nor form-encoded. Code `unsupported_media_type`. */
        AuthUnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AuthError"];
            };
        };
        /** @description The address sent too many sign-in requests in the last minute, or one user name was tried too often. Code `rate_limited`. */
        AuthRateLimited: {
            headers: {
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AuthError"];
            };
        };
        /** @description The service cannot answer now (the database is away); nothing was done. Code `unavailable`. */
        AuthUnavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AuthError"];
            };
        };
        /** @description The request breaks the contract; `details` says where. Code `invalid_request`. */
        AuthInvalidRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AuthError"];
            };
        };
        /** @description The access token is missing, malformed, expired, revoked or not ours. Code `invalid_token`. */
        AuthInvalidToken: {
            headers: {
                "WWW-Authenticate": components["headers"]["WWWAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AuthError"];
            };
        };
        /** @description There is no such thing. Code `not_found`. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SdkError"];
            };
        };
    };
    parameters: {
        /**
         * @description Only events of this application.
         * @example my-app
         */
        AppFilter: string;
        /**
         * @description Only events of this type.
         * @example page
         */
        TypeFilter: "page" | "custom" | "error" | "api" | "perf";
        /**
         * @description Only events with exactly this name.
         * @example /dashboard
         */
        NameFilter: string;
        /** @description Only events of this session. */
        SessionFilter: string;
        /** @description Only events of this user, by the application's own id. */
        UserFilter: string;
        /**
         * @description Only what happened (`at`) at this time or later, in milliseconds since 1970. Left out, 24 hours before `to`.
         * @example 1703116800000
         */
        From: number;
        /**
         * @description Only what happened (`at`) before this time, in milliseconds since 1970. Left out, now.
         * @example 1703203200000
         */
        To: number;
        /**
         * @description The largest number of items to answer.
         * @example 50
         */
        Limit: number;
        /** @description Where to go on, the `nextCursor` of the page before. The filters must be those of that page. */
        EventCursor: string;
        /**
         * @description The topic.
         * @example public:lobby
         */
        TopicInPath: components["schemas"]["TopicName"];
        /** @description The epoch of the last position that you have, together with `offset`. */
        SinceEpoch: string;
        /** @description The offset of the last position that you have, together with `epoch`. */
        SinceOffset: number;
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
         * @description The answer holds a secret and must never be cached.
         * @example no-store
         */
        NoStore: "no-store";
        /**
         * @description How long the answer may be used without asking again.
         * @example public, max-age=60
         */
        CacheControl: string;
        /**
         * @description The version of the answer; send it back as `If-None-Match`.
         * @example "5f1c3c8d0b7a4e6f"
         */
        ETag: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    searchEvents: {
        parameters: {
            query?: {
                /**
                 * @description Only events of this application.
                 * @example my-app
                 */
                app?: components["parameters"]["AppFilter"];
                /**
                 * @description Only events of this type.
                 * @example page
                 */
                type?: components["parameters"]["TypeFilter"];
                /**
                 * @description Only events with exactly this name.
                 * @example /dashboard
                 */
                name?: components["parameters"]["NameFilter"];
                /** @description Only events of this session. */
                sessionId?: components["parameters"]["SessionFilter"];
                /** @description Only events of this user, by the application's own id. */
                userId?: components["parameters"]["UserFilter"];
                /**
                 * @description Only what happened (`at`) at this time or later, in milliseconds since 1970. Left out, 24 hours before `to`.
                 * @example 1703116800000
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description Only what happened (`at`) before this time, in milliseconds since 1970. Left out, now.
                 * @example 1703203200000
                 */
                to?: components["parameters"]["To"];
                /**
                 * @description The largest number of items to answer.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
                /** @description Where to go on, the `nextCursor` of the page before. The filters must be those of that page. */
                cursor?: components["parameters"]["EventCursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events; a page without events is the last one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredEventPage"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    sendEvents: {
        parameters: {
            query?: {
                /** @description Whether to answer with the outcome of each event. */
                results?: boolean;
                /** @description The client's clock at the moment of sending, in milliseconds since 1970. The difference to the server's clock is taken as the skew of every event in the batch. */
                sentAt?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The events, as a JSON array. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TelemetryBatch"];
            };
        };
        responses: {
            /** @description At least one event was valid, and the valid ones are stored. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TelemetryReceipt"];
                };
            };
            /** @description The body is not a JSON array of 1 to 100 events, or none of them is valid; `details` says why. Code `invalid_request`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SdkError"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["Unavailable"];
        };
    };
    countEvents: {
        parameters: {
            query: {
                /**
                 * @description Only events of this application.
                 * @example my-app
                 */
                app?: components["parameters"]["AppFilter"];
                /**
                 * @description Only events of this type.
                 * @example page
                 */
                type?: components["parameters"]["TypeFilter"];
                /**
                 * @description Only events with exactly this name.
                 * @example /dashboard
                 */
                name?: components["parameters"]["NameFilter"];
                /**
                 * @description Where the first bucket starts, in milliseconds since 1970, rounded down to a whole bucket.
                 * @example 1703116800000
                 */
                from: number;
                /**
                 * @description Where the last bucket ends, in milliseconds since 1970, rounded up to a whole bucket.
                 * @example 1703203200000
                 */
                to: number;
                /**
                 * @description The length of a bucket.
                 * @example hour
                 */
                interval?: "minute" | "hour" | "day";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The buckets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventCounts"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    listTopPages: {
        parameters: {
            query?: {
                /**
                 * @description Only events of this application.
                 * @example my-app
                 */
                app?: components["parameters"]["AppFilter"];
                /**
                 * @description Only what happened (`at`) at this time or later, in milliseconds since 1970. Left out, 24 hours before `to`.
                 * @example 1703116800000
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description Only what happened (`at`) before this time, in milliseconds since 1970. Left out, now.
                 * @example 1703203200000
                 */
                to?: components["parameters"]["To"];
                /**
                 * @description The largest number of items to answer.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopPages"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    listErrorGroups: {
        parameters: {
            query?: {
                /**
                 * @description Only events of this application.
                 * @example my-app
                 */
                app?: components["parameters"]["AppFilter"];
                /**
                 * @description Only what happened (`at`) at this time or later, in milliseconds since 1970. Left out, 24 hours before `to`.
                 * @example 1703116800000
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description Only what happened (`at`) before this time, in milliseconds since 1970. Left out, now.
                 * @example 1703203200000
                 */
                to?: components["parameters"]["To"];
                /**
                 * @description The largest number of items to answer.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The groups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorGroups"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    listApiLatency: {
        parameters: {
            query?: {
                /**
                 * @description Only events of this application.
                 * @example my-app
                 */
                app?: components["parameters"]["AppFilter"];
                /**
                 * @description Only what happened (`at`) at this time or later, in milliseconds since 1970. Left out, 24 hours before `to`.
                 * @example 1703116800000
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description Only what happened (`at`) before this time, in milliseconds since 1970. Left out, now.
                 * @example 1703203200000
                 */
                to?: components["parameters"]["To"];
                /**
                 * @description The largest number of items to answer.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The APIs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiLatencies"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    listWebVitals: {
        parameters: {
            query?: {
                /**
                 * @description Only events of this application.
                 * @example my-app
                 */
                app?: components["parameters"]["AppFilter"];
                /**
                 * @description Only what happened (`at`) at this time or later, in milliseconds since 1970. Left out, 24 hours before `to`.
                 * @example 1703116800000
                 */
                from?: components["parameters"]["From"];
                /**
                 * @description Only what happened (`at`) before this time, in milliseconds since 1970. Left out, now.
                 * @example 1703203200000
                 */
                to?: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metrics. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebVitals"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    issueToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What the client shows for the token. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description The tokens. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenGrant"];
                };
            };
            /** @description The request is refused. Codes `invalid_request`, `invalid_grant`, `unauthorized_client`, `unsupported_grant_type`, `invalid_scope`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthError"];
                };
            };
            401: components["responses"]["AuthInvalidClient"];
            413: components["responses"]["AuthTooLarge"];
            415: components["responses"]["AuthUnsupportedMediaType"];
            429: components["responses"]["AuthRateLimited"];
            503: components["responses"]["AuthUnavailable"];
        };
    };
    refreshToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The refresh token. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["RefreshRequest"];
            };
        };
        responses: {
            /** @description The next tokens. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefreshGrant"];
                };
            };
            /** @description The request is refused. Codes `invalid_request`, `invalid_grant`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthError"];
                };
            };
            413: components["responses"]["AuthTooLarge"];
            415: components["responses"]["AuthUnsupportedMediaType"];
            429: components["responses"]["AuthRateLimited"];
            503: components["responses"]["AuthUnavailable"];
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The token. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeRequest"];
                "application/x-www-form-urlencoded": components["schemas"]["RevokeRequest"];
            };
        };
        responses: {
            /** @description The token is revoked, or never was one. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revocation"];
                };
            };
            /** @description The request is refused. Codes `invalid_request`, `unauthorized_client`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthError"];
                };
            };
            401: components["responses"]["AuthInvalidClient"];
            413: components["responses"]["AuthTooLarge"];
            415: components["responses"]["AuthUnsupportedMediaType"];
            429: components["responses"]["AuthRateLimited"];
            503: components["responses"]["AuthUnavailable"];
        };
    };
    verifyToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token is valid. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenFacts"];
                };
            };
            400: components["responses"]["AuthInvalidRequest"];
            /** @description The token is not valid, or there is none. Code `invalid_token`. */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWWAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidToken"];
                };
            };
            503: components["responses"]["AuthUnavailable"];
        };
    };
    logoutEverywhere: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions are ended. */
            200: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoggedOut"];
                };
            };
            400: components["responses"]["AuthInvalidRequest"];
            401: components["responses"]["AuthInvalidToken"];
            429: components["responses"]["AuthRateLimited"];
            503: components["responses"]["AuthUnavailable"];
        };
    };
    getSigningKeys: {
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
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonWebKeySet"];
                };
            };
            503: components["responses"]["AuthUnavailable"];
        };
    };
    getAuthorizationServerMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metadata. */
            200: {
                headers: {
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizationServerMetadata"];
                };
            };
        };
    };
    getSdkConfig: {
        parameters: {
            query?: {
                /**
                 * @description The application.
                 * @example my-app
                 */
                app?: string;
                /**
                 * @description The version of the application.
                 * @example 1.0.0
                 */
                release?: string;
            };
            header?: {
                /** @description The `ETag` of the copy at hand, or several separated by commas. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SdkConfig"];
                };
            };
            /** @description The copy at hand is still right. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            503: components["responses"]["Unavailable"];
        };
    };
    getTopicHistory: {
        parameters: {
            query?: {
                /** @description The epoch of the last position that you have, together with `offset`. */
                epoch?: components["parameters"]["SinceEpoch"];
                /** @description The offset of the last position that you have, together with `epoch`. */
                offset?: components["parameters"]["SinceOffset"];
                /**
                 * @description The largest number of items to answer.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /**
                 * @description The topic.
                 * @example public:lobby
                 */
                topic: components["parameters"]["TopicInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The messages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicHistory"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    publishToTopic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The topic.
                 * @example public:lobby
                 */
                topic: components["parameters"]["TopicInPath"];
            };
            cookie?: never;
        };
        /** @description The message. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TopicPublish"];
            };
        };
        responses: {
            /** @description The message is stored and on its way. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicPublished"];
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
    getTopicPresence: {
        parameters: {
            query?: {
                /**
                 * @description The largest number of items to answer.
                 * @example 50
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /**
                 * @description The topic.
                 * @example public:lobby
                 */
                topic: components["parameters"]["TopicInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is there. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicPresence"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All parts work, or one does not and the rest goes on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The database does not work. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Liveness"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It can. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description It cannot. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
        };
    };
    getMetrics: {
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
}
