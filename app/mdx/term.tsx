import { type ReactNode, useId } from 'react'

/** A professional word that explains itself when it is pressed. A native popover: it needs no script. */
export function Term({ explanation, children }: { explanation: string; children: ReactNode }) {
  const id = useId()
  return (
    <>
      <button type="button" className="term" popovertarget={id}>
        {children}
      </button>
      <span className="term-explanation" popover="auto" id={id}>
        {explanation}
      </span>
    </>
  )
}
