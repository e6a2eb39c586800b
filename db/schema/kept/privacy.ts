import { auditLog, erasing, erasures, formerIdentities } from '../privacy.ts'
import { ACTOR, keeping, SUBJECT } from './keeping.ts'

export const keptOfPrivacy = [
  ...keeping(
    auditLog,
    { purpose: 'security', retention: 'audit' },
    {
      id: 'key',
      at: 'moment',
      actorId: ACTOR,
      action: 'use',
      subjectKind: 'use',
      subjectId: SUBJECT,
      detail: 'use',
      requestId: 'technical',
      digest: 'technical',
    },
  ),
  ...keeping(
    erasures,
    { purpose: 'account', retention: 'nameless' },
    { personId: SUBJECT, cause: 'use', requestedAt: 'moment', dueOn: 'moment', carriedOutAt: 'moment' },
  ),
  ...keeping(
    formerIdentities,
    { purpose: 'account', retention: 'account' },
    { personId: SUBJECT, kind: 'use', value: 'identity', changedAt: 'moment' },
  ),
  ...keeping(erasing, { purpose: 'running', retention: 'for-good' }, { id: 'technical' }),
]
