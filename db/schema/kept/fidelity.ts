import { actionLessons, actions, itemsSetAside } from '../actions.ts'
import {
  consensusScores,
  errata,
  factCorrections,
  ratings,
  reviewEvents,
  reviewFacts,
  reviewRaters,
  reviewReports,
  reviews,
  usedInstruments,
} from '../fidelity.ts'
import { ACTOR, keeping } from './keeping.ts'

const FIDELITY = { purpose: 'fidelity', retention: 'fidelity' } as const

/** The review itself, who made it and what happened to it. */
const keptOfReviews = [
  ...keeping(
    usedInstruments,
    { purpose: 'fidelity', retention: 'for-good' },
    { instrumentId: 'public', version: 'public', instrument: 'public', firstUsed: 'moment' },
  ),
  ...keeping(reviews, FIDELITY, {
    id: 'key',
    teamId: 'practice',
    plannedBy: ACTOR,
    instrumentId: 'practice',
    instrumentVersion: 'practice',
    mode: 'practice',
    periodFrom: 'practice',
    periodTo: 'practice',
    reviewOn: 'practice',
    caseTotal: 'practice',
    sampleSeed: 'practice',
    sample: 'practice',
    caseCount: 'practice',
    preparedAt: 'moment',
    concludedAt: 'moment',
    checkedAt: 'moment',
    approvedAt: 'moment',
    settledAt: 'moment',
    nextReviewOn: 'practice',
    cancelledAt: 'moment',
    createdAt: 'moment',
  }),
  ...keeping(reviewRaters, FIDELITY, {
    reviewId: 'key',
    personId: ACTOR,
    seat: 'practice',
    lockedAt: 'moment',
    approvedAt: 'moment',
    approvedReport: 'technical',
  }),
  ...keeping(reviewEvents, FIDELITY, {
    id: 'key',
    reviewId: 'key',
    personId: ACTOR,
    event: 'practice',
    reason: 'own-words',
    happenedAt: 'moment',
  }),
]

/** What was found, and said about it. */
const keptOfResults = [
  ...keeping(reviewFacts, FIDELITY, {
    reviewId: 'key',
    factId: 'practice',
    value: 'own-words',
    savedAt: 'moment',
  }),
  ...keeping(ratings, FIDELITY, {
    reviewId: 'key',
    seat: 'practice',
    itemId: 'practice',
    score: 'practice',
    notRelevantReason: 'own-words',
    note: 'own-words',
    cases: 'practice',
    savedAt: 'moment',
    evidence: 'practice',
  }),
  ...keeping(consensusScores, FIDELITY, {
    reviewId: 'key',
    itemId: 'practice',
    score: 'practice',
    notRelevantReason: 'own-words',
    note: 'own-words',
    cases: 'practice',
    savedAt: 'moment',
  }),
  ...keeping(reviewReports, FIDELITY, {
    reviewId: 'key',
    text: 'own-words',
    frozen: 'own-words',
    savedAt: 'moment',
  }),
  ...keeping(factCorrections, FIDELITY, {
    id: 'key',
    reviewId: 'key',
    subject: 'practice',
    text: 'own-words',
    writtenBy: ACTOR,
    writtenAt: 'moment',
    answer: 'own-words',
    answeredAt: 'moment',
  }),
  ...keeping(errata, FIDELITY, {
    id: 'key',
    reviewId: 'key',
    itemId: 'practice',
    score: 'practice',
    notRelevantReason: 'own-words',
    reason: 'own-words',
    writtenBy: ACTOR,
    writtenAt: 'moment',
  }),
]

/** What the team will do about it. */
const keptOfActions = [
  ...keeping(actions, FIDELITY, {
    id: 'key',
    reviewId: 'key',
    itemId: 'practice',
    what: 'own-words',
    ownerId: ACTOR,
    dueOn: 'practice',
    driver: 'practice',
    doneAt: 'moment',
    savedAt: 'moment',
    createdAt: 'moment',
  }),
  ...keeping(itemsSetAside, FIDELITY, {
    reviewId: 'key',
    itemId: 'practice',
    reason: 'own-words',
    savedAt: 'moment',
  }),
  ...keeping(actionLessons, FIDELITY, { actionId: 'key', lessonId: 'practice', assignedAt: 'moment' }),
]

export const keptOfFidelity = [...keptOfReviews, ...keptOfResults, ...keptOfActions]
