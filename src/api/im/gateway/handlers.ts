/** What a client of the gateway may ask for (IM-5). */
import { personChannel } from '#domain/messaging/channel-key.ts'
import { SendRefusedError, UnavailableError } from '#domain/messaging/errors.ts'
import { type ChannelRef, PERSON_CHANNEL } from '#domain/messaging/model.ts'
import type { RealtimeHandlers } from '#generated/im/realtime.ts'
import type { SendParams } from '#generated/im/realtime-schemas.ts'
import { OverloadedError } from '#platform/overloaded-error.ts'
import type { Context } from '../../../context.ts'
import { TENANT } from '../forms.ts'
import { REASONS, SEND_REFUSALS } from '../reasons.ts'
import { FrameRefusedError } from './errors.ts'
import { readPayload } from './payload-form.ts'
import type { Session } from './session.ts'
import { settingBits } from './setting.ts'

const SERVER_VERSION = 5
const NODE = 1
const NORMAL = 1000

const refused = (reasonCode: number) => ({ messageId: '0', messageSeq: 0, reasonCode })
const noSubscriptions = (): never => {
  throw new FrameRefusedError(
    'refused',
    'members get the messages of their channels without it',
    REASONS.notAllowed,
  )
}

export function gatewayHandlers({ devices, messaging, now }: Context): RealtimeHandlers<Session> {
  return {
    async connect({ uid, token, deviceId, deviceFlag, clientTimestamp, version }, session) {
      if (session.member) throw new FrameRefusedError('connected', 'this connection has connected already')
      const ref = { tenantId: TENANT, userId: uid, flag: deviceFlag ?? 0 }
      const signedIn = await devices.service.signIn({ ...ref, token: token ?? '' })
      session.version = version ?? 0
      if (!session.isClosed) {
        session.member = { ...ref, ...signedIn, id: session.id, deviceId: deviceId ?? '', end: session.end }
        await devices.connections.open(session.member)
      }
      const timeDiff = clientTimestamp ? now() - clientTimestamp : 0
      return { reasonCode: REASONS.success, serverVersion: SERVER_VERSION, timeDiff, nodeId: NODE }
    },

    async send(params, session) {
      const { tenantId, userId } = signedIn(session)
      if (!session.takeSend()) return refused(REASONS.rateLimited)
      const { bytes, form } = readPayload(params.payload, session.form)
      session.form = form
      session.figures.inMessages += 1
      session.figures.inMessageBytes += bytes.length
      try {
        const sent = await messaging.service.send({
          channel: channelOf(params, tenantId, userId),
          from: userId,
          payload: bytes,
          ...details(params),
          origin: session.id,
          check: 'all',
        })
        return { messageId: String(sent.id), messageSeq: sent.seq, reasonCode: REASONS.success }
      } catch (error) {
        if (error instanceof SendRefusedError) return refused(SEND_REFUSALS[error.code][0])
        if (error instanceof UnavailableError || error instanceof OverloadedError)
          return refused(REASONS.systemError)
        throw error
      }
    },

    async recvack({ messageId }, session) {
      const { tenantId, userId, level } = signedIn(session)
      const id = Number(messageId)
      session.unacknowledged.delete(id)
      if (Number.isSafeInteger(id)) devices.acks.acknowledged({ messageId: id, tenantId, userId, level })
    },

    ping: async () => null,

    async disconnect(_, session) {
      session.closeAfterAnswer(NORMAL, 'bye')
    },

    subscribe: async () => noSubscriptions(),

    unsubscribe: async () => noSubscriptions(),
  }
}

function signedIn({ member }: Session) {
  if (!member) throw new FrameRefusedError('not_connected', 'the first request is connect')
  return member
}

function channelOf({ channelId, channelType }: SendParams, tenantId: string, from: string): ChannelRef {
  return channelType === PERSON_CHANNEL
    ? personChannel(tenantId, from, channelId)
    : { tenantId, type: channelType, id: channelId }
}

/** What a client may leave out, or send as null or nothing. */
function details({ clientMsgNo, header, setting, expire, topic }: SendParams) {
  return {
    header: {
      redDot: header?.redDot === true,
      syncOnce: header?.syncOnce === true,
      noPersist: header?.noPersist === true,
    },
    setting: settingBits(setting),
    ...(clientMsgNo && { clientNo: clientMsgNo }),
    ...(expire && { expireSeconds: expire }),
    ...(topic && { topic }),
  }
}
