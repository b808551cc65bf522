import { type Rule, reportMissing, type SchemaNode, statedTypes } from './shared.ts'

/** Whether unknown fields are refused or kept is a decision; an object says which, and an open one says why. */
export const objectsClosed: Rule = () => ({
  Schema(node, context) {
    const schema = node as SchemaNode
    const isObject = statedTypes(schema).includes('object') || schema.properties !== undefined
    if (!isObject || schema.additionalProperties !== undefined || schema.unevaluatedProperties !== undefined)
      return
    reportMissing(
      context,
      'An object says additionalProperties: false, true, or the schema of further fields.',
    )
  },
})
