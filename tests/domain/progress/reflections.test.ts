import { beforeEach, expect, test } from 'vitest'
import { reflectionsOf, saveReflection } from '#app/domain/progress/reflections.server.ts'
import { createPerson } from '#tests/support/people.ts'
import { makeCourse } from './courses.ts'

const course = makeCourse()
const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute))

let personId = ''
beforeEach(() => {
  personId = createPerson().id
})

const save = (text: string, minute = 0) =>
  saveReflection(personId, course, { reflectionId: 'r1', text }, at(minute))
const saved = () => reflectionsOf(personId, ['r1']).r1

test('a reflection is kept, and replaced by the next', () => {
  save('Jeg vil ringe til datteren', 0)
  expect(save('Jeg vil hellere skrive', 1)).toEqual({ status: 'saved', savedAt: at(1) })
  expect(saved()).toEqual({ text: 'Jeg vil hellere skrive', savedAt: at(1) })
})

test.each(['', '   \n '])('emptied (%j) it is forgotten', (text) => {
  save('En tanke')
  expect(save(text)).toMatchObject({ status: 'saved' })
  expect(saved()).toBeUndefined()
})

test('nobody else finds it', () => {
  save('Kun for mig')
  expect(reflectionsOf(createPerson().id, ['r1'])).toEqual({})
})

test.each([
  { length: 2000, status: 'saved' },
  { length: 2001, status: 'too-long' },
])('$length characters: $status', ({ length, status }) => {
  expect(save('æ'.repeat(length)).status).toBe(status)
})

test('a CPR number is refused, and what was there before stays', () => {
  save('En tanke')
  expect(save('Aftalt med 110180-1234').status).toBe('cpr')
  expect(saved()?.text).toBe('En tanke')
})
