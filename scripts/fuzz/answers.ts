/**
 * Which answers each operation gave, read from schemathesis's event file. Two things follow that its checks leave
 * open: an operation that never accepted anything was not really tested, and OAuth 2 security, which they do not
 * probe, must hold without a credential.
 */
import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { FuzzedContract } from './contract.ts'

/** Operation label -> status -> how often. */
export type Answers = Map<string, Map<number, number>>

export async function answersIn(eventFile: string): Promise<Answers> {
  const answers: Answers = new Map()
  if (!existsSync(eventFile)) return answers
  for await (const line of createInterface({ input: createReadStream(eventFile) })) {
    const { recorder } = (JSON.parse(line) as Event).ScenarioFinished ?? {}
    for (const [id, { value }] of Object.entries(recorder?.cases ?? {})) {
      const status = recorder?.interactions?.[id]?.response?.status_code
      if (status !== undefined) count(answers, `${value.method} ${value.path}`, status)
    }
  }
  return answers
}

/** Operations that need a credential and answered without one, each as a sentence. */
export const openDoors = (contract: FuzzedContract, answers: Answers): string[] =>
  contract.operations
    .filter(({ isSecured, label }) => isSecured && hasAccepted(answers, label))
    .map(({ label }) => `${label} needs a credential and was answered without one`)

/**
 * Operations that no answer accepted, each as a sentence. Those that wait for somebody else's act are left out: `npm run test:unit`
 * counts that each operation succeeds in a test.
 */
export const neverAccepted = (contract: FuzzedContract, all: Answers[]): string[] =>
  contract.operations
    .filter(({ label, needsOthers }) => !needsOthers && !all.some((answers) => hasAccepted(answers, label)))
    .map(({ label }) => `${label} accepted no request in any run`)

const hasAccepted = (answers: Answers, label: string): boolean =>
  [...(answers.get(label)?.keys() ?? [])].some((status) => status >= 200 && status < 400)

function count(answers: Answers, label: string, status: number): void {
  const statuses = answers.get(label) ?? new Map<number, number>()
  answers.set(label, statuses.set(status, (statuses.get(status) ?? 0) + 1))
}

interface Event {
  ScenarioFinished?: {
    recorder: {
      cases?: Record<string, { value: { method: string; path: string } }>
      interactions?: Record<string, { response?: { status_code?: number } | null }>
    }
  }
}
