import type { JobResult } from '#app/domain/jobs/job-run.ts'
import { auditAlone } from '#app/domain/privacy/audit.server.ts'
import { deleteOldBackups, makeBackup } from './backups.server.ts'

/** The night's backup. The old ones go when the new one is there, not before. */
export async function nightlyBackup(day: string, stopping: AbortSignal): Promise<JobResult> {
  await makeBackup({ stopping })
  auditAlone({ actorId: null, action: 'backup-made', detail: 'nightly' })
  return { backups: 1, 'old-backups': deleteOldBackups(day) }
}
