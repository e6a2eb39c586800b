// How long a search takes among a thousand lessons, and how long it takes to make the index:
//
//   npx tsx bench/search.mjs
//
// It prints the median and the 99th percentile in milliseconds. Nothing is judged here: a timed test
// fails on a busy machine. The lessons are made of the words of our own, so that common and rare words
// are as common and as rare as there.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { entriesOf } from '#app/domain/search/entry.ts'
import { excerpt, tellingSentence } from '#app/domain/search/excerpt.ts'
import { findBest } from '#app/domain/search/find-best.server.ts'
import { wordsOf } from '#app/domain/search/query.ts'
import { indexEntries } from '#app/domain/search/search-index.server.ts'

const LESSONS = Number(process.env.LESSONS ?? 1000)
const ROUNDS = Number(process.env.ROUNDS ?? 200)

const sentences = readdirSync('courses', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.mdx'))
  .flatMap((file) => readFileSync(path.join('courses', file), 'utf8').split(/(?<=[.!?])\s+/))
  .map((sentence) => sentence.replace(/[<>#|{}[\]*`]/g, ' ').trim())
  .filter((sentence) => sentence.length > 20)

/** The same numbers every time. @param {number} seed */
function random(seed) {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
const next = random(7)
const text = (/** @type {number} */ count) =>
  Array.from({ length: count }, () => sentences[Math.floor(next() * sentences.length)] ?? '').join(' ')

const courses = Array.from({ length: LESSONS / 10 }, (_, course) => ({
  slug: `kursus-${course}`,
  title: `Kursus ${course}`,
  methods: ['cti'],
  language: 'da',
  summary: null,
  lessons: Array.from({ length: 10 }, (_, lesson) => ({
    slug: `lektion-${lesson}`,
    title: text(1).slice(0, 40),
    goals: [text(1), text(1)],
    // A word of its own in each lesson, as names and places are, so that the vocabulary grows too.
    passages: Array.from({ length: 6 }, (_, place) => ({
      heading: text(1).slice(0, 40),
      text: `${text(8)} Navn${course}x${lesson}x${place}.`,
    })),
    tasks: [],
  })),
}))

const started = performance.now()
const index = indexEntries(entriesOf(courses, []))
const made = performance.now() - started
console.info(
  `${LESSONS} lessons indexed in ${made.toFixed(0)} ms, ${index.knownWords.length} different words`,
)

const QUERIES = [
  'bolig',
  'borger',
  'faseplan',
  'hjemloeshed',
  'ga',
  'e',
  'støtte i egen bolig',
  'faseplna',
  'm-act',
  'cti borger',
  'navn1x1x1 navn2x2x2',
  'faseplna kørekort støtte',
  'qqqqqqqqqq',
]
for (const query of QUERIES) {
  /** @type {number[]} */
  const times = []
  let count = 0
  for (let round = 0; round < ROUNDS + 10; round += 1) {
    const start = performance.now()
    const { found, words } = findBest(index, wordsOf(query))
    for (const { sentences } of found) excerpt(tellingSentence(sentences, words) ?? '', words)
    count = found.length
    if (round >= 10) times.push(performance.now() - start) // the first ones warm up
  }
  const sorted = times.toSorted((a, b) => a - b)
  const at = (/** @type {number} */ share) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2)
  console.info(
    `${query.padEnd(22)} ${String(count).padStart(3)} results   p50 ${at(0.5).padStart(6)} ms   p99 ${at(0.99).padStart(6)} ms`,
  )
}
