import { Form, Link } from '@remix-run/react'
import type { ToldNews } from '#app/domain/progress/course-news.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Alert } from './alert.tsx'
import { Button } from './button.tsx'
import { StandingTag } from './standing-tag.tsx'

type Version = Pick<ToldNews, 'version' | 'date'>

type CourseNewsProps = {
  courseSlug: string
  language: string
  news: ToldNews
  certified: boolean
}

/** On a course's page: which version it has come in, what is new, and what that asks of me. */
export function CourseNews({ courseSlug, language, news, certified }: CourseNewsProps) {
  const t = useMessages().versions
  return (
    <div id="nyt">
      <Alert color="info">
        <NewVersion news={news} />
        {news.lessons.length > 0 && (
          <>
            <p>{t.changedLessons}</p>
            <ul>
              {news.lessons.map(({ slug, title, again }) => (
                <li key={slug}>
                  <Link className="ds-link" to={`/kurser/${courseSlug}/${slug}`} lang={language}>
                    {title}
                  </Link>{' '}
                  {again && <StandingTag standing="again" />}
                </li>
              ))}
            </ul>
          </>
        )}
        {news.testAgain && <p>{t.testAgain}</p>}
        {certified && <p>{t.certificateStands}</p>}
        <Form method="post" action={`/kurser/${courseSlug}`}>
          <input type="hidden" name="version" value={news.version} />
          <Button variant="secondary" size="sm">
            {t.seenAll}
          </Button>
        </Form>
      </Alert>
    </div>
  )
}

/** In a lesson: that the course has come in a new version, and where it is told what is new. */
export function CourseNewsLine({ courseSlug, news }: { courseSlug: string; news: Version }) {
  const t = useMessages().versions
  return (
    <Alert color="info">
      <NewVersion news={news} />
      <p>
        <Link className="ds-link" to={`/kurser/${courseSlug}#nyt`}>
          {t.whatIsNew}
        </Link>
      </p>
    </Alert>
  )
}

function NewVersion({ news: { version, date } }: { news: Version }) {
  const t = useMessages().versions
  const locale = useLocale()
  return <p>{t.newVersion(version, formatDate(locale, date))}</p>
}
