import { saveAgreed } from '#app/domain/fidelity/review/consensus.server.ts'
import { allItems } from '#app/domain/fidelity/instruments/instrument.ts'
import { findInstrument } from '#app/domain/fidelity/instruments/instruments.server.ts'
import { createReview } from '#app/domain/fidelity/review/planning.server.ts'
import { lockRatings, saveRating } from '#app/domain/fidelity/review/rating.server.ts'
import { createPerson, createTeam, grant } from './people.ts'

export const CTI_ITEMS = allItems(findInstrument('cti', '1.0.0') ?? { domains: [] }).map(({ id }) => id)

/** A visit to a team of its own by two assessors, with a member and a manager to ask about it. */
export function planReview(facts: { mode?: 'visit' | 'self'; periodTo?: string; teamId?: string } = {}) {
  const team = createTeam()
  const [member, manager] = [createPerson({ teamId: team.id }), createPerson()]
  grant(manager, 'manager', { kind: 'team', id: team.id })
  const [sofie, anders] = [createPerson({ name: 'Sofie Lund' }), createPerson({ name: 'Anders Dahl' })]
  grant(sofie, 'assessor')
  grant(anders, 'assessor')
  const mode = facts.mode ?? 'visit'
  const id = crypto.randomUUID()
  createReview({
    id,
    teamId: facts.teamId ?? team.id,
    plannedBy: manager.id,
    instrument: 'cti@1.0.0',
    mode,
    periodFrom: '2025-01-01',
    periodTo: facts.periodTo ?? '2026-06-30',
    caseCount: 12,
    raterIds: mode === 'self' ? [manager.id] : [sofie.id, anders.id],
  })
  return { id, team, member, manager, sofie, anders }
}

/** Gives every item a score but those named otherwise. */
export function rateAll(
  rater: { id: string },
  reviewId: string,
  score: number,
  except: Record<string, number> = {},
) {
  for (const itemId of CTI_ITEMS) {
    const mover = { personId: rater.id, reviewId }
    const given = { score: except[itemId] ?? score, notRelevantReason: null, note: '', evidence: [] }
    saveRating(mover, { itemId, ...given, savedAt: new Date() })
  }
}

export const lock = (rater: { id: string }, reviewId: string) => lockRatings({ personId: rater.id, reviewId })

export function agreeOn(rater: { id: string }, reviewId: string, itemId: string, score: number) {
  const given = { score, notRelevantReason: null, note: 'Talt igennem', savedAt: new Date() }
  return saveAgreed({ personId: rater.id, reviewId }, { itemId, ...given })
}
