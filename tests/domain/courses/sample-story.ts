import type { BranchingCase } from '#app/domain/courses/cases/branching-case.ts'
import { inspectDocument } from '#app/domain/courses/inspect-document.ts'
import { draftOf } from './sample-courses.ts'

/**
 * A story of two choices and three endings, written in another order than it is read. Every meaning
 * begins with "Betyder", so that a test can look for what may not be told yet.
 */
export const STORY = `<Case id="pr-1-c1" title="Amir åbner ikke døren">

Amir er flyttet ind for tre uger siden.

<Step id="doeren">

Du ringer på, og ingen åbner.

<Choice to="politi">

Du ringer til politiet.

> Betyder tvang.

</Choice>

<Choice to="brev" item="cti-a1">

Du lægger en *seddel*.

> Betyder tid og tillid.

</Choice>

</Step>

<Step id="politi">

Amir flytter ud.

</Step>

<Step id="svar">

Amir ringer til dig.

</Step>

<Step id="brev">

Torsdag ligger sedlen der stadig.

<Choice to="svar">

Du skriver en til.

> Betyder tålmodighed.

</Choice>

<Choice to="glemt">

Du giver op.

> Betyder slip.

</Choice>

</Step>

<Step id="glemt">

Der går en måned.

</Step>

</Case>
`

/** The stories of a text, as the server keeps them. */
export function storiesIn(text: string): BranchingCase[] {
  const inspection = inspectDocument(draftOf(text))
  if (inspection.status === 'refused') throw new Error(JSON.stringify(inspection.findings))
  return inspection.document.cases
}

export const sampleStory = (text = STORY): BranchingCase => storiesIn(text)[0]! // one is written above
