import { eventDays, events, signUps } from '../events.ts'
import { ACTOR, keeping, SUBJECT } from './keeping.ts'

export const keptOfEvents = [
  ...keeping(
    events,
    { purpose: 'calendar', retention: 'for-good' },
    {
      id: 'key',
      kind: 'public',
      courseId: 'public',
      organisationId: 'key',
      place: 'own-words',
      note: 'own-words',
      seats: 'public',
      signUpUntil: 'public',
      revision: 'technical',
      cancelledAt: 'moment',
      cancelReason: 'own-words',
      createdBy: { ...ACTOR, retention: 'nameless' },
      createdAt: 'moment',
    },
  ),
  ...keeping(
    eventDays,
    { purpose: 'calendar', retention: 'for-good' },
    { id: 'key', eventId: 'key', startsAt: 'public', endsAt: 'public' },
  ),
  ...keeping(
    signUps,
    { purpose: 'calendar', retention: 'account' },
    { id: 'key', eventId: 'key', personId: SUBJECT, place: 'learning', placedAt: 'moment' },
  ),
]
