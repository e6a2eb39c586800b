/** The address's word for an order that has been moved to and not yet answered: `cti-1-l1-q4:2.0.1`. */
export const ORDER_PARAM = 'orden'

/** The order with one thing moved a place up (-1) or down (1); the same order where it cannot move. */
export function moved(order: number[], index: number, by: -1 | 1): number[] {
  const [one, other] = [order[index], order[index + by]]
  if (one === undefined || other === undefined) return order
  return order.with(index, other).with(index + by, one)
}

/** The order an address holds for a question; null when it holds none, or one that is not an order of these things. */
export function orderFrom(param: string | null, questionId: string, count: number): number[] | null {
  const places = param?.startsWith(`${questionId}:`) ? param.slice(questionId.length + 1).split('.') : []
  const order = places.filter((place) => /^\d$/.test(place)).map(Number)
  const isWhole = order.length === count && new Set(order).size === count
  return isWhole && order.every((place) => place < count) ? order : null
}

/** An order as an address holds it. */
export const orderParam = (questionId: string, order: number[]) => `${questionId}:${order.join('.')}`
