/** One run: a family, a seed, with or without credentials, against a program of its own. */
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Answers, answersIn, openDoors } from './answers.ts'
import { contractOf } from './contract.ts'
import { makeExampleAccounts } from './example-accounts.ts'
import { makeExampleChats } from './example-chats.ts'
import { makeExampleMessages } from './example-messages.ts'
import { GENERATED, REPORTS } from './places.ts'
import { readReport } from './report.ts'
import { credentialsOf, runConfig } from './run-config.ts'
import { schemathesis } from './schemathesis.ts'
import { startTarget, type Target } from './target.ts'

export interface RunPlan {
  family: string
  seed: number
  hasCredentials: boolean
  phases: string[]
  examples: number
}

export interface RunResult extends RunPlan {
  cases: number
  failures: string[]
  answers: Answers
  seconds: number
  /** What schemathesis printed and reported; every request with its answer only where something failed. */
  folder: string
}

export async function run(program: string, plan: RunPlan): Promise<RunResult> {
  const startedAt = performance.now()
  const folder = emptyFolder(plan)
  const target = await startTarget()
  try {
    const exitCode = await attack(program, plan, target, folder)
    const report = readReport(join(folder, 'report.json'), exitCode)
    const answers = await answersIn(join(folder, 'events.ndjson'))
    const open = plan.hasCredentials ? [] : openDoors(contractOf(plan.family), answers)
    const failures = [...report.failures, ...open, ...(await target.faults()), ...(await target.stop())]
    if (failures.length === 0) rmSync(join(folder, 'events.ndjson'))
    const seconds = (performance.now() - startedAt) / 1000
    return { ...plan, cases: report.cases, failures, answers, seconds, folder }
  } finally {
    await target.stop()
  }
}

async function attack(program: string, plan: RunPlan, target: Target, folder: string): Promise<number> {
  const { family, hasCredentials } = plan
  const contract = contractOf(family)
  const client = await makeExampleAccounts(contract, target, !hasCredentials)
  await makeExampleMessages(contract, target)
  const person = await makeExampleChats(contract, target)
  const generated = readFileSync(join(GENERATED, family, 'schemathesis.toml'), 'utf8')
  const credentials = hasCredentials ? credentialsOf(target, client, person) : {}
  writeFileSync(join(folder, 'schemathesis.toml'), runConfig(generated, contract, credentials))
  const output = (text: string) => appendFileSync(join(folder, 'output.txt'), text)
  return schemathesis(program, argumentsOf(plan, addressOf(family, target)), folder, output)
}

function addressOf(family: string, { url, imUrl, chatUrl }: Target): string {
  if (family === 'chat') return chatUrl
  return family === 'im' ? imUrl : url
}

/** One worker and no memory of earlier runs: a seed gives the same cases again. */
const argumentsOf = ({ family, seed, phases, examples }: RunPlan, url: string): string[] => [
  '--config-file=schemathesis.toml',
  'run',
  join(GENERATED, family, 'openapi.json'),
  `--url=${url}`,
  '--checks=all',
  `--phases=${phases.join(',')}`,
  '--mode=all',
  `--max-examples=${examples}`,
  `--seed=${seed}`,
  '--workers=1',
  '--continue-on-failure',
  '--generation-database=none',
  '--report=json,ndjson',
  '--report-json-path=report.json',
  '--report-ndjson-path=events.ndjson',
]

function emptyFolder({ family, seed, hasCredentials }: RunPlan): string {
  const folder = join(REPORTS, `${family}-${seed}-${hasCredentials ? 'with' : 'without'}-credentials`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}
