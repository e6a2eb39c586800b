import { describe, expect, test } from 'vitest'
import {
  after,
  missingItems,
  type Phase,
  phaseOf,
  type RaterState,
} from '#app/domain/fidelity/review/review-phase.ts'

/** What has been done, in the order of the columns below. */
type Done = {
  cancelled: boolean
  prepared: boolean
  locked: boolean
  concluded: boolean
  checked: boolean
  approved: boolean
  settled: boolean
  followed: boolean
  surpassed: boolean
}

/** The phase by what has been done; a dot is either. A gap counts as not having come further. */
const TABLE: [done: string, Phase][] = [
  ['1........', 'cancelled'],
  ['00.......', 'planned'],
  ['010......', 'prepared'],
  ['0110.....', 'rated'],
  ['01110....', 'agreed'],
  ['011110...', 'checked'],
  ['0111110.0', 'approved'],
  ['01111110.', 'acting'],
  ['01111111.', 'followed'],
  ['0111110.1', 'followed'], // nobody made a plan, and the next review is approved
]

const EVERY = Array.from({ length: 2 ** 9 }, (_, number) => number.toString(2).padStart(9, '0'))

function read(done: string): Done {
  const [cancelled, prepared, locked, concluded, checked, approved, settled, followed, surpassed] =
    Array.from(done, (sign) => sign === '1')
  const all = { cancelled, prepared, locked, concluded, checked, approved, settled, followed, surpassed }
  return all as Done // there are nine signs
}

/** Raters of whom all have done so much; and where they have not, one of them may have. */
function ratersWho({ locked, approved }: Done): RaterState[][] {
  const all = { locked, approved }
  const ahead = { locked: true, approved }
  return [
    [all],
    [all, all],
    ...(locked ? [] : [[ahead, all]]),
    ...(approved ? [] : [[{ locked, approved: true }, all]]),
  ]
}

test.each(TABLE)('%s is %s', (pattern, phase) => {
  const matching = EVERY.filter((done) => new RegExp(`^${pattern}$`).test(done))
  expect(matching).not.toEqual([])
  for (const done of matching)
    for (const raters of ratersWho(read(done)))
      expect(phaseOf({ ...read(done), raters }), `${done} ${JSON.stringify(raters)}`).toBe(phase)
})

test('the table has every combination once', () => {
  const rows = EVERY.map((done) => TABLE.filter(([pattern]) => new RegExp(`^${pattern}$`).test(done)).length)
  expect(new Set(rows)).toEqual(new Set([1]))
})

describe('a step leads from its phase', () => {
  test('and can be asked for there', () => {
    expect(after('planned', 'prepare')).toBe('prepared')
    expect(after('agreed', 'reopen')).toBe('rated')
    expect(after('checked', 'approve')).toBe('approved')
    const next: 'acting' = after('approved', 'settle') // its type is the very phase
    expect(next).toBe('acting')
  })

  test('and cannot be written down anywhere else', () => {
    // @ts-expect-error nothing is approved that was not rated
    expect(after('planned', 'approve')).toBeUndefined()
    // @ts-expect-error ratings are locked once
    expect(after('rated', 'lock')).toBeUndefined()
    // @ts-expect-error what is approved is not reopened
    expect(after('approved', 'reopen')).toBeUndefined()
    // @ts-expect-error nor is it cancelled
    expect(after('acting', 'cancel')).toBeUndefined()
    // @ts-expect-error nothing leads out of here
    expect(after('cancelled', 'prepare')).toBeUndefined()
  })
})

test('what is missing is what nobody has answered', () => {
  const items = [{ id: 'a1' }, { id: 'a2' }, { id: 'a3' }]
  expect(missingItems(items, new Set(['a2']))).toEqual([{ id: 'a1' }, { id: 'a3' }])
})
