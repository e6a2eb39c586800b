import { createHash } from 'node:crypto'

/**
 * JSON that everybody's programs may read, from any site. It is `application/json` unless told otherwise:
 * validators exist that read nothing else.
 * @param maxAge for how many seconds it may be kept; with 0 it is asked each time whether it has changed
 */
export function publicJson(
  request: Request,
  text: string,
  { maxAge, type = 'application/json' }: { maxAge: number; type?: string },
): Response {
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
  const isKnown = request.headers.get('if-none-match')?.includes(etag) ?? false
  return new Response(isKnown ? null : text, {
    status: isKnown ? 304 : 200,
    headers: {
      'Content-Type': type,
      'Cache-Control': maxAge > 0 ? `public, max-age=${maxAge}` : 'public, no-cache',
      ETag: etag,
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
  })
}

export const A_DAY = 86_400
