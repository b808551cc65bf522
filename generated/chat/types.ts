// Generated from specs/chat/openapi.yaml by `npm run generate`. Do not edit.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
        /** @description A message; the same number as on every other surface. */
        MessageId: number;
        /** @description A chat, by a number given once. */
        ChatId: number;
        /** @description Who wrote it; 0 is the system. */
        SenderId: number;
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
