import { isLoopback } from '#app/domain/loopback.ts'

/** Whether two origins are the same; on loopback a machine's several names for itself are one. */
function sameOrigin(one: string, other: string): boolean {
  if (one === other) return true
  if (!URL.canParse(one) || !URL.canParse(other)) return false // "null" is what a sandboxed page sends
  const [a, b] = [new URL(one), new URL(other)]
  const bothHere = isLoopback(a.hostname) && isLoopback(b.hostname)
  return bothHere && a.protocol === b.protocol && a.port === b.port
}

/**
 * Whether a request may change something: reading always may, and all else must come from a page of
 * ours. Browsers say so in `Sec-Fetch-Site` or `Origin`; a request that says neither is refused.
 * @param ours the origin people reach us at
 */
export function mayPass(request: { method: string; headers: Headers }, ours: string): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  return origin === null ? site === 'same-origin' : sameOrigin(origin, ours)
}
