import { isHealthy } from '#app/domain/running/health.server.ts'

/** For monitors: whether the server can do its work, and nothing else of it. */
export function loader() {
  const isWell = isHealthy()
  return Response.json(
    { status: isWell ? 'ok' : 'unwell' },
    { status: isWell ? 200 : 503, headers: { 'X-Robots-Tag': 'noindex' } },
  )
}
