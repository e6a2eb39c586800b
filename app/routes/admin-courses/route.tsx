import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { requireAdmin } from '#app/domain/auth/sessions.server.ts'
import { allCourses, courseProblems, refreshLibrary } from '#app/domain/courses/library.server.ts'
import { type CheckedFile, severityOf } from '#app/domain/courses/problem.ts'
import { countsByCourse } from '#app/domain/teaching/course-standings.server.ts'
import { findingsIn } from '#app/domain/teaching/findings.server.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { AdminCoursesPage } from './admin-courses-page.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdmin(request)
  await refreshLibrary()
  const courses = allCourses()
  const counts = countsByCourse()
  const checked: CheckedFile[][] = []
  for (const { slug } of courses) checked.push(await findingsIn(slug)) // one at a time: each reads all its text
  return {
    title: messagesFor(request).admin.courses.title,
    courses: courses.map(({ id, slug, title, language, methods, version, lessons }, place) => ({
      slug,
      title,
      language,
      methods,
      version,
      lessons: lessons.length,
      ...(counts.get(id) ?? { underWay: 0, certified: 0 }),
      problems: countProblems(checked[place] ?? []),
    })),
    files: [...checked.flat(), ...filesElsewhere(courses)],
  }
}

/** Only an error keeps a file from going live; the rest is advice. */
function countProblems(files: CheckedFile[]) {
  const all = files.flatMap(({ problems }) => problems)
  const errors = all.filter(({ code }) => severityOf(code) === 'error').length
  return { errors, advice: all.length - errors }
}

/** What is wrong in folders that are no course of ours: most often one that cannot be read at all. */
function filesElsewhere(courses: { slug: string }[]): CheckedFile[] {
  const known = new Set(courses.map(({ slug }) => slug))
  const elsewhere = courseProblems().filter(({ file }) => !known.has(file.split('/')[0] ?? ''))
  return [...new Set(elsewhere.map(({ file }) => file))].map((file) => ({
    file,
    problems: elsewhere.filter((one) => one.file === file),
  }))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function AdminCoursesRoute() {
  const { title: _, ...page } = useLoaderData<typeof loader>()
  return <AdminCoursesPage {...page} />
}
