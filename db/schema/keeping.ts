import type { KeptColumn } from '../../app/domain/privacy/keeping.ts'
import { keptOfAuth } from './kept/auth.ts'
import { keptOfCertificates } from './kept/certificates.ts'
import { keptOfEvents } from './kept/events.ts'
import { keptOfFidelity } from './kept/fidelity.ts'
import { keptOfPeople } from './kept/people.ts'
import { keptOfPrivacy } from './kept/privacy.ts'
import { keptOfProgress } from './kept/progress.ts'
import { keptOfRunning } from './kept/running.ts'

/** What is kept in the whole database, column by column. */
const KEPT: readonly KeptColumn[] = [
  ...keptOfPeople,
  ...keptOfAuth,
  ...keptOfProgress,
  ...keptOfCertificates,
  ...keptOfFidelity,
  ...keptOfEvents,
  ...keptOfRunning,
  ...keptOfPrivacy,
]

export const keptColumns = (): readonly KeptColumn[] => KEPT
