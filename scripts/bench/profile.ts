/** Where a profiled server spent its processor time, by package, and its dearest functions. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string } }[]
  samples: number[]
  timeDeltas: number[]
}

const DEAREST = 15

/** Prints the profile found in the folder. */
export async function printProfile(dir: string): Promise<void> {
  const file = (await readdir(dir)).find((name) => name.endsWith('.cpuprofile'))
  if (file === undefined) return console.log(`  no profile in ${dir}`)
  const profile = JSON.parse(await readFile(join(dir, file), 'utf8')) as CpuProfile
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]))
  const packages = new Map<string, number>()
  const functions = new Map<string, number>()
  let busy = 0
  for (const [nth, id] of profile.samples.entries()) {
    const { functionName = '', url = '' } = frames.get(id) ?? {}
    const us = profile.timeDeltas[nth] ?? 0
    if (functionName === '(idle)') continue
    busy += us
    add(packages, packageOf(url, functionName), us)
    add(functions, `${functionName || '(anonymous)'}  ${placeOf(url)}`, us)
  }
  const seconds = profile.timeDeltas.reduce((sum, us) => sum + us, 0) / 1e6
  console.log(`\nprofile: busy ${(busy / 1e6).toFixed(1)} of ${seconds.toFixed(1)} s`)
  for (const [name, us] of dearest(packages)) console.log(`  ${percent(us, busy)}  ${name}`)
  console.log('dearest functions, without what they call')
  for (const [name, us] of dearest(functions)) console.log(`  ${percent(us, busy)}  ${name}`)
}

function packageOf(url: string, functionName: string): string {
  if (url === '') return functionName.startsWith('(') ? functionName : 'native code'
  if (url.startsWith('node:')) return `node:${url.slice(5).split('/')[0]}`
  const installed = url.split('/node_modules/').at(-1)
  if (installed !== undefined && installed !== url)
    return installed
      .split('/')
      .slice(0, installed.startsWith('@') ? 2 : 1)
      .join('/')
  return /\/((?:src|generated)\/[^/]+(?:\/[^/]+)?)\//.exec(url)?.[1] ?? url
}

const placeOf = (url: string) => url.split('/').slice(-2).join('/')
const percent = (us: number, all: number) => `${((us / all) * 100).toFixed(1).padStart(5)} %`
const add = (sums: Map<string, number>, name: string, us: number) =>
  sums.set(name, (sums.get(name) ?? 0) + us)
const dearest = (sums: Map<string, number>) =>
  [...sums].sort((one, other) => other[1] - one[1]).slice(0, DEAREST)
