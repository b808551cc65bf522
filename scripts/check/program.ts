import ts from 'typescript'

let program: ts.Program | undefined

/** The whole project as the compiler sees it, read once. */
export function projectProgram(): ts.Program {
  if (program) return program
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail }
  const parsed = ts.getParsedCommandLineOfConfigFile('tsconfig.json', {}, host)
  if (!parsed) throw new Error('tsconfig.json cannot be read.')
  program = ts.createProgram(parsed.fileNames, parsed.options)
  return program
}

function fail(diagnostic: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'))
}
