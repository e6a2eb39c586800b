import { useId } from 'react'
import { Button } from '#app/components/button.tsx'
import type { LookedBack } from '#app/domain/courses/cases/debrief.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { useStoryFetcher } from './use-story-fetcher.ts'

type DebriefProps = { caseId: string; run: number; choices: LookedBack[] }

/** The way that was taken, and what each choice on it means for the method. */
export function Debrief({ caseId, run, choices }: DebriefProps) {
  const t = useMessages().lesson.story
  const titleId = useId()
  const { Form, action, contentHash } = useStoryFetcher(caseId)
  return (
    <div className="debrief" role="group" aria-labelledby={titleId}>
      <p className="case-title" id={titleId}>
        {t.debrief}
      </p>
      <ol>
        {choices.map(({ text, meaning, item }, position) => (
          // Two steps may offer the same words; a way that has ended does not change.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={position}>
            <p className="debrief-choice">{text}</p>
            <p>{meaning}</p>
            {item && (
              <p className="quiet">
                {t.about} <span className="item-code">{item.id}</span> {item.title}
              </p>
            )}
          </li>
        ))}
      </ol>
      <Form method="post" action={action} className="no-print">
        <input type="hidden" name="intent" value="restart" />
        <input type="hidden" name="case" value={caseId} />
        <input type="hidden" name="run" value={run} />
        <input type="hidden" name="content" value={contentHash} />
        <Button variant="secondary">{t.restart}</Button>
      </Form>
    </div>
  )
}
