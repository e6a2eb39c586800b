/** A job does not know the reader's language; the house speaks Danish. */
export const LOCALE = 'da'
