import { expect, test } from 'vitest'
import { supervisionFor } from '#app/domain/progress/attendance-facts.ts'

const OPENED = new Date('2026-10-01T10:00:00Z')
const noon = (day: string) => new Date(`${day}T10:00:00Z`)

test.each([
  ['recorded long before the renewal opened, held six months before it', '2026-04-01', '2026-04-02', true],
  ['held a day earlier', '2026-03-31', '2026-04-02', false],
  ['recorded late in the renewal, held six months before that', '2026-05-20', '2026-11-20', true],
  ['held a day earlier, and recorded as late', '2026-05-19', '2026-11-20', false],
  ['held and recorded while it is open', '2026-11-20', '2026-11-20', true],
])('supervision %s', (_, day, recorded, counts) => {
  const fact = { kind: 'supervision' as const, day, recordedAt: noon(recorded) }
  expect(supervisionFor(OPENED, [fact])).toEqual(counts ? fact : null)
})

test('no other kind counts, and the latest is the one', () => {
  const facts = (['course-day', 'community', 'supervision', 'supervision'] as const).map((kind, place) => ({
    kind,
    day: `2026-09-1${place}`,
    recordedAt: noon('2026-09-20'),
  }))
  expect(supervisionFor(OPENED, facts)).toEqual(facts[3])
  expect(supervisionFor(OPENED, facts.slice(0, 2))).toBeNull()
})
