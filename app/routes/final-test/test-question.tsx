import { ChoiceGroup } from '#app/components/choice-group.tsx'
import { SavedAt } from '#app/components/saved-at.tsx'
import { answerField } from '#app/domain/progress/answer-field.ts'
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
  const t = useMessages().finalTest
  const { id, kind, prompt, options, chosen } = question
  const { save, savedAt, isSaving } = useSavedAnswer(attemptId, question, address)
  return (
    <div className="test-question" onChange={({ currentTarget }) => save(currentTarget)}>
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
      <SavedAt moment={savedAt} saving={isSaving} />
    </div>
  )
}
