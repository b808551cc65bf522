import { relative } from 'node:path'
import ts from 'typescript'
import { projectProgram } from './program.ts'
import type { Step } from './step.ts'

export const typesStep: Step = {
  name: 'types',
  advice: 'A missing or wrong handler is named with its file; the contract behind it is in specs/.',
  async run() {
    const program = projectProgram()
    const ours = program.getSourceFiles().filter(({ fileName }) => !fileName.includes('node_modules'))
    return { facts: `${ours.length} files`, findings: ts.getPreEmitDiagnostics(program).map(describe) }
  },
}

function describe({ file, start, code, messageText }: ts.Diagnostic): string {
  const message = ts.flattenDiagnosticMessageText(messageText, '\n  ')
  if (!file || start === undefined) return `TS${code}: ${message}`
  const { line, character } = file.getLineAndCharacterOfPosition(start)
  return `${relative(process.cwd(), file.fileName)}:${line + 1}:${character + 1} TS${code}: ${message}`
}
