import type { Rule, SchemaNode } from './shared.ts'

/** Every property has a sentence, its own or that of the schema that it refers to. */
export const propertiesDescribed: Rule = () => ({
  Schema(node, context) {
    const schema = node as SchemaNode
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const own = property as SchemaNode
      const target = own.$ref === undefined ? own : (context.resolve<SchemaNode>(own as never).node ?? own)
      if (own.description || target.description) continue
      context.report({
        message: `The property ${name} has no description.`,
        location: context.location.child(['properties', name]).key(),
      })
    }
  },
})
