import { Alert } from '#app/components/alert.tsx'
import { CourseNewsLine } from '#app/components/course-news.tsx'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { LessonView } from './lesson-view.server.ts'

type LessonNewsProps = {
  courseSlug: string
  standing: LessonView['lesson']['standing']
  news: LessonView['news']
}

/** Before the text: that the lesson is another than when I read it, or else that the course is. */
export function LessonNews({ courseSlug, standing, news }: LessonNewsProps) {
  const t = useMessages().versions
  if (standing === 'news' || standing === 'again') {
    return (
      <Alert color={standing === 'news' ? 'info' : 'warning'}>
        <p>{standing === 'news' ? t.lessonNews : t.lessonAgain}</p>
      </Alert>
    )
  }
  return news && <CourseNewsLine courseSlug={courseSlug} news={news} />
}
