/**
 * What is wrong with a contract, and where. Every stage reports in this form, so that the person who wrote the
 * YAML always reads the file, the line, the column and the JSON pointer, whichever stage found it.
 */

export interface Problem {
  file: string
  line?: number
  column?: number
  pointer: string
  rule: string
  message: string
  severity: 'error' | 'warn'
}

export class ContractError extends Error {
  readonly problems: Problem[]

  constructor(problems: Problem[]) {
    super(problems.map(describeProblem).join('\n'))
    this.name = 'ContractError'
    this.problems = problems
  }
}

/** An emitter met something it cannot express. The pointer is into the bundled document. */
export class CannotExpressError extends Error {
  readonly pointer: string

  constructor(pointer: string, message: string) {
    super(message)
    this.name = 'CannotExpressError'
    this.pointer = pointer
  }
}

export function describeProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':')
  return `${place} ${problem.pointer} ${problem.severity}: ${problem.message} (${problem.rule})`
}
