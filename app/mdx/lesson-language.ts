import { createContext } from 'react'

/** The language a lesson is written in, which need not be the one the reader has the site in. */
export const LessonLanguageContext = createContext('da')
