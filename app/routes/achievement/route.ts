import type { LoaderFunctionArgs } from '@remix-run/node'
import { publishedAchievement } from '#app/domain/certificates/issuer/published.server.ts'
import { A_DAY, publicJson } from '#app/http/public-json.server.ts'
import { notFound } from '#app/http/responses.ts'

/** What a certificate of this content was given for. Another content has another address. */
export function loader({ request }: LoaderFunctionArgs) {
  const { pathname, host } = new URL(request.url)
  const achievement = publishedAchievement(pathname, host)
  if (!achievement) throw notFound('Achievement')
  return publicJson(request, JSON.stringify(achievement), { maxAge: A_DAY, type: 'application/ld+json' })
}
