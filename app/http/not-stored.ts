/**
 * What a page is handed when the server could not store anything: the form as it was sent, so that it can be
 * sent again. No fields: it was no form, or it held a password. `isReading`: nothing was sent; a page about others
 * is not shown when it cannot be stored who has seen it.
 */
export type NotStored = {
  notStored: { address: string; isReading: boolean; fields: [name: string, value: string][] }
}

export const isNotStored = (data: unknown): data is NotStored =>
  typeof data === 'object' && data !== null && 'notStored' in data
