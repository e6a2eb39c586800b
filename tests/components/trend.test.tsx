import { expect, test } from 'vitest'
import { Trend, type TrendLine } from '#app/components/charts/trend.tsx'
import { render } from '#tests/support/render.tsx'

const SCALE = { min: 1, max: 5 }
const line = (label: string, aside: boolean, ...points: [string, number][]): TrendLine => ({
  label,
  aside,
  points: points.map(([date, value]) => ({ date, value })),
})
const former = line('Version 1', false, ['2023-01-31', 2], ['2023-07-31', 2.5])
const newest = line('Version 2', false, ['2025-01-31', 3], ['2026-01-31', 4])
const self = line('Selvvurdering', true, ['2026-06-30', 5])

test.each([
  { name: 'the newest version', lines: [former, newest, self], said: /3,00 .*2025.* 4,00 .*2026/ },
  { name: 'the only version', lines: [former, self], said: /2,00 .*2023.* 2,50 .*2023/ },
  { name: 'what is drawn aside, where there is nothing else', lines: [self], said: /2026.*5,0/ },
])('the sentence tells of $name', async ({ lines, said }) => {
  const page = await render(<Trend lines={lines} scale={SCALE} target={{ min: 4, label: 'høj' }} />)
  expect(/<figcaption[^>]*>(.*)<\/figcaption>/.exec(page)?.[1]).toMatch(said)
})
