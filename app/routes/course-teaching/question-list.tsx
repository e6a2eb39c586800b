import { Link } from '@remix-run/react'
import type { TaughtQuestion } from '#app/domain/teaching/questions.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { QuestionCard } from './question-card.tsx'

export type Order = 'hardest' | 'lesson'

export type QuestionListProps = {
  courseSlug: string
  language: string
  order: Order
  questions: TaughtQuestion[]
}

const SEARCH: Record<Order, string> = { hardest: '', lesson: '?orden=lektion' }

/** Every question of a course with how hard people found it. */
export function QuestionList({ courseSlug, language, order, questions }: QuestionListProps) {
  const t = useMessages().teaching.questions
  return (
    <>
      <p>{t.lead}</p>
      <nav className="question-order row no-print" aria-label={t.order.label}>
        {(['hardest', 'lesson'] as const).map((one) => (
          <Link
            key={one}
            to={`/kurser/${courseSlug}/undervisning${SEARCH[one]}#spoergsmaal`}
            aria-current={one === order ? 'true' : undefined}
          >
            {t.order[one]}
          </Link>
        ))}
      </nav>
      <ol className="taught-questions plain-list">
        {questions.map((question) => (
          <li key={question.id}>
            <QuestionCard courseSlug={courseSlug} language={language} question={question} />
          </li>
        ))}
      </ol>
    </>
  )
}
