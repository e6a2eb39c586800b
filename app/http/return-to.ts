/** Where to go after signing in: a path of ours, or the front page. `//host` and `/\host` are other hosts. */
export function safeReturnTo(given: unknown): string {
  if (typeof given !== 'string' || !/^\/(?![/\\])[^\p{Cc}\\]*$/u.test(given)) return '/'
  // A header holds no other letters than these; the rest is written as %-codes.
  const { pathname, search, hash } = new URL(given, 'http://localhost')
  return pathname.startsWith('//') ? '/' : pathname + search + hash
}
