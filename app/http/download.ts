/**
 * A file to keep, for the one who asked for it: no cache between may have it.
 * @param name with its ending, of ASCII letters, digits, hyphens and full stops
 */
export function download(body: BodyInit, name: string, type: string): Response {
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}

export const CSV_TYPE = 'text/csv; charset=utf-8'
