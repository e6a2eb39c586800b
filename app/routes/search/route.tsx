import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { can } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { refreshLibrary } from '#app/domain/courses/library.server.ts'
import { typedIn } from '#app/domain/search/query.ts'
import { search } from '#app/domain/search/search.server.ts'
import { forbidden } from '#app/http/responses.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { SearchPage } from './search-page.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  if (!can(person, 'read', { kind: 'course' })) throw forbidden('Search is for those who may read courses')
  await refreshLibrary()

  const typed = typedIn(new URL(request.url).searchParams)
  const t = messagesFor(request).search
  return { title: typed ? t.titleFor(typed) : t.title, typed, result: search(typed) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function SearchRoute() {
  const { typed, result } = useLoaderData<typeof loader>()
  return <SearchPage typed={typed} result={result} />
}
