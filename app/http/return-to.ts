/** Where to go after signing in: a path of ours, or the front page. `//host` and `/\host` are other hosts. */
export function safeReturnTo(given: unknown): string {
  return typeof given === 'string' && /^\/(?![/\\])[^\p{Cc}\\]*$/u.test(given) ? given : '/'
}
