import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { readRange } from './byte-range.ts'

/** Sends a file from the disk, or the part of it that is asked for, without holding it in memory. */
export async function sendFile(
  request: Request,
  path: string,
  headers: Record<string, string>,
): Promise<Response> {
  const { size } = await stat(path)
  const range = readRange(request.headers.get('range'), size)
  const all = { ...headers, 'Accept-Ranges': 'bytes' }
  if (range === 'impossible') {
    return new Response(null, { status: 416, headers: { ...all, 'Content-Range': `bytes */${size}` } })
  }

  const { first, last } = range === 'whole' ? { first: 0, last: size - 1 } : range
  const isPart = range !== 'whole'
  const body =
    request.method === 'HEAD'
      ? null
      : createReadableStreamFromReadable(createReadStream(path, { start: first, end: last }))
  return new Response(body, {
    status: isPart ? 206 : 200,
    headers: {
      ...all,
      'Content-Length': String(last - first + 1),
      ...(isPart && { 'Content-Range': `bytes ${first}-${last}/${size}` }),
    },
  })
}
