/** How an attempt ended: the code with which it was refused, or `done`. */
export function codeOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  )
}
