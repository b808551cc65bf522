/** Everything that generated schemas use beside zod itself. */
export { batchParts, contains, prefixItems, uniqueItems } from './arrays.ts'
export { allOf, alsoRef, anyOf, not, oneOf, ref, when } from './composition.ts'
export {
  dependentRequired,
  dependentSchemas,
  maxProperties,
  minProperties,
  ownProperties,
  patternProperties,
  propertyNames,
} from './objects.ts'
export { anything, format, multipleOf, never, oneOfValues, pattern } from './scalars.ts'
