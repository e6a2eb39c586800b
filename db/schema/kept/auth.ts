import { oneTimeLinks, passkeys, recoveryCodes, sessions, signInFailures, totpSecrets } from '../auth.ts'
import { keeping, SUBJECT } from './keeping.ts'

export const keptOfAuth = [
  ...keeping(
    sessions,
    { purpose: 'security', retention: 'session' },
    {
      id: 'secret',
      userId: SUBJECT,
      expiresAt: 'moment',
      absoluteExpiresAt: 'moment',
      lastSeenAt: 'use',
      stage: 'technical',
      challenge: 'secret',
      confirmedAt: 'moment',
      device: 'use',
      createdAt: 'moment',
    },
  ),
  ...keeping(
    oneTimeLinks,
    { purpose: 'security', retention: 'session' },
    {
      id: 'secret',
      personId: SUBJECT,
      kind: 'technical',
      expiresAt: 'moment',
      usedAt: 'moment',
      createdAt: 'moment',
    },
  ),
  ...keeping(
    signInFailures,
    { purpose: 'security', retention: 'failures' },
    { subject: 'secret', failedAt: 'moment' },
  ),
  ...keeping(
    totpSecrets,
    { purpose: 'security', retention: 'account' },
    {
      personId: SUBJECT,
      sealed: 'secret',
      lastStep: 'technical',
      confirmedAt: 'moment',
      createdAt: 'moment',
    },
  ),
  ...keeping(
    passkeys,
    { purpose: 'security', retention: 'account' },
    {
      id: 'secret',
      personId: SUBJECT,
      publicKey: 'secret',
      counter: 'technical',
      transports: 'technical',
      name: 'own-words',
      lastUsedAt: 'use',
      createdAt: 'moment',
    },
  ),
  ...keeping(
    recoveryCodes,
    { purpose: 'security', retention: 'account' },
    { personId: SUBJECT, digest: 'secret', usedAt: 'moment', createdAt: 'moment' },
  ),
]
