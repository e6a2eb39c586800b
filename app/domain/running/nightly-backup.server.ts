import type { JobResult } from '#app/domain/jobs/job-run.ts'
import { auditAlone } from '#app/domain/privacy/audit.server.ts'
import { deleteOldBackups, deleteOldDamaged, makeBackup } from './backups.server.ts'

/**
 * The night's backup. What has been kept for its time goes before, as it must also when none can be made; the newest
 * whole one stays until there is another.
 */
export async function nightlyBackup(day: string, stopping: AbortSignal): Promise<JobResult> {
  deleteOldDamaged(day)
  const before = deleteOldBackups(day)
  await makeBackup({ stopping })
  auditAlone({ actorId: null, action: 'backup-made', detail: 'nightly' })
  return { backups: 1, 'old-backups': before + deleteOldBackups(day) }
}
