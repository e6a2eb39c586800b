import { BOTTOM, RIGHT, TOP } from './room.ts'

/** About as wide as the name of a version is written. */
const LABEL_WIDTH = 100

/** Where the instrument gets another version: a dashed line that no other line crosses, and its name on top. */
export function BreakMark({ x, label }: { x: number; label: string }) {
  const fits = x + LABEL_WIDTH < RIGHT
  return (
    <g>
      <line className="chart-break" x1={x} x2={x} y1={TOP - 20} y2={BOTTOM} />
      <text className="chart-quiet" x={fits ? x : RIGHT} y={TOP - 26} textAnchor={fits ? 'start' : 'end'}>
        {label}
      </text>
    </g>
  )
}
