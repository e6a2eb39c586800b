/** What the steps of signing in take along: where to go on to, and a form that was posted too late. */
export type Carried = {
  returnTo: string
  fields: [name: string, value: string][]
  /** Says whose form it was. */
  seal: string
}
