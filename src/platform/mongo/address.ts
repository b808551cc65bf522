/** What can be read from a MongoDB address without connecting to it. */

/** The database that the path of the URI names, else `parley`. */
export function databaseNameOf(uri: string): string {
  const path = /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(uri)?.[1]
  return path ? decodeURIComponent(path) : 'parley'
}

/** The address as it may stand in a log or a message: the password (and the user) left out. */
export function withoutCredentials(uri: string): string {
  return uri.replace(/^(mongodb(?:\+srv)?:\/\/)(?:[^/]*@)?/, '$1')
}
