import { readFile } from 'node:fs/promises'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { can } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { lessonModulePath } from '#app/domain/courses/served-files.server.ts'
import { notFound } from '#app/http/responses.ts'

/** The text of a lesson as a module for the browser. Another text has another address, so it is kept for ever. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const contentHash = /^(\w+)\.js$/.exec(params.file ?? '')?.[1]
  const file = contentHash ? lessonModulePath(contentHash) : null
  if (!file || !can(person, 'read', { kind: 'course' })) throw notFound('Lesson module')
  return new Response(await readFile(file), {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'private, max-age=31536000, immutable',
    },
  })
}
