import { vi } from 'vitest'

/** What the log is told from now on, line by line, instead of standard output; until mocks are restored. */
export function listenToLog(): string[] {
  const lines: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
  return lines
}
