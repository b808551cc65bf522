/**
 * A union or a list that contains itself cannot be the type of a property that it looks up through that property
 * (TS2502). Such a component gets a name of its own, by which it refers to itself.
 */
import ts from 'typescript'
import { cyclicComponents, isObjectComponent } from '../component-order.ts'
import type { Contract } from '../contract.ts'
import { identifiersFor } from '../names.ts'

export function nameRecursiveTypes(nodes: ts.Node[], document: Contract): ts.Node[] {
  const schemas = document.components?.schemas ?? {}
  const recursive = [...cyclicComponents(schemas)].filter((name) => !isObjectComponent(schemas[name] ?? true))
  if (recursive.length === 0) return nodes
  const aliases = new Map(
    [...identifiersFor(recursive)].map(([name, identifier]) => [name, `Recursive${identifier}`]),
  )
  const declarations: ts.Node[] = []
  const named = nodes.map((node) =>
    isNamed(node, 'components') ? nameIn(node, aliases, declarations) : node,
  )
  return [...declarations, ...named]
}

const isNamed = (node: ts.Node, name: string): node is ts.InterfaceDeclaration =>
  ts.isInterfaceDeclaration(node) && node.name.text === name

function nameIn(
  components: ts.InterfaceDeclaration,
  aliases: Map<string, string>,
  declarations: ts.Node[],
): ts.Node {
  const members = components.members.map((member) => {
    if (!ts.isPropertySignature(member) || nameOf(member) !== 'schemas' || !member.type) return member
    if (!ts.isTypeLiteralNode(member.type)) return member
    const schemas = member.type.members.map((schema) => nameSchema(schema, aliases, declarations))
    return withType(
      member,
      ts.factory.updateTypeLiteralNode(member.type, ts.factory.createNodeArray(schemas)),
    )
  })
  const { modifiers, name, typeParameters, heritageClauses } = components
  return ts.factory.updateInterfaceDeclaration(
    components,
    modifiers,
    name,
    typeParameters,
    heritageClauses,
    members,
  )
}

function nameSchema(
  schema: ts.TypeElement,
  aliases: Map<string, string>,
  declarations: ts.Node[],
): ts.TypeElement {
  if (!ts.isPropertySignature(schema) || !schema.type) return schema
  const alias = aliases.get(nameOf(schema))
  if (alias === undefined) return schema
  const type = ts.visitNode(schema.type, (node) => replaceLookups(node, aliases), ts.isTypeNode)
  declarations.push(ts.factory.createTypeAliasDeclaration(undefined, alias, undefined, type))
  return withType(schema, ts.factory.createTypeReferenceNode(alias))
}

function replaceLookups(node: ts.Node, aliases: Map<string, string>): ts.Node {
  if (
    ts.isIndexedAccessTypeNode(node) &&
    ts.isLiteralTypeNode(node.indexType) &&
    ts.isStringLiteral(node.indexType.literal)
  ) {
    const isSchemas = ts.isIndexedAccessTypeNode(node.objectType)
    const alias = isSchemas ? aliases.get(node.indexType.literal.text) : undefined
    if (alias !== undefined) return ts.factory.createTypeReferenceNode(alias)
  }
  return ts.visitEachChild(node, (child) => replaceLookups(child, aliases), undefined)
}

const withType = (property: ts.PropertySignature, type: ts.TypeNode): ts.PropertySignature =>
  ts.factory.updatePropertySignature(
    property,
    property.modifiers,
    property.name,
    property.questionToken,
    type,
  )

const nameOf = ({ name }: ts.PropertySignature): string =>
  ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : ''
