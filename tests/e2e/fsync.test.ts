import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'

const COMMITS = process.env.LONG ? 500 : 60
const hasTracer = spawnSync('strace', ['--version']).status === 0

// A killed process loses nothing that the system has taken; a power cut does. So the system's calls are counted.
test.skipIf(!hasTracer)(
  'each commit is on the disk before it is acknowledged: a sync for each (left out without strace)',
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'fodfaeste-fsync-'))
    const trace = path.join(folder, 'trace')
    const script = ['--import', 'tsx', 'tests/support/running/commit.ts', String(COMMITS)]
    const { stdout } = spawnSync(
      'strace',
      ['-f', '-qq', '-e', 'trace=fsync,fdatasync', '-o', trace, process.execPath, ...script],
      { env: { ...process.env, DATA_DIR: folder }, encoding: 'utf8' },
    )
    expect(stdout.trim()).toBe(String(COMMITS))
    const syncs = readFileSync(trace, 'utf8').match(/f(data)?sync(\(\d+\)| resumed>\)) += 0$/gm) ?? []
    expect(syncs.length).toBeGreaterThanOrEqual(COMMITS)
    rmSync(folder, { recursive: true, force: true })
  },
)
