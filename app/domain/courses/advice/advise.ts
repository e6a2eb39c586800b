import type { Finding } from '../problem.ts'
import { tooLittleToDo } from './enough.ts'
import { deadAnchors, deadLinks, emptyLinkTexts } from './links.ts'
import type { Manuscript, Rule, World } from './manuscript.ts'
import { optionsAboutOthers, samePlace, tellingLength } from './options.ts'
import { personalData } from './personal-data.ts'
import { emptyDescriptions } from './pictures.ts'
import { hardText, longSentences } from './readability.ts'
import { wrongMinutes } from './reading-time.ts'
import { oldSources } from './sources.ts'
import { unwritten } from './unfinished.ts'

/** Every rule that looks at one document by itself. Spelling comes besides, as it takes a dictionary. */
const RULES: readonly Rule[] = [
  tellingLength,
  optionsAboutOthers,
  samePlace,
  emptyLinkTexts,
  deadLinks,
  deadAnchors,
  oldSources,
  wrongMinutes,
  hardText,
  longSentences,
  personalData,
  emptyDescriptions,
  unwritten,
  tooLittleToDo,
]

/** What could be better in a document that is in order. */
export function advise(manuscript: Manuscript, world: World, more: readonly Rule[] = []): Finding[] {
  return [...RULES, ...more].flatMap((rule) => rule(manuscript, world))
}
