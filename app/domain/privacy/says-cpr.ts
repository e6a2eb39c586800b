/** What was typed is sent back as it was, and may be that very word. */
const TYPED = ['typed', 'fields']

/** Whether the reply of a form has the problem `cpr`, or one that ends so, somewhere among its words, however it is made. */
export function saysCpr(reply: unknown): boolean {
  if (typeof reply === 'string') return /(^|-)cpr$/.test(reply)
  if (typeof reply !== 'object' || reply === null) return false
  return Object.entries(reply).some(([name, inner]) => !TYPED.includes(name) && saysCpr(inner))
}
