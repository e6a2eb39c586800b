import {
  looks,
  memberships,
  organisations,
  people,
  roleGrants,
  teamMethods,
  teams,
  units,
} from '../people.ts'
import { ACTOR, keeping, SUBJECT } from './keeping.ts'

export const keptOfPeople = [
  ...keeping(
    organisations,
    { purpose: 'account', retention: 'for-good' },
    { id: 'key', name: 'practice', kind: 'practice', sortKey: 'practice', createdAt: 'moment' },
  ),
  ...keeping(
    units,
    { purpose: 'account', retention: 'for-good' },
    {
      id: 'key',
      organisationId: 'key',
      parentId: 'key',
      path: 'key',
      name: 'practice',
      sortKey: 'practice',
      createdAt: 'moment',
    },
  ),
  ...keeping(
    teams,
    { purpose: 'account', retention: 'for-good' },
    {
      id: 'key',
      organisationId: 'key',
      unitId: 'key',
      slug: 'practice',
      name: 'practice',
      sortKey: 'practice',
      closedOn: 'moment',
      createdAt: 'moment',
    },
  ),
  ...keeping(
    teamMethods,
    { purpose: 'fidelity', retention: 'for-good' },
    { teamId: 'key', method: 'practice', fromDate: 'moment' },
  ),
  ...keeping(
    people,
    { purpose: 'account', retention: 'account' },
    {
      id: SUBJECT,
      email: 'contact',
      name: 'identity',
      sortKey: 'identity',
      passwordHash: { category: 'secret', purpose: 'security' },
      onLeaveUntil: { category: 'belonging', purpose: 'team-learning' },
      lastSeenAt: { category: 'use', purpose: 'security' },
      deactivatedAt: 'moment',
      mergedInto: SUBJECT,
      erasedAt: 'moment',
      createdAt: 'moment',
    },
  ),
  ...keeping(
    memberships,
    { purpose: 'account', retention: 'account' },
    { id: 'key', personId: SUBJECT, teamId: 'belonging', fromDate: 'belonging', toDate: 'belonging' },
  ),
  ...keeping(
    roleGrants,
    { purpose: 'security', retention: 'account' },
    {
      id: 'key',
      personId: SUBJECT,
      role: 'belonging',
      scopeKind: 'belonging',
      scopeId: 'belonging',
      fromDate: 'belonging',
      toDate: 'belonging',
    },
  ),
  ...keeping(
    looks,
    { purpose: 'security', retention: 'looks' },
    { viewerId: ACTOR, subject: 'use', subjectId: SUBJECT, place: 'use', day: 'moment', lookedAt: 'moment' },
  ),
]
