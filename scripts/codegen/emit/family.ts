import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { LoadedFamily } from '../family.ts'
import { CannotExpressError, ContractError } from '../problem.ts'
import { emitClient } from './client.ts'
import { emitJson, emitYaml } from './documents.ts'
import { emitHttp } from './http.ts'
import { emitSchemas } from './schemas.ts'
import { emitSchemathesis } from './schemathesis.ts'
import { emitTypes } from './types.ts'

type Files = Map<string, string>

const command = 'npm run generate'

/** Every artefact of one family, by file name. */
export async function emitFamily(family: LoadedFamily): Promise<Files> {
  const note = `Generated from ${family.label} by \`${command}\`. Do not edit.`
  const { document, name } = family
  try {
    return new Map([
      ['openapi.json', emitJson(document)],
      ['openapi.yaml', emitYaml(document, `# ${note}\n`)],
      ['types.ts', await emitTypes(document, `// ${note}\n`)],
      ['schemas.ts', emitSchemas(document, `// ${note}\n`)],
      ['http.ts', emitHttp(document, name, `// ${note}\n`)],
      ['client.ts', emitClient(document, name, `// ${note}\n`)],
      ['schemathesis.toml', emitSchemathesis(document, `# ${note}\n`)],
    ])
  } catch (error) {
    throw error instanceof CannotExpressError ? placed(error, family) : error
  }
}

function placed(error: CannotExpressError, family: LoadedFamily): ContractError {
  const { message, pointer } = error
  return new ContractError([{ file: family.entryFile, pointer, rule: 'emit', message, severity: 'error' }])
}

const staticFolder = join(import.meta.dirname, '..', 'static')

/** What all families share: the runtime, copied as it stands. */
export async function emitShared(_families: LoadedFamily[]): Promise<Files> {
  const files: Files = new Map()
  for (const file of (await filesIn(staticFolder)).sort()) {
    const source = await readFile(join(staticFolder, file), 'utf8')
    files.set(
      `runtime/${file}`,
      `// Copied from codegen/static/${file} by \`${command}\`. Do not edit.\n${source}`,
    )
  }
  return files
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}
