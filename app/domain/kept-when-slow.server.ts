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
  const { find, keep } = keeper<Figures>()
  return (...asked) => {
    const key = keyOf(...asked)
    const before = find(key)
    if (before) return before.figures

    const used = process.cpuUsage() // and not the clock, which runs on while others are at work
    return keep(key, work(...asked), used)
  }
}

/** The same of a work done in portions. Who asks while it goes on waits for the same answer. */
export function keptWhenSlowInPortions<Asked extends unknown[], Figures>(
  work: (...asked: Asked) => Promise<Figures>,
  keyOf: (...asked: Asked) => string,
): (...asked: Asked) => Promise<Figures> {
  const { find, keep } = keeper<Figures>()
  const underWay = new Map<string, Promise<Figures>>()
  const begin = async (key: string, asked: Asked): Promise<Figures> => {
    const used = process.cpuUsage() // others' work in between counts too: a busy server keeps longer
    try {
      return keep(key, await work(...asked), used)
    } finally {
      underWay.delete(key)
    }
  }
  return async (...asked) => {
    const key = keyOf(...asked)
    const before = find(key)
    if (before) return before.figures

    const going = underWay.get(key) ?? begin(key, asked)
    underWay.set(key, going)
    return going
  }
}

function keeper<Figures>() {
  const kept = new Map<string, Kept<Figures>>()
  return {
    find(key: string): Kept<Figures> | null {
      const before = kept.get(key)
      return before && Date.now() < before.until ? before : null
    },
    keep(key: string, figures: Figures, used: NodeJS.CpuUsage): Figures {
      const { user, system } = process.cpuUsage(used)
      const span = keptFor((user + system) / 1000)
      kept.delete(key)
      if (span > 0) kept.set(key, { figures, until: Date.now() + span })
      const [oldest] = kept.keys()
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
      return figures
    },
  }
}
