import { symbol, symbolCircle, symbolDiamond, symbolSquare, type SymbolType } from 'd3-shape'
import { MODES, type Mode } from '#app/domain/fidelity/words.ts'
import { useMessages } from '#app/i18n/use-messages.ts'

/** How a review was made, told by shape: colour alone tells nobody. */
const SHAPES: Record<Mode, SymbolType> = { visit: symbolCircle, desk: symbolSquare, self: symbolDiamond }

export function Mark({ mode }: { mode: Mode }) {
  return <path className="chart-point" d={symbol(SHAPES[mode], 80)() ?? undefined} />
}

/** What the shapes in a chart stand for. */
export function Legend({ modes }: { modes: Mode[] }) {
  const t = useMessages().fidelity
  return (
    <ul className="chart-legend">
      {MODES.toReversed()
        .filter((mode) => modes.includes(mode))
        .map((mode) => (
          <li key={mode} className={mode === 'self' ? 'chart-aside' : undefined}>
            <svg viewBox="-8 -8 16 16" aria-hidden="true">
              <Mark mode={mode} />
            </svg>
            {t.modes[mode]}
          </li>
        ))}
    </ul>
  )
}
