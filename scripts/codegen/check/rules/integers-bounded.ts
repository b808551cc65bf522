import { hasValues, type Rule, reportMissing, type SchemaNode, statedTypes } from './shared.ts'

/** A number without bounds is larger in one language than in another; every integer says both of its ends. */
export const integersBounded: Rule = () => ({
  Schema(node, context) {
    const schema = node as SchemaNode
    if (!statedTypes(schema).includes('integer') || hasValues(schema)) return
    if (schema.minimum === undefined && schema.exclusiveMinimum === undefined) {
      reportMissing(context, 'An integer states its minimum.')
    }
    if (schema.maximum === undefined && schema.exclusiveMaximum === undefined) {
      reportMissing(
        context,
        'An integer states its maximum (9007199254740991 is the largest that is safe everywhere).',
      )
    }
  },
})
