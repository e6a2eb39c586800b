import type { ComponentProps } from 'react'

/** A surface of its own. `color` tints it in one of the theme's colours. */
export function Card({ color, className = '', ...card }: ComponentProps<'div'> & { color?: string }) {
  return (
    <div
      className={`ds-card ${className}`}
      data-color={color}
      data-variant={color ? 'tinted' : undefined}
      {...card}
    />
  )
}
