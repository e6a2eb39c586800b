import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { heldCertificates } from '#app/domain/certificates/certificates.server.ts'
import { registerContent } from '#app/domain/courses/past-content.server.ts'
import type { Course } from '#app/domain/courses/outline.ts'
import { progressIn } from '#app/domain/progress/progress.server.ts'
import { renewalIn, renewalOutlooks } from '#app/domain/progress/renewals.server.ts'
import { db } from '#db/client.server.ts'
import { people } from '#db/schema/index.ts'
import { listed, makeCourse, makeLesson } from '#tests/domain/progress/courses.ts'
import { award, complete, storedCertificates } from '#tests/support/certificates.ts'
import { createPerson } from '#tests/support/people.ts'
import { approveAt, attendAt, evidenceOf, readLesson, takeTestAt } from '#tests/support/renewals.ts'
import { course, FIRST, firstCertificate, noon } from '#tests/support/cycles.ts'

let person = { id: '' }
beforeEach(() => {
  person = createPerson({ name: 'Mette Holm' })
})

describe('the first certificate', () => {
  test.each(['practice-task', 'day'])('waits for the %s, and then tells all that was met', (last) => {
    const steps: Record<string, () => void> = {
      'practice-task': () => approveAt(person, course, 'practice-task', 1, FIRST),
      day: () => attendAt(person, course, FIRST),
    }
    complete(person, course, FIRST)
    award(person, course, FIRST)
    for (const [name, step] of Object.entries(steps)) if (name !== last) step()
    expect(storedCertificates(person)).toEqual([])
    steps[last]?.()
    expect(storedCertificates(person)).toMatchObject([
      {
        cycle: 1,
        met: [
          { kind: 'lessons', count: 2 },
          { kind: 'test', correct: 9, total: 10, mark: 800 },
          { kind: 'practice-task' },
          { kind: 'days', count: 1 },
        ],
      },
    ])
  })

  test.each([
    { kind: 'practice-task' as const, cycle: 2 },
    { kind: 'supervision' as const, cycle: 1 },
  ])('$kind approved for cycle $cycle is not the practice task of the first', ({ kind, cycle }) => {
    complete(person, course, FIRST)
    attendAt(person, course, FIRST)
    approveAt(person, course, kind, cycle, FIRST)
    expect(storedCertificates(person)).toEqual([])
  })
})

describe('what else may happen meanwhile', () => {
  /** The course with its second lesson in another text, released and live from a moment on. */
  function goLive(text: string, version: string, redo: ('lessons' | 'test')[], at: Date): Course {
    const lessons = [makeLesson('v1'), makeLesson('v2', { contentHash: text })]
    const released = {
      version,
      change: 'major' as const,
      redo,
      date: '2026-11-22',
      contentHash: text,
      lessons: { v1: listed('hash-v1'), v2: listed(text) },
      bank: 'hash-bank',
      ids: [],
    }
    const earlier = known.filter((former) => former.version !== version)
    known = [...earlier, released]
    const renewal = { lessons: ['v2'], test: true }
    const live = makeCourse({
      id: 'c-v',
      version,
      lessons,
      versions: known,
      validity: { months: 24, renewal },
    })
    registerContent({ courses: [live], questions: new Map() }, at)
    return live
  }
  let known: Course['versions'] = []

  test('a major version in the middle of a renewal asks for the lesson and the test once more', () => {
    const old = goLive('text-1', '1.0.0', ['lessons'], noon('2026-01-01'))
    complete(person, old, FIRST)
    award(person, old, FIRST)
    const { completions } = evidenceOf(person)
    readLesson(person, old, 'v2', noon('2028-01-10'))
    takeTestAt(person, old, noon('2028-01-09'), false)

    const present = goLive('text-2', '2.0.0', ['lessons', 'test'], noon('2028-01-11'))
    const missing = () => renewalIn(person.id, present, noon('2028-01-12'))?.progress.missing
    expect(missing()).toEqual([{ kind: 'lessons', count: 1 }, { kind: 'test' }])
    readLesson(person, present, 'v2', noon('2028-01-12'))
    expect(missing()).toEqual([{ kind: 'test' }])
    takeTestAt(person, present, noon('2028-01-12'))
    expect(storedCertificates(person).at(-1)).toMatchObject({ cycle: 2, courseVersion: '2.0.0' })
    expect(evidenceOf(person).completions).toEqual(completions)
  })

  test('a holder who reads a lesson again outside a renewal changes nothing of what the certificate was given for', () => {
    const old = goLive('text-3', '3.0.0', [], noon('2028-02-01'))
    complete(person, old, noon('2028-02-02'))
    award(person, old, noon('2028-02-02'))
    const { completions } = evidenceOf(person)
    const present = goLive('text-4', '4.0.0', ['lessons'], noon('2028-03-01'))
    const standing = () => progressIn(person.id, present).lessons[1]?.standing
    expect(standing()).toBe('again')
    readLesson(person, present, 'v2', noon('2028-03-02'))
    expect(standing()).toBe('current')
    expect(evidenceOf(person).completions).toEqual(completions)
    expect(renewalIn(person.id, present, noon('2029-12-01'))?.progress.stepsDone).toBe(0)
  })

  test('whose account was closed gets what they had earned when a trainer approves it', () => {
    complete(person, course, FIRST)
    attendAt(person, course, FIRST)
    db.update(people).set({ deactivatedAt: FIRST }).where(eq(people.id, person.id)).run()
    approveAt(person, course, 'practice-task', 1, noon('2026-03-05'))
    expect(storedCertificates(person)).toMatchObject([{ holderName: 'Mette Holm', issuedOn: '2026-03-05' }])
  })

  test('of a course that is no longer there the holder is told that it cannot be renewed', () => {
    firstCertificate(person)
    expect(renewalOutlooks(person.id, noon('2028-01-10'))).toEqual(new Map([['c-1', { kind: 'gone' }]]))
    expect(heldCertificates([person.id], '2028-01-10')).toMatchObject([{ status: 'expires-soon' }])
  })
})
