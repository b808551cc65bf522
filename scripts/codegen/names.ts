/** Names for generated code: a component may be called anything, an identifier may not. */

const reservedWords = new Set(
  `abstract any arguments as async await boolean break case catch class const continue debugger declare default delete do
  else enum eval export extends false finally for from function get if implements import in infer instanceof interface
  is keyof let module namespace never new null number object of package private protected public readonly require
  return set static string super switch symbol this throw true try type typeof undefined unique unknown var void while
  with yield z js components operations paths`.split(/\s+/),
)

const isIdentifier = (name: string): boolean => /^[A-Za-z_$][\w$]*$/.test(name) && !reservedWords.has(name)

/** `user-profile.v2` becomes `UserProfileV2`; a name that is an identifier already stays as it is. */
export function toIdentifier(name: string): string {
  if (isIdentifier(name)) return name
  const words = name.split(/[^A-Za-z0-9$]+/).filter(Boolean)
  const pascal = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  return isIdentifier(pascal) ? pascal : `_${pascal}`
}

/** One identifier for each name, never two the same. */
export function identifiersFor(names: string[]): Map<string, string> {
  const taken = new Set(names.filter(isIdentifier))
  const identifiers = new Map<string, string>()
  for (const name of names) {
    if (isIdentifier(name)) {
      identifiers.set(name, name)
      continue
    }
    const wish = toIdentifier(name)
    let identifier = wish
    for (let count = 2; taken.has(identifier); count += 1) identifier = `${wish}${count}`
    taken.add(identifier)
    identifiers.set(name, identifier)
  }
  return identifiers
}

/** `sdk` becomes `Sdk`, `im-suite` becomes `ImSuite`. */
export const pascalCase = (name: string): string => {
  const words = name.split(/[^A-Za-z0-9]+/).filter(Boolean)
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('') || '_'
}

/** A property key in emitted code: bare where that reads, quoted where it must be. */
export const propertyKey = (name: string): string =>
  /^[A-Za-z_$][\w$]*$/.test(name) && name !== '__proto__' ? name : quote(name)

/** A string literal in the house style of emitted code. */
export const quote = (text: string): string => {
  const double = JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
  if (text.includes("'")) return double
  return `'${double.slice(1, -1).replaceAll('\\"', '"')}'`
}
