import { compareVersions } from '../../courses/versions.ts'

/** `2.0.0`: what everybody measures with. */
export const ORDINARY = /^\d+\.\d+\.\d+$/

/** The same, or `2.0.0-aalborg.1`: the first local adaptation of 2.0.0 that goes by that name. */
export const VERSION = /^(\d+\.\d+\.\d+)(?:-([a-z0-9]+(?:-[a-z0-9]+)*)\.(\d+))?$/

/** Below 0 when `a` is the earlier version. A version comes before its own adaptations. */
export function compareInstrumentVersions(a: string, b: string): number {
  const [one, other] = [partsOf(a), partsOf(b)]
  return (
    compareVersions(one.base, other.base) ||
    one.place.localeCompare(other.place, 'en') ||
    one.number - other.number
  )
}

function partsOf(version: string) {
  const [, base = '', place = '', number = '0'] = VERSION.exec(version) ?? []
  return { base, place, number: Number(number) }
}
