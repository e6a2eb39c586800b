import { listOf } from '#app/i18n/list-of.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

export type Sample = { numbers: number[]; seed: number; total: number }

/** Which forløb were drawn, how to find them, and with which seed anyone can draw them again. */
export function SampleSection({ sample: { numbers, seed, total } }: { sample: Sample }) {
  const t = useMessages().fidelityPlan.overview
  const locale = useLocale()
  const isAll = numbers.length >= total
  return (
    <section>
      <h2>{t.sample}</h2>
      <p>{isAll ? t.sampleAll(total) : t.sampleOf(numbers.length, total)}</p>
      {!isAll && (
        <>
          <p className="sample-numbers">{listOf(locale, numbers.map(String))}</p>
          <p>{t.sampleUse}</p>
          <p className="quiet">{t.sampleSeed(String(seed))}</p>
        </>
      )}
      <p>{t.sampleNames}</p>
    </section>
  )
}
