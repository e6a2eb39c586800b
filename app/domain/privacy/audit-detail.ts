/**
 * How a detail of the log of use is read: each word of ours by what it is called, and a number at the end as how
 * many there were. What nobody has a word for, such as an address's pattern or a version, stands as it is.
 *
 *     detailInWords('people: typed role', words) // 'personer: ord, rolle'
 */
export function detailInWords(detail: string, words: Readonly<Record<string, string>>): string {
  const [place = '', fields] = detail.split(': ')
  const inWords = (word: string) => (Object.hasOwn(words, word) ? words[word] : word)
  if (fields !== undefined) return `${inWords(place)}: ${fields.split(' ').map(inWords).join(', ')}`
  return detail
    .replace(/(?<= )\d+$/, (number) => `(${number})`)
    .split(' ')
    .map(inWords)
    .join(' ')
}
