import { keptFor } from './kept-when-slow.ts'

type Kept<Figures> = { figures: Figures; until: number }

/** As many different questions as are kept. */
const MOST = 100

/**
 * Keeps what took long to work out, by what was asked; see `keptFor`. For figures of many people that nobody reads
 * to see what they have just done: another process, or this one, may have written since. A write in between does
 * not tell: there is one every second where the figures are slow.
 * @param keyOf what was asked, in a word; the questions are few
 */
export function keptWhenSlow<Asked extends unknown[], Figures>(
  work: (...asked: Asked) => Figures,
  keyOf: (...asked: Asked) => string = () => '',
): (...asked: Asked) => Figures {
  const kept = new Map<string, Kept<Figures>>()
  return (...asked) => {
    const key = keyOf(...asked)
    const before = kept.get(key)
    if (before && Date.now() < before.until) return before.figures

    const used = process.cpuUsage() // and not the clock, which runs on while others are at work
    const figures = work(...asked)
    const { user, system } = process.cpuUsage(used)
    const span = keptFor((user + system) / 1000)
    kept.delete(key)
    if (span > 0) kept.set(key, { figures, until: Date.now() + span })
    const [oldest] = kept.keys()
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
    return figures
  }
}
