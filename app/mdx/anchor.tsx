import type { FidelityItem } from '#app/domain/courses/surroundings.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/**
 * An item of the fidelity instrument in its own words, with what is seen at each score.
 * @param shown the item as JSON: compiling put it there from the instrument's version
 */
export function Anchor({ item, shown }: { item: string; shown: string }) {
  const t = useMessages().lesson.anchor
  const { title, anchors, instrument, version }: FidelityItem = JSON.parse(shown)
  const steps = Object.entries(anchors)
  return (
    <div className="anchor" role="note" aria-label={t.eyebrow}>
      <p className="eyebrow">{t.eyebrow}</p>
      <p className="anchor-title">
        <span className="item-code">{item}</span> {title}
      </p>
      <p className="quiet">{t.from(instrument, version)}</p>
      <details>
        <summary>{t.steps(steps.length)}</summary>
        <ol>
          {steps.map(([score, text]) => (
            <li key={score} value={Number(score)}>
              {text}
            </li>
          ))}
        </ol>
      </details>
    </div>
  )
}
