import { expect, test } from 'vitest'
import { readRange } from '#app/http/byte-range.ts'

test.each([
  { header: null, range: 'whole' },
  { header: 'bytes=0-', range: { first: 0, last: 99 } },
  { header: 'bytes=0-0', range: { first: 0, last: 0 } },
  { header: 'bytes=10-19', range: { first: 10, last: 19 } },
  { header: 'bytes=90-200', range: { first: 90, last: 99 } },
  { header: 'bytes=99-', range: { first: 99, last: 99 } },
  { header: 'bytes=-10', range: { first: 90, last: 99 } },
  { header: 'bytes=-200', range: { first: 0, last: 99 } },
  { header: 'bytes=100-', range: 'impossible' },
  { header: 'bytes=100-200', range: 'impossible' },
  { header: 'bytes=-0', range: 'impossible' },
  { header: 'bytes=20-10', range: 'whole' },
  { header: 'bytes=0-1,4-5', range: 'whole' },
  { header: 'bytes=-', range: 'whole' },
  { header: 'bytes=a-b', range: 'whole' },
  { header: 'lines=1-2', range: 'whole' },
])('$header of a hundred bytes is $range', ({ header, range }) => {
  expect(readRange(header, 100)).toEqual(range)
})
