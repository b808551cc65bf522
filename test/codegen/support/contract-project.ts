/** Contracts in a folder of their own, generated, compiled and imported as a stranger's project would. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import ts from 'typescript'
import { onTestFinished } from 'vitest'
import { generate } from '#codegen/generate.ts'

const home = resolve('.cache/codegen-tests')

export interface ContractProject {
  specsFolder: string
  outputFolder: string
  write(path: string, text: string): Promise<void>
  read(path: string): Promise<string>
  generate(): ReturnType<typeof generate>
  /** Imports a generated module. */
  load<Module>(path: string): Promise<Module>
  /** What the compiler says about the generated code and further files: `file:line: message`. */
  compile(further?: Record<string, string>): Promise<string[]>
}

/** `files` are paths in the specs folder; removed when the test is over (or by hand with `remove`). */
export async function contractProject(files: Record<string, string>): Promise<ContractProject> {
  const project = await makeProject(files)
  onTestFinished(() => project.remove())
  return project
}

/** The same for several tests: the caller removes it. */
export async function makeProject(
  files: Record<string, string>,
): Promise<ContractProject & { remove(): Promise<void> }> {
  await mkdir(home, { recursive: true })
  const root = await mkdtemp(join(home, 'project-'))
  const specsFolder = join(root, 'specs')
  const outputFolder = join(root, 'generated')
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  for (const [path, text] of Object.entries(files)) await write(`specs/${path}`, text)
  return {
    specsFolder,
    outputFolder,
    write,
    read: (path) => readFile(join(root, path), 'utf8'),
    generate: () => generate({ specsFolder, outputFolder }),
    load: (path) => import(join(outputFolder, path)),
    async compile(further = {}) {
      for (const [path, text] of Object.entries(further)) await write(path, text)
      return diagnosticsOf(root)
    },
    remove: () => rm(root, { recursive: true, force: true }),
  }
}

function diagnosticsOf(root: string): string[] {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
  const parsed = ts.parseJsonConfigFileContent({ ...config, include: ['.'], exclude: [] }, ts.sys, root)
  const program = ts.createProgram(parsed.fileNames, parsed.options)
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const text = ts.flattenDiagnosticMessageText(messageText, ' ')
    if (!file || start === undefined) return text
    const { line } = file.getLineAndCharacterOfPosition(start)
    return `${file.fileName.slice(root.length + 1)}:${line + 1}: ${text}`
  })
}
