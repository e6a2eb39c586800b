import type { Messages } from '../da.ts'

const items = (count: number) => (count === 1 ? '1 item' : `${count} items`)
const cases = (count: number) => (count === 1 ? '1 case' : `${count} cases`)

export const fidelityRating: Messages['fidelityRating'] = {
  rate: {
    intro:
      'Rate what the team does now, not what it has planned. Choose the highest description that is met in full.',
    saving: 'Each answer is saved as you give it.',
    citizens: 'Do not write names, CPR numbers or anything else that can show who the citizen is.',
    alone:
      'The other assessor cannot see your answers, and you cannot see theirs, until you both have locked.',
    sample: (count, total) => `The sample: ${count} of the team’s ${cases(total)}`,
    sampleNumbers: (numbers) => `Look at the cases numbered ${numbers} in the team’s list.`,
    sampleSeed: (seed) =>
      `The numbers were drawn at random. With the number ${seed} anyone can draw the same again.`,
    progress: (done, total) => `${done} of ${total} items rated`,
    domainDone: (done, total) => `${done} of ${total}`,
    facts: 'From the fact sheet',
    factLate: '(changed after the fact sheet was sent)',
    before: (date, score) => `The review before (${date}): ${score}`,
    notRelevant: 'Not relevant',
    notRelevantHint: 'The item does not apply to this team',
    reason: 'Why is the item not relevant?',
    more: 'Evidence, number of cases and note',
    evidence: 'What do you base the score on?',
    cases: 'Number of cases behind the score',
    casesHint: 'A whole number. Leave this empty if the score does not rest on cases.',
    note: 'Note',
    noteHint: 'At most 500 characters. No names, CPR numbers or anything else that shows who the citizen is.',
    save: 'Save',
    saveItem: (label) => `Save ${label}`,
    unanswered: 'This item has no answer.',
    notSaved: 'Not saved',
    closed: 'It has been locked or concluded in the meantime. What you wrote still stands here.',
    missing: (count) => (count === 1 ? '1 item is missing' : `${count} items are missing`),
    allDone: 'All items are rated',
    lock: 'Lock my ratings',
    lockHint: 'Once you have locked, you cannot change your ratings.',
    lockHintAlone:
      'Once you have locked, you cannot change your ratings. You see them together and can still correct the scores that go on to the report.',
    lockConfirm: 'Yes, lock my ratings',
    print: 'The page can be printed on A4 and filled in by hand.',
  },

  late: 'Your answer is not saved. It has been locked or concluded in the meantime. Here is what you wrote, so that you can copy it:',
  unsaved: (label) => `${label}: Your answer is not saved. See what it says at the item.`,

  newer: {
    rate: 'Another tab has saved a different answer to this item while this page was open.',
    agree:
      'The other assessor or another tab has saved a different answer to this item while the page was open.',
    summary: 'A different answer has been saved in the meantime. Choose which is to stand.',
    stored: 'Saved now',
    take: 'Use the saved answer',
    keep: 'Save my answer instead',
  },

  wait: {
    facts: 'You can rate once the team has sent its fact sheet.',
    cancelled: 'The review has been cancelled. There is nothing more to do here.',
    toReview: 'See the review',
    title: 'You have locked your ratings',
    text: 'You can agree on the scores once the other assessor has locked too. Your own list stands here.',
    toConsensus: 'Go to the agreed scores',
    own: 'Your ratings',
    forLocks:
      'You can agree on the scores once both assessors have locked. Until then nobody sees the other’s.',
    forOwnLock: 'You can put the scores together once you have locked your ratings.',
    forOther: 'You have locked. The other assessor is not done yet.',
    toRating: 'Go to your ratings',
  },

  agree: {
    intro:
      'You both have locked. Talk until you have one score for each item, and begin with the largest differences.',
    introAlone: 'Read the scores through and correct what is wrong. Conclude at the end.',
    progress: (done, total) => `${done} of ${total} items agreed`,
    progressAlone: (done, total) => `${done} of ${total} items have a score`,
    differing: (count) => `${items(count)} you see differently`,
    noDiffering: 'You agree on all items',
    same: (count) => `${items(count)} you gave the same score`,
    agreed: (item) => `Agreed score: ${item}`,
    why: 'Write why you chose that score',
    given: (who, score) => `${who}: ${score}`,
    cases: (count) => `Based on ${cases(count)}`,
    apart: (steps) => {
      if (steps === Infinity) return 'Disagreed on whether the item is relevant'
      return steps === 1 ? '1 step apart' : `${steps} steps apart`
    },
    missing: (count) => (count === 1 ? '1 item is not agreed yet' : `${count} items are not agreed yet`),
    changed: 'A score has changed since you opened the page. Read the scores through and conclude again.',
  },

  conclude: {
    title: 'Conclude the scores',
    caseCount: 'How many cases were looked at in all?',
    rule: (needed, total) =>
      `The rule is at least ${needed} of the team’s ${cases(total)}. If fewer were looked at, the result is provisional, as it rests on too few cases.`,
    hint: 'Afterwards the team checks the facts, and you write the report and approve it.',
    hintAlone: 'Afterwards you write the report and approve it.',
    tooFew: (label, cases) =>
      `Item ${label} rests on ${cases} cases. Write at least ${cases}, or correct the number at the item.`,
    submit: 'Conclude',
  },

  concluded: {
    text: 'The agreed scores are in place. The next step is the report.',
    textAlone: 'The scores are in place. The next step is the report.',
    approved: 'The scores are approved and are not changed. A correction since then stands at its item.',
    toReport: 'Go to the report',
    provisional: (seen, needed) =>
      `The result is provisional: ${cases(seen)} were looked at, and the rule is at least ${needed}.`,
    items: 'All items',
    agreed: 'Agreed score',
  },

  reopen: {
    title: 'Open the scores again',
    reason: 'Why are the scores to be opened again?',
    hint: 'At most 500 characters. The reason stays in the history of the review. The team’s check of the facts and all approvals fall away.',
    submit: 'Yes, open the scores again',
  },
}
