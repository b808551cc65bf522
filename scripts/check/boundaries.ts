/**
 * Import boundaries, with proof that the rules can fail: every TypeScript file must have been seen, and in a planted
 * tree every single rule must find its violation.
 */
import { globSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { cruise, type ICruiseResult, type IForbiddenRuleType, type IOptions } from 'dependency-cruiser'
import type { Step } from './step.ts'

interface Config {
  forbidden: (IForbiddenRuleType & { name: string })[]
  options: object
}

const roots = ['src', 'scripts', 'generated']
const plantedTree = 'test/codegen/fixtures/boundaries'
const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as Config

export const boundariesStep: Step = {
  name: 'import boundaries',
  advice: 'Move the code to the room it belongs to; each rule in .dependency-cruiser.cjs says where.',
  async run() {
    const result = await cruiseTree(process.cwd())
    const planted = await cruiseTree(resolve(plantedTree))
    const files = roots.flatMap((root) => globSync(`${root}/**/*.ts`))
    const findings = [...violationsOf(result), ...unseen(files, result), ...asleep(planted)]
    return {
      facts: `${files.length} modules, ${config.forbidden.length} rules, each proven to bite`,
      findings,
    }
  },
}

async function cruiseTree(baseDir: string): Promise<ICruiseResult> {
  const options = { ...config.options, baseDir, validate: true, ruleSet: { forbidden: config.forbidden } }
  const { output } = await cruise(roots, options as IOptions)
  return output as ICruiseResult
}

const violationsOf = ({ summary }: ICruiseResult): string[] =>
  summary.violations.map(({ from, to, rule }) => {
    const comment = config.forbidden.find(({ name }) => name === rule.name)?.comment ?? ''
    return `${from} -> ${to}: ${rule.name}. ${comment}`
  })

function unseen(files: string[], { modules }: ICruiseResult): string[] {
  const seen = new Set(modules.map(({ source }) => source))
  return files
    .filter((file) => !seen.has(file.replaceAll('\\', '/')))
    .map((file) => `${file}: the checker did not see this module`)
}

function asleep(planted: ICruiseResult): string[] {
  const found = new Set(planted.summary.violations.map(({ rule }) => rule.name))
  return config.forbidden
    .filter(({ name }) => !found.has(name))
    .map(({ name }) => `${plantedTree}: the rule ${name} did not find its planted violation`)
}
