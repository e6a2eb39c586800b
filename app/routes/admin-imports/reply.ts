import type { NoText } from '#app/domain/imports/decode.ts'
import type { FileProblem } from '#app/domain/imports/people-file.ts'

/** Why what was handed in could not be read; what was pasted stands in the form again. */
export type Reply = {
  text: string
  field: 'file' | 'text'
  problem: FileProblem['problem'] | NoText | 'nothing' | 'too-large'
  about: string
}
