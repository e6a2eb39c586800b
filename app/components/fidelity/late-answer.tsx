import { Alert } from '#app/components/alert.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { Closed } from './item-reply.ts'

/** An answer that came too late to be saved, to be read and copied: its form is no longer on the page. */
export function LateAnswer({ reply: { item, typed } }: { reply: Closed }) {
  const messages = useMessages()
  const t = messages.fidelityRating
  const { score, reason, note, cases, evidence } = typed
  const given = score === 'not-relevant' ? t.rate.notRelevant : score
  const texts = [reason, note].filter((text) => text !== '')
  return (
    <Alert color="warning" role="alert">
      <p>{t.late}</p>
      <p lang="da">
        <strong>{messages.fidelity.rate.item(item.label, item.title)}</strong>
      </p>
      {given !== '' && <p>{t.agree.given(messages.fidelity.result.score, given)}</p>}
      {texts.map((text) => (
        <p key={text} className="given-note">
          {text}
        </p>
      ))}
      {evidence.length > 0 && <p lang="da">{evidence.join(', ')}</p>}
      {cases !== '' && <p>{t.agree.given(t.rate.cases, cases)}</p>}
    </Alert>
  )
}
