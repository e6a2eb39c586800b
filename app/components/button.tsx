import { Link } from '@remix-run/react'
import type { ComponentProps } from 'react'

type Variant = { variant?: 'primary' | 'secondary'; size?: 'sm' }

/** A button that does something; one primary button a view. */
export function Button({ variant = 'primary', size, ...button }: ComponentProps<'button'> & Variant) {
  return <button type="submit" className="ds-button" data-variant={variant} data-size={size} {...button} />
}

/** A link that looks like a button: it goes somewhere. */
export function ButtonLink({ variant = 'primary', size, ...link }: ComponentProps<typeof Link> & Variant) {
  return <Link className="ds-button" data-variant={variant} data-size={size} {...link} />
}
