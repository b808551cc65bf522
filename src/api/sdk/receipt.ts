/** The outcome of a batch in the contract's words: what was stored, what was left out and why (TEL-2). */
import { placeOf } from '#api/fault.ts'
import type { EventOutcome, TelemetryEvent } from '#domain/telemetry/model.ts'
import type { BatchItem } from '#generated/runtime/batch.ts'
import type { components } from '#generated/sdk/types.ts'

type Receipt = components['schemas']['TelemetryReceipt']
type ReceiptEntry = components['schemas']['EventOutcome']
type Batch = readonly BatchItem<TelemetryEvent>[]

/** The events of the batch that fit the contract, in their order. */
export function validEvents(batch: Batch): TelemetryEvent[] {
  return batch.flatMap((item) => (item.ok ? [item.value] : []))
}

/** @param outcomes of `validEvents(batch)`, in that order */
export function receiptOf(batch: Batch, outcomes: readonly EventOutcome[], withResults = false) {
  const errors: string[] = []
  const results: ReceiptEntry[] = []
  const counts = new Map<EventOutcome['outcome'], number>()
  let valid = 0
  for (const [index, item] of batch.entries()) {
    const problems = item.ok
      ? []
      : item.problems.map(({ path, message }) => `[${index}]${under(path)}: ${message}`)
    const outcome = item.ok
      ? outcomes[valid++]
      : ({ outcome: 'rejected', reason: problems[0] ?? 'invalid' } as const)
    if (!outcome) continue
    counts.set(outcome.outcome, (counts.get(outcome.outcome) ?? 0) + 1)
    if (item.ok && outcome.outcome === 'rejected') problems.push(`[${index}]: ${outcome.reason}`)
    errors.push(...problems)
    if (withResults) results.push({ index, ...idOf(item.value), ...outcome })
  }
  const processed = batch.length - (counts.get('rejected') ?? 0)
  const receipt: Receipt = {
    success: true,
    received: batch.length,
    processed,
    ...(errors.length > 0 && { errors }),
    ...(withResults && { results }),
  }
  return { receipt, counts }
}

function under(pointer: string): string {
  const place = placeOf(pointer)
  return place === '' || place.startsWith('[') ? place : `.${place}`
}

function idOf(value: unknown): { id?: string } {
  const id = (value as { id?: unknown } | null)?.id
  return typeof id === 'string' ? { id } : {}
}
