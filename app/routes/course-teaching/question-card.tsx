import { Link } from '@remix-run/react'
import { Bar } from '#app/components/charts/bar.tsx'
import { Card } from '#app/components/card.tsx'
import { Tag } from '#app/components/tag.tsx'
import type { Difficulty, OptionChoices } from '#app/domain/teaching/difficulty.ts'
import type { TaughtQuestion } from '#app/domain/teaching/questions.server.ts'
import { formatPercent } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'

type QuestionCardProps = { courseSlug: string; language: string; question: TaughtQuestion }

/** One question: what is asked, where it stands, and what people answered at first. */
export function QuestionCard({ courseSlug, language, question }: QuestionCardProps) {
  const t = useMessages()
  const { id, prompt, lesson, place, difficulty } = question
  return (
    <Card className="taught-question">
      <h3 lang={language}>{prompt}</h3>
      <p className="quiet">
        {lesson ? (
          <Link to={`/kurser/${courseSlug}/${lesson.slug}#${id}`} lang={language}>
            {lesson.title}
          </Link>
        ) : (
          t.courses.test
        )}
        {place && (
          <>
            {' \u00b7 '}
            <code>{place.file}</code>, {t.teaching.questions.line(place.line)}
          </>
        )}
      </p>
      <Answered difficulty={difficulty} language={language} />
    </Card>
  )
}

function Answered({ difficulty, language }: { difficulty: Difficulty; language: string }) {
  const t = useMessages().teaching.questions
  const locale = useLocale()
  if (difficulty.status !== 'known') return <p className="quiet">{t[difficulty.status]}</p>

  const { people, share, remark, options } = difficulty
  return (
    <>
      <p className="row">
        {share === null ? t.rightHidden(people) : t.right(formatPercent(locale, share), people)}
        {remark && <Tag color={remark === 'unclear' ? 'warning' : 'info'}>{t.remarks[remark]}</Tag>}
      </p>
      {options.length > 0 && (
        <ul className="option-choices plain-list" aria-label={t.options}>
          {options.map((option) => (
            <Option key={option.text} option={option} language={language} />
          ))}
        </ul>
      )}
    </>
  )
}

function Option({ option, language }: { option: OptionChoices; language: string }) {
  const t = useMessages().teaching.questions
  const locale = useLocale()
  const { text, correct, chosen, idle } = option
  return (
    <li>
      <span lang={language}>{text}</span> {correct && <Tag color="success">{t.rightOption}</Tag>}{' '}
      {idle && <Tag color="info">{t.idle}</Tag>}
      <span className="quiet block">
        {chosen ? t.chosen(chosen.people, formatPercent(locale, chosen.share)) : t.chosenHidden}
      </span>
      {chosen && <Bar share={chosen.share} />}
    </li>
  )
}
