type Phase = { name: string; length: string; share: number }
type PhaseDrawingProps = { title: string; phases: Phase[]; contact: string | null }

/** A phase narrower than this has no room for its name on a phone; then all are drawn from above. */
const NARROWEST = 0.3
/** Height in lines of text for the shortest phase drawn from above, and the most for all of them. */
const LINES_EACH = 3.2
const LINES_AT_MOST = 24

/**
 * A timeline from left to right, or from above where there are many phases or a short one. Along the
 * time it is measured in per cent and across it in lines of text, so that it fits any page while its
 * words keep their size.
 */
export function PhaseDrawing({ title, phases, contact }: PhaseDrawingProps) {
  const shortest = Math.min(...phases.map(({ share }) => share))
  const isUpright = shortest < NARROWEST
  const height = isUpright ? Math.min(LINES_EACH / shortest, LINES_AT_MOST) : contact ? 9.5 : 5.5
  const at = isUpright ? fromAbove(contact !== null) : fromLeft(contact !== null)
  const label = contact ? 1.75 : 0
  return (
    <svg
      className="phase-drawing"
      role="img"
      aria-label={contact ? `${title}. ${contact}.` : title}
      height={`${height + label}em`}
    >
      {contact && (
        <text className="phase-contact-label" x="0" y="1em">
          {contact}
        </text>
      )}
      <svg y={`${label}em`} height={`${height}em`}>
        {contact && (
          <svg {...at.contact} viewBox="0 0 100 100" preserveAspectRatio="none">
            <polygon className="phase-contact" points={at.falling} vectorEffect="non-scaling-stroke" />
          </svg>
        )}
        {phases.map(({ name, length, share }, place) => {
          const before = phases.slice(0, place).reduce((sum, phase) => sum + phase.share, 0)
          return (
            <g key={place}>
              <rect className="phase-bar" {...at.bar(before, share)} />
              <foreignObject {...at.words(before, share)}>
                <p className="phase-words">
                  <strong>{name}</strong> <span>{length}</span>
                </p>
              </foreignObject>
            </g>
          )
        })}
      </svg>
    </svg>
  )
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`

/** Where things stand when time runs to the right: contact above the phases, words below them. */
const fromLeft = (hasContact: boolean) => {
  const top = hasContact ? 4 : 0
  return {
    falling: '0,4 100,78 100,100 0,100',
    contact: { x: 0, y: 0, width: '100%', height: '4em' },
    bar: (before: number, share: number) => ({
      x: percent(before),
      y: `${top}em`,
      width: percent(share),
      height: '1.5em',
    }),
    words: (before: number, share: number) => ({
      x: percent(before),
      y: `${top + 1.75}em`,
      width: percent(share),
      height: '3.75em',
    }),
  }
}

/** Where things stand when time runs downwards: contact to the left of the phases, words to the right. */
const fromAbove = (hasContact: boolean) => {
  const left = hasContact ? 0.2 : 0
  return {
    falling: '4,0 100,0 100,100 78,100',
    contact: { x: 0, y: 0, width: '20%', height: '100%' },
    bar: (before: number, share: number) => ({
      x: percent(left),
      y: percent(before),
      width: '6%',
      height: percent(share),
    }),
    words: (before: number, share: number) => ({
      x: percent(left + 0.09),
      y: percent(before),
      width: percent(0.91 - left),
      height: percent(share),
    }),
  }
}
