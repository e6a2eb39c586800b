/** One number of the page, or one of its texts. */
export type Figure = {
  section: string
  what: string
  figure: string
  date: string
  value: number | null
  text: string
}

export const BLANK: Figure = { section: '', what: '', figure: '', date: '', value: null, text: '' }
