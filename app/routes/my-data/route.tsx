import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { readPage } from '#app/domain/list-query.ts'
import { looksAt } from '#app/domain/people/looks.server.ts'
import { messagesFor } from '#app/i18n/locale.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { MyDataPage } from './my-data-page.tsx'

/** What is kept of whoever is signed in, and of nobody else. */
export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const search = new URL(request.url).searchParams
  return {
    title: messagesFor(request).looks.title,
    looks: looksAt(person.id, (pages) => readPage(search, pages)),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: pageTitle(data?.title) }]

export default function MyDataRoute() {
  return <MyDataPage {...useLoaderData<typeof loader>()} />
}
