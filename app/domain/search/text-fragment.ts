/** So much of a sentence tells it from the others of its page. */
const LONGEST = 60

/**
 * What leads a browser to a sentence of a page, added to the page's address. A browser that does not
 * know it, or does not find the sentence, shows the top of the page.
 *
 *     textFragment('Planen skrives sammen.') // '#:~:text=Planen%20skrives%20sammen'
 */
export function textFragment(sentence: string): string {
  // A hyphen and a comma have meanings of their own there; `encodeURIComponent` leaves the hyphen.
  return `#:~:text=${encodeURIComponent(beginningOf(sentence)).replaceAll('-', '%2D')}`
}

/** Whole words only, or nothing is found; a full stop is often ours, where an item of a list ends. */
function beginningOf(sentence: string): string {
  const cut = sentence.length > LONGEST ? sentence.slice(0, LONGEST + 1).replace(/\s\S*$/, '') : sentence
  return cut.replace(/[\s\p{P}]+$/u, '')
}
