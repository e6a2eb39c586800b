import { createHash } from 'node:crypto'
import type { Met } from '../met.ts'

/** What a certificate says was achieved. */
type Facts = {
  courseId: string
  courseTitle: string
  courseVersion: string
  contentHash: string
  goals: string[]
  hours: number
  met: Met[]
}

/** The sentences of a credential, in one language. */
export type CredentialWords = {
  language: string
  name: (course: string) => string
  description: (hours: number, goals: string[]) => string
  criteria: (met: Met[]) => string
  verify: string
}

/**
 * The achievement as it is published and embedded. Its address ends in the hash of all that it says, so
 * that another content, or another way of earning it, has another address and this one never changes.
 * Scores are not in it: what was required says nothing of how well.
 * @throws Error when nothing was required: criteria without words would pass the published schema
 */
export function achievementOf(facts: Facts, origin: string, words: CredentialWords) {
  if (facts.met.length === 0) throw new Error(`${facts.courseId}: a certificate says what it took`)
  const said = {
    type: ['Achievement'],
    achievementType: 'CertificateOfCompletion',
    name: facts.courseTitle,
    description: words.description(facts.hours, facts.goals),
    inLanguage: words.language,
    version: facts.courseVersion,
    otherIdentifier: [
      {
        type: 'IdentifierEntry',
        identifierType: 'ext:contentHash',
        identifier: `sha256:${facts.contentHash}`,
      },
    ],
    criteria: { narrative: words.criteria(facts.met) },
  }
  const hash = createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16)
  const place = [facts.courseId, facts.courseVersion, hash].map(encodeURIComponent).join('/')
  const path = `/achievements/${place}`
  return { path, document: { id: origin + path, ...said } }
}

export type Achievement = ReturnType<typeof achievementOf>['document']
