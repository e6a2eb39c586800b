import { closestWord } from '../guard/closest-word.ts'
import { type Finding, finding, START } from '../problem.ts'

/**
 * Ids of a course's last version that stand nowhere any more. What people have done hangs on them,
 * so either the id was changed by mistake, or the question is gone for good.
 * @param before the ids of the last version
 * @param now the ids in all courses: what has moved to another course is not gone
 */
export function vanishedIds(before: readonly string[], now: readonly string[]): Finding[] {
  const fresh = now.filter((id) => !before.includes(id))
  return before
    .filter((id) => !now.includes(id))
    .map((id) => finding('W013', START, id, closestWord(id, fresh)))
}
