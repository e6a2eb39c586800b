/** A moment as credentials write it, to the second: `2026-11-22T11:00:00Z`. */
export function dateTime(moment: Date): string {
  return moment.toISOString().replace(/\.\d{3}Z$/, 'Z')
}

/** Seconds since 1970, as JWTs count. */
export function seconds(text: string): number {
  return Date.parse(text) / 1000
}
