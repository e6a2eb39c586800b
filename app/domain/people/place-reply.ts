/** What can be wrong in a form about an organisation, a unit or a team; the pages look the words up. */
export type PlaceProblem =
  | 'nameMissing'
  | 'nameTooLong'
  | 'nameTaken'
  | 'nameSign'
  | 'cpr'
  | 'kindMissing'
  | 'parentGone'
  | 'belowItself'
  | 'tooDeep'
  | 'dayWrong'
  | 'dayTooFar'
  | 'alreadyClosed'
  | 'begunLater'
  | 'notEmpty'
  | 'unusable' // no form of ours sends this

/** What is wrong, by field. */
export type PlaceProblems = Record<string, PlaceProblem>

/** What was not done. `count`: how many a problem is about, where it is about so many. */
export type Refusal = { problems: PlaceProblems; count?: number }

/** What was typed, for the form to show again. */
export type Typed = {
  id: string
  name: string
  kind: string
  parent: string
  methods: string[]
  lastDay: string
  members: boolean
}

/** The answer to a form that was refused. `intent`: which form of the page it was. */
export type PlaceReply = Refusal & { intent: string; typed: Typed }
