import { describe, expect, test } from 'vitest'
import { choicesAsShown, itemsAsShown } from '#app/domain/courses/questions/as-shown.ts'
import type { Question } from '#app/domain/courses/questions/question.ts'
import { isCorrect, isPossible, readResponse, rightResponse } from '#app/domain/courses/questions/response.ts'
import { CHOICE, GAP, MATCH, ORDER } from './samples.ts'

const SINGLE: Question = { ...CHOICE, kind: 'single' }

/** What a form sends when this is the order, by the places the reader sees. */
const sentOrder = (places: number[]) => places.map((place) => String(itemsAsShown(ORDER).indexOf(place)))

test.each<[string, Question]>([
  ['choice', CHOICE],
  ['order', ORDER],
  ['match', MATCH],
  ['gap', GAP],
])('the right answer to a %s is right and possible', (_kind, question) => {
  const right = rightResponse(question)
  expect(isPossible(question, right)).toBe(true)
  expect(isCorrect(question, right)).toBe(true)
})

describe('what a form sends', () => {
  test.each<[string, Question, string[], unknown]>([
    ['choices in any order', CHOICE, ['2', '0'], [0, 2]],
    ['an order by the places shown', ORDER, sentOrder([1, 0, 2, 3]), [1, 0, 2, 3]],
    // Shown by the alphabet: CTI, ICM. In the source: ICM, CTI.
    ['matches by the places shown', MATCH, ['1', '0', '1'], [0, 1, 0]],
    ['words, without the space around them', GAP, [' ni ', 'Ærø'], ['ni', 'Ærø']],
  ])('%s become places in the source', (_what, question, sent, stored) => {
    expect(readResponse(question, sent)).toEqual(stored)
  })

  test.each<[string, Question, string[]]>([
    ['nothing', CHOICE, []],
    ['one option twice', CHOICE, ['0', '0']],
    ['an option that is not there', CHOICE, ['3']],
    ['two where one is asked for', SINGLE, ['0', '1']],
    ['a word for a place', CHOICE, ['x']],
    ['a negative place', CHOICE, ['-1']],
    ['an order that lacks one', ORDER, ['0', '1', '2']],
    ['an order with one twice', ORDER, ['0', '1', '2', '2']],
    ['an order with one too many', ORDER, ['0', '1', '2', '3', '4']],
    ['a row without a match', MATCH, ['0', '', '1']],
    ['too few rows', MATCH, ['0', '1']],
    ['a match that is not there', MATCH, ['0', '1', '2']],
    ['an empty gap', GAP, ['ni', '  ']],
    ['a gap too few', GAP, ['ni']],
    ['a word of more than 80 letters', GAP, ['ni', 'a'.repeat(81)]],
    ['what looks like a CPR number', GAP, ['ni', '010190-1234']],
  ])('%s is no answer', (_what, question, sent) => {
    expect(readResponse(question, sent)).toBeNull()
  })
})

test.each<[string, Question, number[] | string[], boolean]>([
  ['both right options', CHOICE, [0, 2], true],
  ['one of two right options', CHOICE, [0], false],
  ['a wrong one besides', CHOICE, [0, 1, 2], false],
  ['the order of the source', ORDER, [0, 1, 2, 3], true],
  ['two that have changed places', ORDER, [0, 2, 1, 3], false],
  ['every match', MATCH, [0, 1, 0], true],
  ['one wrong match', MATCH, [0, 1, 1], false],
  ['another accepted word, with capitals', GAP, ['9', 'AEROE'], true],
  ['a word with the one after it', GAP, ['9 måneder', 'ærø'], true],
  ['a word with the one before it', GAP, ['ni', 'i Ærø'], true],
  ['a word with a percent sign', { ...GAP, prompt: ['____ % i ____.'] }, ['9%', 'ærø'], true],
  ['a word with another one', GAP, ['9 dage', 'ærø'], false],
  ['nothing but the word after it', GAP, ['måneder', 'ærø'], false],
  ['one wrong word', GAP, ['otte', 'ærø'], false],
])('%s: %j is marked %s', (_what, question, response, right) => {
  expect(isCorrect(question, response)).toBe(right)
})

describe('what a reader first sees', () => {
  test('is never the right order, whatever the texts', () => {
    for (let number = 0; number < 200; number++) {
      const items = [0, 1, 2].map((place) => ({ text: `${number} ${place}`, reason: 'r' }))
      expect(itemsAsShown({ ...ORDER, items })).not.toEqual([0, 1, 2])
    }
  })

  test('does not depend on where a thing stands in the source', () => {
    const textsOf = (question: typeof ORDER) =>
      itemsAsShown(question).map((place) => question.items[place]?.text)
    const turned = { ...ORDER, items: ORDER.items.toReversed() }
    const [one, other] = [textsOf(ORDER), textsOf(turned)]
    // But for the first going last when the order happens to be the right one.
    expect([
      one,
      [...one.slice(-1), ...one.slice(0, -1)],
      [...one.slice(1), ...one.slice(0, 1)],
    ]).toContainEqual(other)
  })

  test('is the matches by the Danish alphabet, each once', () => {
    const rows = ['å', 'b', 'æ', 'b', 'a'].map((right) => ({ left: 'x', right, reason: 'r' }))
    const choices = ['å', 'b', 'æ', 'a']
    expect(choicesAsShown({ rows }).map((place) => choices[place])).toEqual(['a', 'b', 'æ', 'å'])
  })
})
