import type { LoaderFunctionArgs } from '@remix-run/node'
import { findLogo } from '#app/domain/centre/settings.server.ts'
import { notFound } from '#app/http/responses.ts'

/** The centre's picture, for everyone. Its address names its content, so it never changes. */
export function loader({ params }: LoaderFunctionArgs) {
  const logo = findLogo(params.hash ?? '')
  if (!logo) throw notFound('Logo')
  return new Response(Buffer.from(logo.bytes), {
    headers: {
      'Content-Type': logo.type,
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  })
}
