import { useEffect, useRef, useState } from 'react'
import { moved } from '#app/domain/courses/questions/order-move.ts'

/**
 * The order things have been moved to so far. Focus follows what was moved, which is also said aloud.
 * @returns `said`: the number the last moved thing has come to, or null
 */
export function useMoves(id: string, begin: number[]) {
  const [order, setOrder] = useState(begin)
  const [said, setSaid] = useState<number | null>(null)
  const focusOn = useRef<string | null>(null)

  useEffect(() => {
    // Moving a button in the document takes its focus away.
    if (focusOn.current) document.getElementById(focusOn.current)?.focus()
    focusOn.current = null
  }, [order])

  const move = (index: number, by: -1 | 1) => {
    const next = moved(order, index, by)
    if (next === order) return
    focusOn.current = `${id}-${order[index]}-${by === -1 ? 'up' : 'down'}`
    setOrder(next)
    setSaid(index + by + 1)
  }
  return { order, move, said }
}
