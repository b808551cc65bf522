// Generated from specs/im/openapi.yaml by `npm run generate`. Do not edit.
import * as z from 'zod'
import * as js from '../runtime/schema/index.ts'
import type { components } from './types.ts'

/** The id of a user, chosen by the business server; any text without `@`, `#` and `&`. */
export const Uid = z.string().min(1).max(255).regex(new RegExp('^[^@#&\\u0000]+$', 'u')).meta({ id: 'Uid' })
export type Uid = components['schemas']['Uid']

/**
 * The token with which a user's devices sign in at the gateway. It is open because existing servers
 * send fields of other versions.
 */
export const TokenUpdate = z.looseObject({
  uid: Uid,
  token: z.string().min(1).max(2000),
  device_flag: z.int().min(0).max(255).nullable().optional(),
  device_level: z.int().min(0).max(1).nullable().optional(),
}).meta({ id: 'TokenUpdate' })
export type TokenUpdate = components['schemas']['TokenUpdate']

/** Done, or why the user may not sign in. */
export const TokenUpdated = z.strictObject({
  status: js.oneOfValues(js.anything(), [200, 19, 24]),
}).meta({ id: 'TokenUpdated' })
export type TokenUpdated = components['schemas']['TokenUpdated']

/** The error answer of this surface. */
export const ImError = z.strictObject({
  msg: z.string(),
  status: z.int().min(400).max(599),
  reason_code: z.int().min(0).max(25).optional(),
}).meta({ id: 'ImError' })
export type ImError = components['schemas']['ImError']

/** Ids of users. */
export const Uids = z.array(Uid).max(10000).meta({ id: 'Uids' })
export type Uids = components['schemas']['Uids']

/** Users. It is open because existing servers send fields of other versions. */
export const UidsObject = z.looseObject({
  uids: Uids,
}).meta({ id: 'UidsObject' })
export type UidsObject = components['schemas']['UidsObject']

/** Users, as a bare list or as an object. */
export const UidsRequest = z.union([js.ref(() => Uids), UidsObject]).meta({ id: 'UidsRequest' })
export type UidsRequest = components['schemas']['UidsRequest']

/** The kind of device, 0 app, 1 web, 2 pc. */
export const DeviceFlag = z.int().min(0).max(255).meta({ id: 'DeviceFlag' })
export type DeviceFlag = components['schemas']['DeviceFlag']

/** A connection of a user. */
export const OnlineDevice = z.strictObject({
  uid: z.string(),
  device_flag: DeviceFlag,
  online: z.literal(1),
}).meta({ id: 'OnlineDevice' })
export type OnlineDevice = components['schemas']['OnlineDevice']

/** The connections of the users that are online. */
export const OnlineDevices = z.array(OnlineDevice).meta({ id: 'OnlineDevices' })
export type OnlineDevices = components['schemas']['OnlineDevices']

/** It is done, and there is nothing more to say. */
export const Done = z.strictObject({
  status: z.literal(200),
}).meta({ id: 'Done' })
export type Done = components['schemas']['Done']

/** The connections; for an empty question the status alone. */
export const OnlineStatus = z.union([js.ref(() => OnlineDevices), Done]).meta({ id: 'OnlineStatus' })
export type OnlineStatus = components['schemas']['OnlineStatus']

/**
 * A device that is to be signed out. It is open because existing servers send fields of other
 * versions.
 */
export const DeviceQuit = z.looseObject({
  uid: Uid,
  device_flag: z.int().min(-1).max(255),
}).meta({ id: 'DeviceQuit' })
export type DeviceQuit = components['schemas']['DeviceQuit']

/** Ids of users. */
export const UidList = z.array(z.string()).meta({ id: 'UidList' })
export type UidList = components['schemas']['UidList']

/** Where clients connect to; empty where there is no such listener. */
export const Route = z.strictObject({
  tcp_addr: z.string(),
  ws_addr: z.string(),
  wss_addr: z.string(),
}).meta({ id: 'Route' })
export type Route = components['schemas']['Route']

