import type { Messages } from '../da.ts'

const scoreWord = (score: number | 'not-relevant') =>
  score === 'not-relevant' ? '"Not relevant"' : String(score)

/** The report of a review: its draft, the team's check of the facts, what is approved, and errata. */
export const fidelityReport: Messages['fidelityReport'] = {
  title: 'Report',
  sections: {
    standing: 'Where the team stands',
    strengths: 'What goes well',
    attention: 'What to work on',
    development: 'Development since last time',
    basis: 'How the review was made',
  },
  problems: {
    'section-too-long': 'Write at most 3,000 characters.',
    'too-long': 'Write at most 500 characters.',
    cpr: 'This looks like a CPR number. Take it out, and we will save the text.',
    'text-missing': 'Write a reason or a correction here.',
    'choose-subject': 'Choose what it is about.',
    'choose-answer': 'Choose whether it is corrected.',
    'choose-score': 'Choose the right score.',
    'relevance-missing': 'Write why the item is not relevant.',
    unchanged:
      'That is how the item stands now. Choose another score, or change the reason for "Not relevant".',
    unusable: 'We could not use that. Reload the page and try again.',
  },
  waiting: {
    planned:
      'The report is written when the assessors have agreed on the scores. First the team fills in the fact sheet.',
    prepared:
      'The report is written when the assessors have agreed on the scores. Each of them rates alone now.',
    rated: 'The report is written when the assessors have agreed on the scores. They are about to do so.',
    agreed:
      'The assessors write the report, and the team checks the facts. You can read it when it is approved.',
    checked: 'The report is ready when the assessors have approved it.',
    approved: 'The report is approved.',
    acting: 'The report is approved.',
    followed: 'The report is approved.',
    cancelled: 'The review is cancelled, so there will be no report.',
  },
  without: {
    'fact-sheet': 'The assessors began before the team had handed in its fact sheet.',
    check: 'The assessors went on before the team had checked the facts.',
  },

  draft: {
    intro:
      'Fodfæste has written a draft from scores and notes. Change it until it says what you want to say to the team.',
    teamChecks: (date) =>
      `The team checks the facts by ${date}. It does not see the scores until you have approved.`,
    teamIsLate: (date) => `The team should have checked the facts by ${date}.`,
    checked: 'The facts are checked. Read the report through and approve it.',
    unchecked: 'Read the report through and approve it.',
    otherApproved: 'The other assessor has approved. So the text cannot be changed while you read it.',
    otherApprovedBefore:
      'The other assessor approved before the numbers of the report changed. When you approve, the other is to approve again.',
    otherFell:
      'You have approved. The other assessor approved before the report was changed, and is to approve again.',
    youApproved: 'You have approved. The report is ready when the other assessor has approved too.',
    youApprovedBefore:
      'The numbers of the report have changed since you approved. When the other assessor has approved, you are to approve again.',
    yoursFell: 'The report has changed since you approved it. Read it through and approve again.',
    stale: 'The numbers have changed since the text was written. Change it, or say that it fits.',
    fits: 'The text still fits',
    staleOf: (section) => `${section}: The numbers have changed since the text was written.`,
    staleFirst: (count) =>
      count === 1
        ? 'One section was written for other numbers. Read it through before you approve.'
        : `${count} sections were written for other numbers. Read them through before you approve.`,
    pdf: 'Download the draft as PDF',
    text: 'The text',
    sectionHint: "An empty line begins a new paragraph. At most 3,000 characters. No citizens' names.",
    save: 'Save the text',
    renew: 'Write the draft anew',
    renewOf: (section) => `Write the draft anew: ${section}`,
    renewHint:
      'The section is written again from the scores as they are now. What is in the field goes. The other sections are saved.',
    newer:
      'The text or the numbers have changed since you opened the page. Compare, and save again if your text is to hold.',
    newerStored: 'What stands now',
    approve: 'Approve the report',
    approveText:
      'When you have both approved, the report is locked. Then the team, its manager and the centre can see it.',
    approveTextAlone:
      'When you have approved, the report is locked. Then the team, its manager and the centre can see it.',
    changed: 'The report has changed since you opened the page. Read it through and approve again.',
    unanswered: (count) =>
      count === 1
        ? "Answer the team's correction before you approve."
        : `Answer the team's ${count} corrections before you approve.`,
    skip: "Go on without the team's check",
    skipHint: "Write why. The reason stands in the review's history. At most 500 characters.",
    skipReason: 'Why do you not wait?',
    skipSubmit: 'Go on',
  },

  corrections: {
    title: "The team's corrections",
    none: 'The team has written no corrections yet.',
    written: (subject, date) => `${subject}, ${date}`,
    answer: 'Answer from the assessors',
    noAnswer: 'The assessors have not answered yet.',
    outcome: 'Is it corrected?',
    corrected: 'Corrected',
    kept: 'Not corrected, because …',
    answerText: 'What have you corrected, or why not?',
    answerHint:
      'The team reads the answer. At most 500 characters. Always write a reason when you do not correct.',
    send: 'Send the answer',
    sendOf: (subject) => `Send the answer about ${subject}`,
    answered: 'The other assessor has answered already.',
    asCorrected: (text) => (text === '' ? 'Corrected.' : `Corrected. ${text}`),
    asKept: (text) => `Not corrected: ${text}`,
  },

  check: {
    title: 'Check the facts',
    intro:
      'The assessors are writing the report. Read what it builds on, and tell them if something is wrong. You can see the scores when the report is approved.',
    dueOn: (date) => `Do it by ${date}.`,
    facts: 'Your fact sheet',
    noFacts: 'The fact sheet is not filled in.',
    notTold: 'Not told',
    notes: "The assessors' notes",
    noNotes: 'The assessors have written no notes.',
    notRelevant: (reason) => `The item is not relevant: ${reason}`,
    correctThis: 'Correct this',
    correctThisOf: (subject) => `Correct this: ${subject}`,
    correct: 'Write a correction',
    subject: 'What is it about?',
    choose: 'Choose',
    factGroup: 'Fact sheet',
    itemGroup: 'Items',
    text: 'What is right?',
    textHint: 'Write what you can show. At most 500 characters. No names or CPR numbers.',
    send: 'Send the correction',
    done: 'We have checked the facts',
    doneHint: 'Then the assessors can approve the report. You can write no more corrections after that.',
    confirm: 'Yes, we have checked the facts',
  },

  result: {
    approvedOn: (date) => `Approved on ${date}. The report is locked and will not be changed.`,
    downloads: 'Download the report',
    pdf: 'Report as PDF',
    docx: 'Report as Word document',
    csv: 'All items as CSV',
    rater: (seat) => `Assessor ${seat}`,
    cases: 'Cases',
    looked: 'Cases looked at',
    lookedAt: (seen, total, needed) => `${seen} of ${total}. The rule is ${needed}`,
    factSheet: 'Fact sheet',
    factOf: (value, unit) => (unit === '' ? value : `${value} ${unit}`),
    without: 'Reservations',
    about: 'About the review',
    reviewOn: 'Day of the review',
    period: 'Period',
    correct: 'Correct a score',
  },

  errata: {
    title: 'Corrections after the approval',
    titleOf: 'Correct an approved score',
    intro:
      'The approved report stays as it is. A correction is a new note with a reason, and it stands both here and on the report.',
    told: (date, from, to, reason) =>
      from === to
        ? `The reason was corrected on ${date}: ${reason}`
        : `Corrected on ${date} from ${scoreWord(from)} to ${scoreWord(to)}: ${reason}`,
    notRelevantBecause: (reason) => `Not relevant: ${reason}`,
    level: (from, to) => `Total score ${from} → ${to}`,
    none: 'none',
    empty: 'There are no corrections.',
    date: 'Date',
    item: 'Item',
    original: 'Approved',
    corrected: 'Corrected to',
    why: 'Reason',
    total: 'Total score',
    totalMove: (from, to) => `${from} → ${to}`,
    change: 'Write a correction',
    chooseItem: 'Item',
    choose: 'Choose an item',
    itemNow: (label, title, score) => `${label} ${title} (now ${scoreWord(score)})`,
    newScore: 'Right score',
    notRelevant: 'Not relevant',
    notRelevantReason: 'Why is the item not relevant?',
    notRelevantHint: 'Only when you have chosen "Not relevant". At most 500 characters.',
    reason: 'Why is the score corrected?',
    reasonHint:
      'Everyone who can see the report can read it. At most 500 characters. No names or CPR numbers.',
    save: 'Save the correction',
    newer:
      'Another correction has come since you opened the page. Look at the list, and save again if yours is still to stand.',
    toReport: 'See the report',
    closed:
      'A score can be corrected only when the report is approved. Until then the assessors can open the agreed scores again.',
  },
}
