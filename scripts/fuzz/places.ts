import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const GENERATED = fileURLToPath(new URL('../../generated', import.meta.url))
/** Reports of the last runs; not in git. */
export const REPORTS = fileURLToPath(new URL('../../.reports/fuzz', import.meta.url))
