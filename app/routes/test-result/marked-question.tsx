import { Tag } from '#app/components/tag.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'

export type Marked = {
  id: string
  prompt: string[]
  correct: boolean
  options: { text: string; chosen: boolean; correct: boolean; reason: string }[]
}

/** A question afterwards: what was right, what I chose, and why. */
export function MarkedQuestion({
  question,
  number,
  language,
}: {
  question: Marked
  number: number
  language: string
}) {
  const t = useMessages().finalTest
  const { prompt, correct, options } = question
  return (
    <article className="ds-card marked">
      <p className="row">
        <Tag color={correct ? 'success' : 'danger'}>{correct ? t.right : t.wrong}</Tag>
      </p>
      <h3 className="ds-heading" data-size="2xs">
        {number}. <span lang={language}>{prompt.join(' ')}</span>
      </h3>
      <ul className="plain-list">
        {options.map(({ text, chosen, correct: isRight, reason }) => (
          <li key={text} className="marked-option" data-color={isRight ? 'success' : 'neutral'}>
            <p>
              <strong>{isRight ? t.rightOption : t.wrongOption}</strong>
              {chosen && ` \u00b7 ${t.yourChoice}`}
            </p>
            <p lang={language}>{text}</p>
            <p className="quiet" lang={language}>
              {reason}
            </p>
          </li>
        ))}
      </ul>
    </article>
  )
}
