/** What we have known somebody as. */
export type KnownAs = {
  names: string[]
  addresses: string[]
  /** Names of others that are one of theirs, or hold it, such as Anne Mette Holm where Mette Holm is to go. They stay. */
  others: string[]
}

/** Stands where a name or an address stood. */
export const TAKEN_OUT = '(slettet)'

const IN_WORD = '[\\p{L}\\p{M}\\p{N}]'

/** Between two words of a name, also where a line break is written as in JSON. */
const SPACE = '(?:\\s|\\\\[nrt])+'

/**
 * Takes somebody's names and addresses out of a text, in capitals or small letters. A text of JSON stays JSON.
 *
 *     const takeOut = mentionsOf({ names: ['Mette Holm'], addresses: [], others: [] })
 *     takeOut('Spørg Mette Holms leder') // 'Spørg (slettet)s leder'
 *
 * @param standIn what is put there; it must need no escape in JSON
 */
export function mentionsOf(
  { names, addresses, others }: KnownAs,
  standIn = TAKEN_OUT,
): (text: string) => string {
  const gone = [...names.map(nameIn), ...addresses.map(addressIn)]
  if (gone.length === 0) return (text) => text
  // What is tried first is what stays: the same name of another, or a longer one that begins with theirs.
  const mention = new RegExp([...others.map((name) => `(${nameIn(name)})`), ...gone].join('|'), 'giu')
  return (text) => text.replace(mention, (found, ...groups) => (isKept(groups, others) ? found : standIn))
}

const isKept = (groups: unknown[], others: string[]) =>
  groups.slice(0, others.length).some((group) => group !== undefined)

/** A name by itself, or with the s of the genitive. */
const nameIn = (name: string) => `(?<!${IN_WORD})${anyForm(name)}(?=['’]?s?(?!${IN_WORD}))`

const addressIn = (address: string) =>
  `(?<![\\p{L}\\p{N}._%+-])${anyForm(address)}(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])`

/** Letters with accents may be written as one character or two. */
const anyForm = (text: string) => `(?:${written(text.normalize('NFC'))}|${written(text.normalize('NFD'))})`

const written = (text: string) =>
  text
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join(SPACE)

/**
 * A piece that stands in every text with this name or address, once its plain letters are small: SQLite makes
 * no others small, so it can look for the piece and leave the rest to us.
 */
export const needleOf = (text: string): string =>
  (text.toLowerCase().match(/[a-z0-9@._+-]+/g) ?? []).reduce(
    (longest, piece) => (piece.length > longest.length ? piece : longest),
    '',
  )
