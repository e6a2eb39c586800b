import type { LoaderFunctionArgs } from '@remix-run/node'
import { can } from '#app/domain/auth/permissions.ts'
import { requirePerson } from '#app/domain/auth/sessions.server.ts'
import { findMedia } from '#app/domain/courses/served-files.server.ts'
import { notFound } from '#app/http/responses.ts'
import { sendFile } from '#app/http/send-file.server.ts'

/** A picture, film or sound of a course. Opened on its own it may do nothing but be looked at, whatever is in it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request)
  const media = findMedia(params.file ?? '')
  if (!media || !can(person, 'read', { kind: 'course' })) throw notFound('File')
  return sendFile(request, media.path, {
    'Content-Type': media.contentType,
    'Content-Security-Policy':
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
    'Cache-Control': 'private, max-age=31536000, immutable',
  })
}
