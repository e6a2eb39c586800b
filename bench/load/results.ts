import { cpus, totalmem } from 'node:os'
import type { Load } from './measure.ts'
import type { Weight } from './weights.ts'

export type Results = {
  data: string
  workers: string
  bare: Load
  loaded: { name: string; load: Load; weight: Weight | null }[]
  pages: { name: string; who: string; ms: number; weight: Weight }[]
}

const table = (head: string[], rows: string[][]) =>
  [head, head.map((_, place) => (place === 0 ? '---' : '--:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')

const weightCells = (weight: Weight | null) =>
  weight ? [weight.html, weight.scripts, weight.styles].map((kB) => kB.toFixed(1)) : ['', '', '']
const rate = (perSecond: number) => (perSecond < 100 ? perSecond.toFixed(1) : perSecond.toFixed(0))
const WEIGHTS = ['page, kB gzip', 'scripts', 'styles']

/** The page bench/RESULTS.md. */
export function asMarkdown({ data, workers, bare, loaded, pages }: Results): string {
  const slowest = pages.toSorted((a, b) => b.ms - a.ms)
  const over = slowest.filter(({ ms }) => ms >= 50)
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`
  const share = (load: Load) => `${((load.perSecond / bare.perSecond) * 100).toFixed(2)} %`
  return `# Results of the benchmark

Made by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}. Machine: ${machine}, Node ${process.version},
WORKERS=${workers}; the load is made on the same machine. Data: ${data}.

## Under load

Ten connections that ask as fast as they are answered. Beside it, in the same run, a bare \`node:http\` server that says hello:
${rate(bare.perSecond)} requests a second, ${bare.worked.toFixed(3)} ms of processor time each.

${table(
  ['', 'requests/s', 'p50, ms', 'p99, ms', 'processor, ms a request', 'share of bare', ...WEIGHTS],
  loaded.map(({ name, load, weight }) => [
    name,
    rate(load.perSecond),
    String(load.p50),
    String(load.p99),
    load.worked.toFixed(2),
    share(load),
    ...weightCells(weight),
  ]),
)}

## One reader

The middle of fifteen requests, one after another, the slowest page first. ${
    over.length === 0 ? 'Every page is under 50 ms.' : `${over.length} pages are not under 50 ms.`
  }

${table(
  ['page', 'as', 'median, ms', ...WEIGHTS],
  slowest.map(({ name, who, ms, weight }) => [name, who || 'nobody', ms.toFixed(1), ...weightCells(weight)]),
)}
`
}
