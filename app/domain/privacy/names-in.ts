/** A word as names are written: Mette, O'Hara, Anne-Marie. Not an abbreviation such as CTI. */
const NAME =
  "(?:\\p{Lu}['’])?\\p{Lu}\\p{Ll}[\\p{Ll}'’]{0,40}(?:-\\p{Lu}\\p{Ll}[\\p{Ll}'’]{0,40}){0,2}(?![\\p{L}\\d])"

/** Such words in a row, perhaps with a letter for one of them: Jens P. Holm. */
const ROW = new RegExp(`(?<![\\p{L}\\d])${NAME}(?:(?: \\p{Lu}\\.)? ${NAME})*`, 'gu')

const SOMEBODY = '(?:borger|beboer|bruger|klient|patient)(?:en)?'

/** What is said before the name of somebody. Elsewhere one capital alone may be a town. */
const BEFORE_NAME = new RegExp(
  `(?<!\\p{L})(?:(?:${SOMEBODY}|han|hun|manden|kvinden|personen|vedkommende) (?:hedder|kaldes)|kaldet|` +
    `ved navn|hr\\.?|herr|fru|frk\\.?|frøken|${SOMEBODY},?) ["'(]?$`,
  'iu',
)
const LONGEST_BEFORE = 30 // letters of what may stand before a name, and more

/** Words that have a capital because they begin a sentence. A name may follow. */
const BEGINNINGS = words(
  'Af Alle At Bed Begge Borger Borgeren Både Da De Den Der Det Efter En Et For Fra Fru Før Gennem Han Har',
  'Herr Hos Hr Hun Hver Hvis I Især Kun Lad Med Mellem Men Mens Mod Nu Når Og Også Om På Selv Siden Som Spørg',
  'Så Til Uden Under Ved Vi Vores',
)

/** A row with one of these in it is a method, a place of work or a town. */
const NO_PERSON = words(
  'Housing First Firsts Critical Time Intervention Intensive Case Management Assertive Community Treatment',
  'Open Dialogue Team Teams Kommune Kommunes Region Projekt Center Jobcenter Afdeling Distrikt Enhed Bosted',
  'Botilbud Herberg Hus Hotel Home Kors Korshær Hær Forening Universitet Professionshøjskolen New York',
)
const STREET = /(?:gade|stræde|vej|allé|alle|plads|torv|boulevard)$/iu

/**
 * What is written like a person's name: two capitals in a row, or one after words such as "borgeren
 * hedder". Only what a reader of Danish would see at once; there is no list of names behind it.
 * @param text in which one space parts the words of a line
 */
export function namesIn(text: string): string[] {
  return Array.from(text.matchAll(ROW)).flatMap(({ 0: row, index }) => {
    const all = row.split(' ')
    const first = all.findIndex((word) => !BEGINNINGS.has(word))
    const names = first === -1 ? [] : all.slice(first)
    if (names.length === 0 || names.some((word) => NO_PERSON.has(word) || STREET.test(word))) return []

    const from = index + row.length - names.join(' ').length
    const before = text.slice(Math.max(0, from - LONGEST_BEFORE), from)
    return names.length > 1 || BEFORE_NAME.test(before) ? [names.join(' ')] : []
  })
}

function words(...lines: string[]): Set<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}
