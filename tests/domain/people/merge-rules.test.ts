import { expect, test } from 'vitest'
import { type EnrolmentFacts, joinEnrolments } from '#app/domain/people/merge/joined-enrolment.ts'
import { joinTexts } from '#app/domain/people/merge/joined-text.ts'
import { unitePeriods } from '#app/domain/people/merge/united-periods.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour))

/** `a 01-10`: the row a, from the first to the tenth; `a 01-`: without an end. */
function periodOf(text: string) {
  const [id = '', days = ''] = text.split(' ')
  const [from = '', to = ''] = days.split('-')
  return { id, fromDate: `2026-01-${from}`, toDate: to === '' ? null : `2026-01-${to}` }
}
const textOf = ({ id, fromDate, toDate }: ReturnType<typeof periodOf>) =>
  `${id} ${fromDate.slice(-2)}-${toDate?.slice(-2) ?? ''}`

test.each([
  [[], [], []],
  [['a 01-10'], ['a 01-10'], []],
  [['a 01-10', 'b 11-20'], ['a 01-10', 'b 11-20'], []], // not a day in common
  [['a 01-10', 'b 10-20'], ['a 01-20'], ['b']],
  [['b 10-20', 'a 01-10'], ['a 01-20'], ['b']],
  [['a 01-20', 'b 05-10'], ['a 01-20'], ['b']],
  [['a 01-', 'b 05-10'], ['a 01-'], ['b']],
  [['a 01-10', 'b 05-'], ['a 01-'], ['b']],
  [['a 01-', 'b 05-'], ['a 01-'], ['b']],
  [
    ['a 01-05', 'b 05-10', 'c 10-15', 'd 20-'],
    ['a 01-15', 'd 20-'],
    ['b', 'c'],
  ],
  [['a 01-20', 'b 02-03', 'c 19-25'], ['a 01-25'], ['b', 'c']],
])('the periods %j are %j', (rows, stay, go) => {
  const united = unitePeriods(rows.map(periodOf))
  expect(united.stay.map(textOf)).toEqual(stay)
  expect(united.go).toEqual(go)
})

test.each([
  ['the earlier comes first', ['b', 9], ['a', 8], 100, 'a\n\n---\n\nb'],
  ['the same is said once', ['a', 9], ['a', 8], 100, 'a'],
  ['just within the limit', ['bb', 9], ['a', 8], 10, 'a\n\n---\n\nbb'],
  ['over the limit the longer stands alone', ['bb', 9], ['a', 8], 9, 'bb'],
  ['as long as each other, the kept one', ['b', 9], ['a', 8], 8, 'b'],
] as const)('%s', (_what, [one, savedOne], [other, savedOther], limit, expected) => {
  const texts = [
    { text: one, savedAt: at(savedOne) },
    { text: other, savedAt: at(savedOther) },
  ] as const
  expect(joinTexts(...texts, limit)).toBe(expected)
})

const BLANK: EnrolmentFacts = {
  seenVersion: null,
  askedBy: null,
  askedOn: null,
  reason: null,
  dueOn: null,
  graceDays: 0,
  waivedBy: null,
  waivedReason: null,
  waivedUntil: null,
  createdAt: at(9),
}
const ASKED = { askedBy: 'leder', askedOn: '2026-01-01', reason: 'aftalt', dueOn: '2026-05-01', graceDays: 7 }
const LATER = { askedBy: 'admin', askedOn: '2025-01-01', reason: 'krav', dueOn: '2026-05-02', graceDays: 30 }
const WAIVED = { waivedBy: 'leder', waivedReason: 'orlov', waivedUntil: '2026-08-31' }
const FOR_EVER = { waivedBy: 'admin', waivedReason: 'andet job', waivedUntil: null }

test.each<[string, Partial<EnrolmentFacts>, Partial<EnrolmentFacts>, Partial<EnrolmentFacts>]>([
  ['asked once', ASKED, {}, ASKED],
  ['asked twice: the earliest day, with what belongs to it', LATER, ASKED, ASKED],
  ['excused once', {}, WAIVED, WAIVED],
  ['excused twice: the one without an end', WAIVED, FOR_EVER, FOR_EVER],
  ['asked here and excused there', ASKED, WAIVED, { ...ASKED, ...WAIVED }],
  [
    'the newest version that is known',
    { seenVersion: '1.9.0' },
    { seenVersion: '1.10.0' },
    { seenVersion: '1.10.0' },
  ],
  ['begun first', { createdAt: at(9) }, { createdAt: at(8) }, { createdAt: at(8) }],
])('%s, either way round', (_what, one, other, expected) => {
  const [a, b] = [
    { ...BLANK, ...one },
    { ...BLANK, ...other },
  ]
  expect(joinEnrolments(a, b)).toEqual({ ...BLANK, ...expected })
  expect(joinEnrolments(b, a)).toEqual({ ...BLANK, ...expected })
})
