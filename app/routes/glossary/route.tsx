import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { allCourses, glossary, refreshLibrary } from '#app/domain/courses/library.server.ts'
import { glossaryByLetter } from '#app/domain/search/glossary-letters.ts'
import { typedIn } from '#app/domain/search/query.ts'
import { forbidden } from '#app/http/responses.ts'
import { chosenLocale, messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { GlossaryPage } from './glossary-page.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  if (!can(person, 'read', { kind: 'course' }))
    throw forbidden('The glossary is for those who may read courses')
  await refreshLibrary()

  const typed = typedIn(new URL(request.url).searchParams)
  const terms = glossary().map((term) => ({ ...term, usedIn: lessonsWith(term.id) }))
  return {
    title: messagesFor(request).library.glossary.title,
    typed,
    total: terms.length,
    letters: glossaryByLetter(terms, chosenLocale(request.headers.get('cookie')), typed),
  }
}

function lessonsWith(termId: string) {
  return allCourses().flatMap(({ slug, language, lessons }) =>
    lessons
      .filter(({ termIds }) => termIds.includes(termId))
      .map((lesson) => ({ address: `/kurser/${slug}/${lesson.slug}`, title: lesson.title, language })),
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function GlossaryRoute() {
  const { typed, total, letters } = useLoaderData<typeof loader>()
  return <GlossaryPage typed={typed} total={total} letters={letters} />
}
