import type { CreateCollectionOptions, IndexDescription } from 'mongodb'

/** Every index has a name of its own: definitions are compared, and errors matched, by it. */
export type NamedIndex = IndexDescription & { name: string }

/** What a store needs to find in the database; exported by the store, applied at start. */
export interface CollectionPlan {
  collection: string
  indexes: NamedIndex[]
  options?: CreateCollectionOptions
}