/** Where these users connect to. */
export const UserRoute = z.strictObject({
  tcp_addr: z.string(),
  ws_addr: z.string(),
  wss_addr: z.string(),
  uids: z.array(z.string()),
}).meta({ id: 'UserRoute' })
export type UserRoute = components['schemas']['UserRoute']

/** Users by the addresses that they connect to. */
export const UserRoutes = z.array(UserRoute).meta({ id: 'UserRoutes' })
export type UserRoutes = components['schemas']['UserRoutes']

/** Whether the service works. */
export const ServiceHealth = z.strictObject({
  status: z.literal('ok'),
}).meta({ id: 'ServiceHealth' })
export type ServiceHealth = components['schemas']['ServiceHealth']

/** What does not work. */
export const ServiceFailure = z.strictObject({
  status: z.literal('error'),
  message: z.string(),
}).meta({ id: 'ServiceFailure' })
export type ServiceFailure = components['schemas']['ServiceFailure']

/** How many. */
export const Count = z.int().min(0).max(9007199254740991).meta({ id: 'Count' })
export type Count = components['schemas']['Count']

/** The state of the process that answers. */
export const Variables = z.strictObject({
  server_id: z.string(),
  server_name: z.string(),
  version: z.string(),
  connections: Count,
  uptime: z.string(),
  goroutine: Count,
  mem: Count,
  cpu: z.number().min(0),
  in_msgs: Count,
  out_msgs: Count,
  in_bytes: Count,
  out_bytes: Count,
  slow_clients: Count,
  retry_queue: Count,
  tcp_addr: z.string(),
  ws_addr: z.string(),
  wss_addr: z.string(),
}).meta({ id: 'Variables' })
export type Variables = components['schemas']['Variables']

/** A client of the gateway. */
export const Connection = z.strictObject({
  id: Count,
  uid: z.string(),
  ip: z.string(),
  port: Count,
  last_activity: z.string(),
  uptime: z.string(),
  idle: z.string(),
  pending_bytes: Count,
  in_msgs: Count,
  out_msgs: Count,
  in_msg_bytes: Count,
  out_msg_bytes: Count,
  in_packets: Count,
  out_packets: Count,
  in_packet_bytes: Count,
  out_packet_bytes: Count,
  device: z.string(),
  device_id: z.string(),
  version: Count,
  leader_id: Count,
  node_id: Count,
}).meta({ id: 'Connection' })
export type Connection = components['schemas']['Connection']

/** Clients of the process that answers. */
export const Connections = z.strictObject({
  connections: z.array(Connection),
  now: z.string(),
  total: Count,
  offset: Count,
  limit: Count,
}).meta({ id: 'Connections' })
export type Connections = components['schemas']['Connections']

/** A user of `auth.users`. It is open because existing consoles send further fields. */
export const ManagerLogin = z.looseObject({
  username: z.string().min(1).max(200),
  password: z.string().min(1).max(200),
}).meta({ id: 'ManagerLogin' })
export type ManagerLogin = components['schemas']['ManagerLogin']

/** A token of a manager. */
export const ManagerSession = z.strictObject({
  username: z.string(),
  token: z.string(),
  exp: z.int().min(0).max(9007199254740991),
  permissions: z.string(),
}).meta({ id: 'ManagerSession' })
export type ManagerSession = components['schemas']['ManagerSession']

/** What is measured. */
export const ProfileStart = z.strictObject({
  kind: z.enum(['cpu', 'heap']),
}).meta({ id: 'ProfileStart' })
export type ProfileStart = components['schemas']['ProfileStart']

/** A profile as the developer tools of Chromium read it. It is open because the engine writes it. */
export const Profile = z.looseObject({}).meta({ id: 'Profile' })
export type Profile = components['schemas']['Profile']
