import { createContext } from 'react'

/** The word that lets this response's own scripts run under the Content-Security-Policy. Empty in the browser. */
export const NonceContext = createContext('')
