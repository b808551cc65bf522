/** Files that mostly wait (whole programs that start, are killed and come back) begin first, so that no core idles at the end. */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const LONG = [
  /-crash\.test/,
  /outage/,
  /flows\/(effects|start|shutdown|large|command-line-)/,
  /services\//,
  /sockets-closing|realtime-(processes|recovery)|log-majority|gateway-limits/,
  /bad-input-(cost|parameters|unsafe|media|size|types)|large-reads|planted-faults|fuzz\/target|pipeline\/parity/,
]

const rank = ({ moduleId }: TestSpecification): number => {
  const found = LONG.findIndex((pattern) => pattern.test(moduleId))
  return found < 0 ? LONG.length : found
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files)
    return usual.toSorted((one, other) => rank(one) - rank(other))
  }
}
