// Generated from specs/chat/openapi.yaml by `npm run generate`. Do not edit.
import { type ClientConfig, type Init, openClient } from '../runtime/client.ts'
import type { paths } from './types.ts'

export type ChatClient = ReturnType<typeof createChatClient>

/** A client of this contract. Each method answers `{ data, error, response }` and throws only where the network fails. */
export function createChatClient(config: ClientConfig) {
  const client = openClient<paths>(config)
  return {
    /**
     * Make a person known
     *
     * `POST /api/v1/users`
     */
    registerUser: (...init: Init<paths['/api/v1/users'], 'post'>) => client.POST('/api/v1/users', ...init),
    /**
     * Get the own profile
     *
     * `GET /api/v1/users/me`
     */
    getOwnProfile: (...init: Init<paths['/api/v1/users/me'], 'get'>) => client.GET('/api/v1/users/me', ...init),
    /**
     * Change the own profile
     *
     * `PATCH /api/v1/users/me`
     */
    updateOwnProfile: (...init: Init<paths['/api/v1/users/me'], 'patch'>) => client.PATCH('/api/v1/users/me', ...init),
    /**
     * List blocked people
     *
     * `GET /api/v1/users/me/blocks`
     */
    listBlocks: (...init: Init<paths['/api/v1/users/me/blocks'], 'get'>) => client.GET('/api/v1/users/me/blocks', ...init),
    /**
     * Block a person
     *
     * `PUT /api/v1/users/me/blocks/{user_id}`
     */
    blockUser: (...init: Init<paths['/api/v1/users/me/blocks/{user_id}'], 'put'>) => client.PUT('/api/v1/users/me/blocks/{user_id}', ...init),
    /**
     * Unblock a person
     *
     * `DELETE /api/v1/users/me/blocks/{user_id}`
     */
    unblockUser: (...init: Init<paths['/api/v1/users/me/blocks/{user_id}'], 'delete'>) => client.DELETE('/api/v1/users/me/blocks/{user_id}', ...init),
    /**
     * Get a person
     *
     * `GET /api/v1/users/{user_id}`
     */
    getPerson: (...init: Init<paths['/api/v1/users/{user_id}'], 'get'>) => client.GET('/api/v1/users/{user_id}', ...init),
    /**
     * List the own chats
     *
     * `GET /api/v1/chats`
     */
    listChats: (...init: Init<paths['/api/v1/chats'], 'get'>) => client.GET('/api/v1/chats', ...init),
    /**
     * Create a chat
     *
     * `POST /api/v1/chats`
     */
    createChat: (...init: Init<paths['/api/v1/chats'], 'post'>) => client.POST('/api/v1/chats', ...init),
    /**
     * Get a chat
     *
     * `GET /api/v1/chats/{chat_id}`
     */
    getChat: (...init: Init<paths['/api/v1/chats/{chat_id}'], 'get'>) => client.GET('/api/v1/chats/{chat_id}', ...init),
    /**
     * Delete a group
     *
     * `DELETE /api/v1/chats/{chat_id}`
     */
    deleteChat: (...init: Init<paths['/api/v1/chats/{chat_id}'], 'delete'>) => client.DELETE('/api/v1/chats/{chat_id}', ...init),
    /**
     * Change a group
     *
     * `PATCH /api/v1/chats/{chat_id}`
     */
    updateChat: (...init: Init<paths['/api/v1/chats/{chat_id}'], 'patch'>) => client.PATCH('/api/v1/chats/{chat_id}', ...init),
    /**
     * Put a chat away
     *
     * `POST /api/v1/chats/{chat_id}/hide`
     */
    hideChat: (...init: Init<paths['/api/v1/chats/{chat_id}/hide'], 'post'>) => client.POST('/api/v1/chats/{chat_id}/hide', ...init),
    /**
     * List the members of a chat
     *
     * `GET /api/v1/chats/{chat_id}/members`
     */
    listMembers: (...init: Init<paths['/api/v1/chats/{chat_id}/members'], 'get'>) => client.GET('/api/v1/chats/{chat_id}/members', ...init),
    /**
     * Add members to a group
     *
     * `POST /api/v1/chats/{chat_id}/members`
     */
    addMembers: (...init: Init<paths['/api/v1/chats/{chat_id}/members'], 'post'>) => client.POST('/api/v1/chats/{chat_id}/members', ...init),
    /**
     * Remove a member, or leave
     *
     * `DELETE /api/v1/chats/{chat_id}/members/{user_id}`
     */
    removeMember: (...init: Init<paths['/api/v1/chats/{chat_id}/members/{user_id}'], 'delete'>) => client.DELETE('/api/v1/chats/{chat_id}/members/{user_id}', ...init),
    /**
     * Change what a member may do
     *
     * `PATCH /api/v1/chats/{chat_id}/members/{user_id}`
     */
    updateMember: (...init: Init<paths['/api/v1/chats/{chat_id}/members/{user_id}'], 'patch'>) => client.PATCH('/api/v1/chats/{chat_id}/members/{user_id}', ...init),
    /**
     * Read the history of a chat
     *
     * `GET /api/v1/chats/{chat_id}/messages`
     */
    listHistory: (...init: Init<paths['/api/v1/chats/{chat_id}/messages'], 'get'>) => client.GET('/api/v1/chats/{chat_id}/messages', ...init),
    /**
     * Mark a chat as read
     *
     * `POST /api/v1/chats/{chat_id}/read`
     */
    markChatRead: (...init: Init<paths['/api/v1/chats/{chat_id}/read'], 'post'>) => client.POST('/api/v1/chats/{chat_id}/read', ...init),
    /**
     * Search messages
     *
     * `GET /api/v1/messages/search`
     */
    searchMessages: (...init: Init<paths['/api/v1/messages/search'], 'get'>) => client.GET('/api/v1/messages/search', ...init),
    /**
     * List calls
     *
     * `GET /api/v1/calls`
     */
    listCalls: (...init: Init<paths['/api/v1/calls'], 'get'>) => client.GET('/api/v1/calls', ...init),
    /**
     * Send a notification
     *
     * `POST /api/v1/notifications`
     */
    notifyPeople: (...init: Init<paths['/api/v1/notifications'], 'post'>) => client.POST('/api/v1/notifications', ...init),
  }
}
