import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { Given, ItemFacts } from './checklist.ts'
import { GivenAnswer } from './given-answer.tsx'

type NewerAnswerProps = {
  text: string
  item: ItemFacts
  given: Given
  address: string
  /** Fills the form with it; null where no script can, and the page is opened anew. */
  onTake: (() => void) | null
}

/** What was saved elsewhere while the form was filled in: the person takes it, or overwrites it knowingly. */
export function NewerAnswer({ text, item, given, address, onTake }: NewerAnswerProps) {
  const t = useMessages().fidelityRating.newer
  return (
    <Alert color="warning" role="alert">
      <p>{text}</p>
      <GivenAnswer given={given} item={item} who={t.stored} />
      <p className="row">
        {onTake ? (
          <Button type="button" onClick={onTake}>
            {t.take}
          </Button>
        ) : (
          <a href={address}>{t.take}</a>
        )}
        <Button variant="secondary">{t.keep}</Button>
      </p>
    </Alert>
  )
}
