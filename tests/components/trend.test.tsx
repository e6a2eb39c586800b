import { describe, expect, test } from 'vitest'
import { MethodTrend, type TrendReview } from '#app/components/fidelity/method-trend.tsx'
import type { Mode } from '#app/domain/fidelity/words.ts'
import { render } from '#tests/support/render.tsx'

const SCALE = { min: 1, max: 5 }
const BANDS = [
  { min: 1, label: 'lav' },
  { min: 4, label: 'høj' },
]

type Facts = { mode?: Mode; version?: string; seen?: number; corrected?: boolean }
const review = (reviewOn: string, level: number | null, facts: Facts = {}): TrendReview => ({
  reviewId: `${reviewOn} ${level}`,
  reviewOn,
  instrumentId: 'cti',
  instrumentVersion: facts.version ?? '1.0.0',
  mode: facts.mode ?? 'visit',
  level,
  cases: { needed: 12, seen: facts.seen ?? 12 },
  corrected: facts.corrected ?? false,
})

const draw = (...lines: TrendReview[][]) => render(<MethodTrend lines={lines} bands={BANDS} scale={SCALE} />)
const captionOf = (page: string) => /<figcaption[^>]*>(.*?)<\/figcaption>/s.exec(page)?.[1] ?? ''
const chartOf = (page: string) => /<svg viewBox="0 \d+ 320.*?<\/svg>/s.exec(page)?.[0] ?? ''
const numbersIn = (page: string) =>
  [...chartOf(page).matchAll(/text-anchor="middle">(\d,\d\d)</g)].map(([, number]) => number)
const marksIn = (page: string) => chartOf(page).split('class="chart-point"').length - 1

const former = [review('2023-01-31', 2), review('2023-07-31', 2.5)]
const newest = [review('2025-01-31', 3, { version: '2.0.0' }), review('2026-01-31', 4, { version: '2.0.0' })]
const self = [review('2026-06-30', 5, { mode: 'self' })]

describe('the sentence', () => {
  test.each([
    { name: 'the newest version', lines: [former, newest, self], said: /3,00 .*2025.* 4,00 .*2026/ },
    { name: 'the only version', lines: [former, self], said: /2,00 .*2023.* 2,50 .*2023/ },
    { name: 'what is drawn aside, where there is nothing else', lines: [self], said: /2026.*5,00/ },
    { name: 'nothing to draw', lines: [[review('2026-01-31', null)]], said: /ingen målinger/ },
    { name: 'the break', lines: [former, newest], said: /lodrette streg kom version 2\.0\.0/ },
    { name: 'where the axis begins', lines: [former], said: /fra 1 til 5/ },
  ])('tells of $name', async ({ lines, said }) => {
    expect(captionOf(await draw(...lines))).toMatch(said)
  })

  test('tells of no break where there is none', async () => {
    expect(captionOf(await draw(former, self))).not.toContain('streg')
  })
})

describe('the drawing', () => {
  test('never joins two versions, and marks the break with its name', async () => {
    const chart = chartOf(await draw(former, newest))
    expect(chart.split('class="chart-line"')).toHaveLength(3)
    expect(chart).toMatch(/chart-break.*Version 2\.0\.0/s)
    // Every line goes from one point to one other.
    expect(chart.match(/<path d="M[^L"]*L[^L"]*"/g)).toHaveLength(2)
  })

  test('sets self-assessments aside, with a name and a mark of their own', async () => {
    const page = await draw(former, self)
    expect(chartOf(page)).toContain('chart-line chart-aside')
    expect(page).toMatch(/chart-legend.*Selvvurdering/s)
    const [visit, aside] = [...chartOf(page).matchAll(/chart-point" d="([^"]+)"/g)].map(([, d]) => d).slice(1)
    expect(visit).not.toBe(aside)
  })

  test('holds a single point in the middle', async () => {
    const page = await draw([review('2026-01-31', 3)])
    expect(marksIn(page)).toBe(1)
    expect(numbersIn(page)).toEqual(['3,00'])
    expect(page).not.toContain('NaN')
  })

  test('holds two points of one day', async () => {
    const page = await draw([review('2026-01-31', 3), review('2026-01-31', 4)])
    expect(marksIn(page)).toBe(2)
    expect(numbersIn(page).toSorted()).toEqual(['3,00', '4,00'])
    expect(page).not.toContain('NaN')
  })

  test('holds twelve points, and writes no number on another', async () => {
    const line = Array.from({ length: 12 }, (_, place) => review(`20${10 + place}-05-20`, 1 + place / 3))
    const page = await draw(line)
    expect(marksIn(page)).toBe(12)
    const places = [...chartOf(page).matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>\d,\d\d</g)].map(
      ([, x, y]) => ({ x: Number(x), y: Number(y) }),
    )
    expect(places.length).toBeGreaterThan(3)
    for (const one of places)
      for (const other of places.filter((place) => place !== one))
        expect(Math.abs(one.x - other.x) >= 38 || Math.abs(one.y - other.y) >= 18).toBe(true)
    expect(page.match(/<th scope="row">/g)).toHaveLength(12)
  })
})

describe('the table', () => {
  test('has every review with its version, and says where the numbers are not to be compared', async () => {
    const page = await draw(former, newest, self)
    expect(page.match(/<th scope="row">/g)).toHaveLength(5)
    expect(page).toContain('Her begynder version 2.0.0 af skemaet.')
    expect(page).toContain('Her begynder selvvurderinger.')
    expect(page.indexOf('31. juli 2023')).toBeLessThan(page.indexOf('Her begynder version 2.0.0'))
  })

  test('says what is provisional and what was corrected', async () => {
    const page = await draw([review('2026-01-31', 3, { seen: 8, corrected: true })])
    expect(page).toMatch(/Foreløbig.*Rettet.*8, reglen er 12/s)
    expect(await draw([review('2026-01-31', 3)])).not.toMatch(/Foreløbig|Rettet|reglen/)
  })
})
