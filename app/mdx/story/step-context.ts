import { createContext, type RefObject, useContext } from 'react'

/** Where on the reader's way a step stands. */
type StepPlace = {
  caseId: string
  run: number
  position: number
  /** What was chosen here, by its place; null where the reader stands now. */
  chosen: number | null
  ref: RefObject<HTMLDivElement> | null
}

export const StepContext = createContext<StepPlace>({
  caseId: '',
  run: 1,
  position: 0,
  chosen: null,
  ref: null,
})

export const useStepPlace = () => useContext(StepContext)
