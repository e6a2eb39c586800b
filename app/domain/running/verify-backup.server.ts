import { existsSync, statSync } from 'node:fs'
import type { BackupProblem } from './backup-problem.ts'
import { sha256Of } from './durable-files.server.ts'
import { type Looked, lookThrough } from './look-through.server.ts'
import { type Manifest, readManifest } from './manifest.server.ts'
import { knownMigrations } from './versions.server.ts'

export type Verified =
  | { status: 'fine'; manifest: Manifest }
  | { status: 'refused'; problems: BackupProblem[] }

const refused = (...problems: BackupProblem[]): Verified => ({ status: 'refused', problems })

/**
 * Whether a file is a whole backup of ours that this code can read: its hash, its pages, its foreign keys, its
 * rows and its migrations.
 * @param copy what is read in its place
 */
export async function verifyBackup(
  file: string,
  { copy = file, stopping }: { copy?: string; stopping?: AbortSignal } = {},
): Promise<Verified> {
  if (!existsSync(copy)) return refused({ code: 'no-file', detail: file })
  const manifest = readManifest(file)
  if (!manifest) return refused({ code: 'no-manifest', detail: file })
  const isSame =
    statSync(copy).size === manifest.bytes && (await sha256Of(copy, stopping)) === manifest.sha256
  if (!isSame) return refused({ code: 'other-content', detail: file })
  const looked = await lookThrough(copy, { thorough: true, stopping })
  const problems = [...problemsOf(looked), ...rowProblems(looked.rows, manifest.rows)]
  return problems.length > 0 ? refused(...problems) : { status: 'fine', manifest }
}

/** What is wrong with a database, whatever its manifest says. */
export function problemsOf({ damage, orphans, migrations }: Looked): BackupProblem[] {
  if (damage.length > 0) return [{ code: 'damaged', detail: damage.join('; ') }]
  const known = knownMigrations().map(({ when }) => when)
  const unknown = migrations.filter((when) => !known.includes(when))
  return [
    ...(orphans > 0 ? [{ code: 'orphans' as const, detail: String(orphans) }] : []),
    ...(migrations[0] !== known[0] ? [{ code: 'not-ours' as const, detail: '' }] : []),
    ...(migrations[0] === known[0] && unknown.length > 0
      ? [{ code: 'newer' as const, detail: String(unknown.length) }]
      : []),
  ]
}

function rowProblems(rows: Record<string, number>, promised: Record<string, number>): BackupProblem[] {
  const tables = new Set([...Object.keys(rows), ...Object.keys(promised)])
  const others = [...tables].filter((table) => rows[table] !== promised[table])
  return others.length > 0 ? [{ code: 'other-rows', detail: others.join(', ') }] : []
}
