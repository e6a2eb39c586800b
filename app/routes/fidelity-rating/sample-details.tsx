import { Details } from '#app/components/details.tsx'
import { listOf } from '#app/i18n/list-of.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { Sample } from './rating-view.ts'

/** Which forløb to look at, and how anyone can see that nobody chose them. */
export function SampleDetails({ sample: { numbers, total, seed } }: { sample: Sample }) {
  const t = useMessages().fidelityRating.rate
  const locale = useLocale()
  return (
    <Details summary={t.sample(numbers.length, total)}>
      <p>{t.sampleNumbers(listOf(locale, numbers.map(String)))}</p>
      <p className="quiet">{t.sampleSeed(seed)}</p>
    </Details>
  )
}
