/** Neither a job nor somebody else's page knows the reader's language; the house speaks Danish. */
export const LOCALE = 'da'
