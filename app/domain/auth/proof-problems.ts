/** What can be wrong with what somebody shows once more: their password, and a code where they have an app. */
export type ProofProblem = 'password-missing' | 'password-wrong' | 'code-missing' | 'code-wrong'

/** What is wrong in which field. */
export type ProofProblems = { password?: ProofProblem; code?: ProofProblem }
