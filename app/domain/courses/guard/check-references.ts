import { closestWord } from './closest-word.ts'
import { attributeOf, type Element } from './check-element.ts'
import { type Finding, finding, type ProblemCode, placeOf } from '../problem.ts'
import type { Known } from '../surroundings.ts'

const PICTURE = /\.(svg|png|jpg|webp)$/

/** Which attributes of an element name a file beside the lesson, and of what kind. */
const FILES: Record<string, Record<string, RegExp>> = {
  Figure: { src: PICTURE },
  Video: { src: /\.(mp4|webm)$/, captions: /\.vtt$/, poster: PICTURE },
  Audio: { src: /\.(mp3|m4a)$/ },
}

/** Whether what an element refers to is there: a term, a source, an item of an instrument, a file. */
export function checkReferences(element: Element, { terms, items, media, sourceIds }: Known): Finding[] {
  const missing = (code: ProblemCode, attribute: string, known: string[]): Finding[] => {
    const found = attributeOf(element, attribute)
    if (found === '' || known.includes(found)) return []
    return [finding(code, placeOf(element), found, closestWord(found, known))]
  }
  switch (element.name) {
    case 'Term':
      return missing('C007', 'id', Object.keys(terms))
    case 'Source':
      return sourceIds ? missing('C009', 'id', sourceIds) : []
    case 'Anchor':
      return missing('F009', 'item', Object.keys(items))
    default:
      return Object.entries(FILES[element.name ?? ''] ?? {}).flatMap(([attribute, kind]) =>
        missing(
          'A003',
          attribute,
          Object.keys(media).filter((name) => kind.test(name)),
        ),
      )
  }
}
