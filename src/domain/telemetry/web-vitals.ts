/** How good a web vital is, by the thresholds of web.dev, for senders that do not rate it themselves. */
export type Rating = 'good' | 'needs-improvement' | 'poor'

const RATINGS: readonly unknown[] = ['good', 'needs-improvement', 'poor'] satisfies Rating[]

/** The highest good value and the highest value that is not yet poor; milliseconds, but CLS has no unit. */
const THRESHOLDS: Record<string, [good: number, notPoor: number]> = {
  LCP: [2500, 4000],
  FID: [100, 300],
  CLS: [0.1, 0.25],
  INP: [200, 500],
  FCP: [1800, 3000],
  TTFB: [800, 1800],
}

/** The rating the sender gave, else the one its value earns; undefined for a metric without thresholds. */
export function ratingOf(name: string, value: number | undefined, given: unknown): Rating | undefined {
  if (RATINGS.includes(given)) return given as Rating
  const thresholds = Object.hasOwn(THRESHOLDS, name) ? THRESHOLDS[name] : undefined
  if (thresholds === undefined || value === undefined) return undefined
  if (value <= thresholds[0]) return 'good'
  return value <= thresholds[1] ? 'needs-improvement' : 'poor'
}
