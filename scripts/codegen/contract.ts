/** The parts of an OpenAPI 3.1 document that the generator reads. Everything else passes through untouched. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

export interface Schema {
  [keyword: string]: unknown
  $ref?: string
  type?: string | string[]
  properties?: Record<string, SchemaOrBoolean>
  required?: string[]
  additionalProperties?: SchemaOrBoolean
  items?: SchemaOrBoolean
  prefixItems?: SchemaOrBoolean[]
  contains?: SchemaOrBoolean
  propertyNames?: SchemaOrBoolean
  patternProperties?: Record<string, SchemaOrBoolean>
  allOf?: SchemaOrBoolean[]
  anyOf?: SchemaOrBoolean[]
  oneOf?: SchemaOrBoolean[]
  not?: SchemaOrBoolean
  enum?: Json[]
  const?: Json
  default?: Json
  format?: string
  description?: string
  discriminator?: { propertyName: string; mapping?: Record<string, string> }
}

export type SchemaOrBoolean = Schema | boolean

export interface Reference {
  $ref: string
}

export interface MediaType {
  schema?: SchemaOrBoolean
  example?: Json
  examples?: Record<string, { value?: Json; summary?: string }>
}

export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header' | 'cookie'
  required?: boolean
  description?: string
  deprecated?: boolean
  allowEmptyValue?: boolean
  style?: string
  explode?: boolean
  schema?: SchemaOrBoolean
  content?: Record<string, MediaType>
}

export interface Header {
  required?: boolean
  description?: string
  schema?: SchemaOrBoolean
  content?: Record<string, MediaType>
}

export interface RequestBody {
  [extension: `x-${string}`]: unknown
  required?: boolean
  description?: string
  content: Record<string, MediaType>
}

export interface Response {
  description?: string
  headers?: Record<string, Header | Reference>
  content?: Record<string, MediaType>
}

export type SecurityRequirement = Record<string, string[]>

export interface OperationObject {
  [extension: `x-${string}`]: unknown
  operationId?: string
  summary?: string
  description?: string
  deprecated?: boolean
  tags?: string[]
  parameters?: (Parameter | Reference)[]
  requestBody?: RequestBody | Reference
  responses?: Record<string, Response | Reference>
  security?: SecurityRequirement[]
}

export interface PathItem {
  $ref?: string
  parameters?: (Parameter | Reference)[]
  [method: string]: unknown
}

export interface Contract {
  openapi: string
  info: { title: string; version: string; description?: string; summary?: string }
  tags?: { name: string; description?: string }[]
  paths?: Record<string, PathItem>
  /** What the program posts to others, by event type. */
  webhooks?: Record<string, PathItem>
  security?: SecurityRequirement[]
  components?: Record<string, Record<string, unknown>> & { schemas?: Record<string, SchemaOrBoolean> }
}
