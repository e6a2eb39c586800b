/**
 * What a page is handed when nothing was stored: the form as it was sent, so that it can be sent again. No fields:
 * it was no form, or it held a password. `isReading`: nothing was sent; a page about others is not shown when it
 * cannot be stored who has seen it. `isTooMuch`: the server could have, but its sender has to wait a minute.
 */
export type NotStored = {
  notStored: {
    address: string
    isReading: boolean
    isTooMuch: boolean
    fields: [name: string, value: string][]
  }
}

export const isNotStored = (data: unknown): data is NotStored =>
  typeof data === 'object' && data !== null && 'notStored' in data
