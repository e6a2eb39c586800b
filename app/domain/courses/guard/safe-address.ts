/** A picture lies beside the lesson and is named like one. */
export const PICTURE_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:svg|png|jpg|webp)$/

/** So is everything else that a lesson shows: films, sounds, captions. */
export const MEDIA_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:svg|png|jpg|webp|mp4|webm|mp3|m4a|vtt)$/

/**
 * Whether a link may lead here: another site over https, an e-mail address, a page of ours or a
 * place on this one. Everything else is refused, however it is spelled; the parser has already
 * turned entities and escapes into the characters a browser would see.
 */
export function isSafeAddress(address: string): boolean {
  // A browser drops tabs and line ends inside an address, and reads a backslash as a slash.
  if (/[\s\\]/.test(address)) return false
  if (address.startsWith('#') || /^\/(?!\/)/.test(address)) return true
  if (/^mailto:[^@:?&]+@[^@:?&]+$/i.test(address)) return true
  if (!/^https:\/\/[^/]/i.test(address) || !URL.canParse(address)) return false
  const { username, password } = new URL(address)
  return username === '' && password === '' // https://social.dk@elsewhere.example leads elsewhere
}
