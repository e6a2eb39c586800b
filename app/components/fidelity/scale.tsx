import type { ReactNode } from 'react'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { ItemFacts } from './checklist.ts'

/** The id of one of an item's radios. */
export const choiceId = ({ id }: Pick<ItemFacts, 'id'>, value: number | string) => `${id}-${value}`

type ScaleProps = { item: ItemFacts; legend: string; chosen: string; error?: string; children?: ReactNode }

/**
 * The steps of the scale as large targets, each with its whole anchor in it, and "not relevant" beside
 * them. What one needs to know to choose stands above them.
 */
export function Scale({ item, legend, chosen, error, children }: ScaleProps) {
  const t = useMessages().fidelityRating.rate
  const guidanceId = `${item.id}-guidance`
  const choices = [
    ...item.anchors.map(({ score, text }) => ({
      value: String(score),
      mark: String(score),
      text,
      lang: 'da',
    })),
    { value: 'not-relevant', mark: t.notRelevant, text: t.notRelevantHint, lang: undefined },
  ]
  return (
    <fieldset className="scale" aria-describedby={guidanceId}>
      <legend lang="da">{legend}</legend>
      <p className="quiet" id={guidanceId} lang="da">
        {item.guidance}
      </p>
      {children}
      <div className="scale-steps">
        {choices.map(({ value, mark, text, lang }) => (
          <label key={value} className="scale-step">
            <input
              type="radio"
              name="score"
              id={choiceId(item, value)}
              value={value}
              defaultChecked={value === chosen}
              aria-describedby={error ? `${item.id}-score-error` : undefined}
            />
            <strong>{mark}</strong>
            <span lang={lang}>{text}</span>
          </label>
        ))}
      </div>
      {error && (
        <p className="ds-validation-message" id={`${item.id}-score-error`}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
