import type { Root } from 'mdast'
import { z } from 'zod'
import { Source } from '../course.ts'
import { FRONT_MATTER_LINE, splitFrontMatter } from '../front-matter.ts'
import type { Draft } from '../inspect-document.ts'
import { foldLineEnds } from '../guard/lesson-text.ts'
import { parseBody } from '../guard/parse-body.ts'
import type { Finding, Place } from '../problem.ts'
import { readYaml } from '../yaml.ts'

/** As much of the front matter as good writing is about. The rest has been read with its own schema. */
const Facts = z.looseObject({ minutes: z.number().optional(), sources: z.array(Source).default([]) })

/** A document that the guard has let through, as one reads it who will say how it can be better. */
export type Manuscript = {
  kind: Draft['kind']
  facts: z.infer<typeof Facts>
  placeInFacts: (path: PropertyKey[]) => Place
  tree: Root // its positions are those of the file
  lines: string[] // of the file
}

/** What a manuscript is held up against. */
export type World = {
  today: string
  addresses: readonly string[] // of every page of ours that a link may lead to
}

/** One rule of good writing. */
export type Rule = (manuscript: Manuscript, world: World) => Finding[]

/** Null for a file that is not in order: that is told of elsewhere, and comes first. */
export function readManuscript(text: string, kind: Draft['kind']): Manuscript | null {
  const whole = foldLineEnds(text)
  const parts = splitFrontMatter(whole)
  if (parts.status === 'refused') return null
  const facts = readYaml(parts.yaml, Facts, FRONT_MATTER_LINE)
  const body = parseBody(parts.body)
  if (facts.status === 'refused' || body.status === 'refused') return null
  return {
    kind,
    facts: facts.value,
    placeInFacts: facts.placeOf,
    tree: body.tree,
    lines: whole.split('\n'),
  }
}
