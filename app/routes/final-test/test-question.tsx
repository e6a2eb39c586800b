import { Button } from '#app/components/button.tsx'
import { ChoiceGroup } from '#app/components/choice-group.tsx'
import { OfflineNotice } from '#app/components/offline-notice.tsx'
import { SavedAt } from '#app/components/saved-at.tsx'
import { answerField } from '#app/domain/progress/answer-field.ts'
import { isOffline } from '#app/http/offline.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { AttemptView } from './test-view.server.ts'
import { useSavedAnswer } from './use-saved-answer.ts'

type TestQuestionProps = {
  attemptId: string
  address: string
  language: string
  question: AttemptView['questions'][number]
  number: number
  total: number
}

/** One question of the test. Its values are the places as shown: where the options stand in the source is not told. */
export function TestQuestion({ attemptId, address, language, question, number, total }: TestQuestionProps) {
  const { finalTest: t, shell } = useMessages()
  const { id, kind, prompt, options, chosen } = question
  const { container, save, reply, savedAt, isSaving } = useSavedAnswer(attemptId, question, address)
  return (
    <div className="test-question" ref={container} onChange={save}>
      <ChoiceGroup
        id={id}
        name={answerField(id)}
        kind={kind === 'multiple' ? 'checkbox' : 'radio'}
        hint={kind === 'multiple' ? t.chooseAll : undefined}
        legend={
          <>
            <span className="eyebrow">{t.number(number, total)}</span>
            {prompt.map((paragraph) => (
              <span key={paragraph} className="test-prompt" lang={language}>
                {paragraph}
              </span>
            ))}
          </>
        }
        choices={options.map((option, place) => ({
          value: String(place),
          label: <span lang={language}>{option}</span>,
          checked: chosen.includes(place),
        }))}
      />
      <OfflineNotice reply={isSaving ? null : reply} />
      {isOffline(reply) && (
        <Button type="button" variant="secondary" size="sm" onClick={save}>
          {shell.tryAgain}
        </Button>
      )}
      <SavedAt moment={savedAt} saving={isSaving} />
    </div>
  )
}
