import { expect, test } from 'vitest'
import { foldAnswer } from '#app/domain/courses/questions/fold-answer.ts'

test.each([
  ['capitals', 'FasePlan', 'faseplan'],
  ['Danish capitals', 'ÆRØ', 'ærø'],
  ['space around and doubled', '  en   fase ', 'en fase'],
  ['a full stop at the end', 'ni måneder.', 'ni måneder'],
  ['a comma at the end', 'ni,', 'ni'],
  ['æ as ae', 'faerge', 'færge'],
  ['ø as oe', 'stoette', 'støtte'],
  ['å as aa', 'maaned', 'måned'],
  ['an accent', 'idé', 'ide'],
  ['a letter made of two characters', 'a\u030Aben', 'åben'],
  ['a dash for a minus', '\u20139', '-9'],
  ['a minus sign', ' \u22129', '-9'],
  ['a hyphen between two numbers', '9-12', '9 12'],
  ['a hyphen for a space', 'ni-måneders', 'ni måneders'],
])('%s makes no difference', (_what, typed, accepted) => {
  expect(foldAnswer(typed)).toBe(foldAnswer(accepted))
})

test.each([
  ['a digit and a word', '9', 'ni'],
  ['å and a', 'gå', 'ga'],
  ['ø and o', 'støtte', 'stotte'],
  ['two words and one', 'fase plan', 'faseplan'],
  ['another ending', 'fasen', 'fase'],
  ['a number and the same below zero', '-9', '9'],
  ['nothing and something', '.', 'ni'],
])('%s are different answers', (_what, typed, accepted) => {
  expect(foldAnswer(typed)).not.toBe(foldAnswer(accepted))
})
