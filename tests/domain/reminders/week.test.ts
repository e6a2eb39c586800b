import { expect, test } from 'vitest'
import { digestOn, newsKey } from '#app/domain/reminders/digest.ts'
import { isoWeek } from '#app/domain/reminders/week.ts'

test.each([
  ['2026-11-22', '2026-W47'], // a Sunday
  ['2026-11-23', '2026-W48'],
  ['2026-12-31', '2026-W53'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2025-12-28', '2025-W52'],
  ['2025-12-29', '2026-W01'], // the year of its Thursday
  ['2024-02-29', '2024-W09'],
  ['2026-03-29', '2026-W13'], // summer time begins
  ['2026-10-25', '2026-W43'], // and ends
])('%s is in week %s', (date, week) => {
  expect(isoWeek(date)).toBe(week)
})

const urgent = { key: 'due', urgency: 'deadline' as const }
const news = { key: 'asked', urgency: 'news' as const }
const other = { key: 'idle', urgency: 'news' as const }
const SUNDAY = '2027-01-03'

test.each([
  ['nothing', [], [], []],
  ['a deadline', [urgent], [], ['due']],
  ['news, the first of the week', [news], [], ['asked']],
  ['news, when there was some this week', [news], [newsKey('2026-12-28')], []],
  ['news, when there was some the week before', [news], [newsKey('2026-12-27')], ['asked']],
  [
    'news together with a deadline, though there was some',
    [news, urgent],
    [newsKey(SUNDAY)],
    ['asked', 'due'],
  ],
  ['what was told', [news, urgent], ['asked', 'due'], []],
  ['news, when the deadline was told', [other, urgent], ['due', newsKey(SUNDAY)], []],
])('of %s goes today', (_, reminders, told, sent) => {
  expect(digestOn(reminders, new Set(told), SUNDAY).map(({ key }) => key)).toEqual(sent)
})
