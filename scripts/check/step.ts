/** One step of `npm run check`. */
export interface Step {
  name: string
  /** What a reader of the findings does next: the file to change, the command to run. */
  advice: string
  run: () => Promise<Outcome>
}

export interface Outcome {
  /** Said behind the step's name: what was looked at, in numbers. */
  facts: string
  /** What is wrong, each with its place. Nothing means that the step passed. */
  findings: string[]
}
