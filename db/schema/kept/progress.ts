import { attendances, approvals, renewalReadings } from '../approvals.ts'
import { caseChoices, taskTicks } from '../practice.ts'
import {
  answerCounts,
  answers,
  enrolments,
  lessonCompletions,
  reflections,
  testAnswers,
  testAttempts,
} from '../progress.ts'
import { enrolmentRules } from '../requirements.ts'
import { ACTOR, keeping, SUBJECT } from './keeping.ts'

/** What somebody does in the courses, for themselves. */
const keptOfLearning = [
  ...keeping(
    lessonCompletions,
    { purpose: 'learning', retention: 'account' },
    {
      personId: SUBJECT,
      courseId: 'learning',
      lessonId: 'learning',
      contentHash: 'key',
      completedAt: 'moment',
    },
  ),
  ...keeping(
    answers,
    { purpose: 'learning', retention: 'answers' },
    {
      id: 'key',
      personId: SUBJECT,
      questionId: 'learning',
      key: 'technical',
      digest: 'technical',
      chosen: 'learning',
      correct: 'learning',
      contentHash: 'key',
      answeredAt: 'moment',
    },
  ),
  ...keeping(
    answerCounts,
    { purpose: 'learning', retention: 'for-good' },
    { questionId: 'key', contentHash: 'key', chosen: 'practice', count: 'practice' },
  ),
  ...keeping(
    reflections,
    { purpose: 'learning', retention: 'account' },
    { personId: SUBJECT, reflectionId: 'key', text: 'own-words', savedAt: 'moment' },
  ),
  ...keeping(
    testAttempts,
    { purpose: 'learning', retention: 'account' },
    {
      id: 'key',
      personId: SUBJECT,
      courseId: 'learning',
      contentHash: 'key',
      drawn: { category: 'learning', retention: 'answers' },
      passMark: 'learning',
      correctCount: 'learning',
      startedAt: 'moment',
      handedInAt: 'moment',
    },
  ),
  ...keeping(
    testAnswers,
    { purpose: 'learning', retention: 'answers' },
    { attemptId: 'key', questionId: 'learning', chosen: 'learning', savedAt: 'moment' },
  ),
  ...keeping(
    caseChoices,
    { purpose: 'learning', retention: 'account' },
    {
      id: 'key',
      personId: SUBJECT,
      caseId: 'learning',
      run: 'learning',
      position: 'learning',
      stepId: 'learning',
      choice: 'learning',
      contentHash: 'key',
      chosenAt: 'moment',
    },
  ),
  ...keeping(
    taskTicks,
    { purpose: 'learning', retention: 'account' },
    { personId: SUBJECT, tasksId: 'learning', digest: 'learning', place: 'learning', doneAt: 'moment' },
  ),
]

/** What they are asked to learn, and what others say of it. */
const keptOfDuties = [
  ...keeping(
    enrolments,
    { purpose: 'team-learning', retention: 'account' },
    {
      personId: SUBJECT,
      courseId: 'learning',
      seenVersion: 'learning',
      askedBy: ACTOR,
      askedOn: 'duty',
      reason: 'own-words',
      dueOn: 'duty',
      graceDays: 'duty',
      waivedBy: ACTOR,
      waivedReason: 'own-words',
      waivedUntil: 'duty',
      createdAt: 'moment',
    },
  ),
  ...keeping(
    enrolmentRules,
    { purpose: 'team-learning', retention: 'for-good' },
    {
      id: 'key',
      courseId: 'duty',
      audience: 'duty',
      scopeKind: 'duty',
      scopeId: 'duty',
      method: 'duty',
      startAfterDays: 'duty',
      dueAfterDays: 'duty',
      graceDays: 'duty',
      renews: 'duty',
      reason: 'own-words',
      fromDate: 'duty',
      toDate: 'duty',
      createdBy: { ...ACTOR, retention: 'nameless' },
      createdAt: 'moment',
    },
  ),
  ...keeping(
    approvals,
    { purpose: 'learning', retention: 'account' },
    {
      id: 'key',
      personId: SUBJECT,
      courseId: 'learning',
      kind: 'learning',
      cycle: 'learning',
      doneOn: 'learning',
      saidAt: 'moment',
      outcome: 'learning',
      comment: 'own-words',
      decidedBy: ACTOR,
      decidedAt: 'moment',
    },
  ),
  ...keeping(
    attendances,
    { purpose: 'learning', retention: 'account' },
    {
      id: 'key',
      personId: SUBJECT,
      courseId: 'learning',
      kind: 'learning',
      day: 'learning',
      eventDayId: 'key',
      recordedBy: ACTOR,
      createdAt: 'moment',
    },
  ),
  ...keeping(
    renewalReadings,
    { purpose: 'learning', retention: 'account' },
    {
      personId: SUBJECT,
      courseId: 'learning',
      cycle: 'learning',
      lessonId: 'learning',
      contentHash: 'key',
      readAt: 'moment',
    },
  ),
]

export const keptOfProgress = [...keptOfLearning, ...keptOfDuties]
