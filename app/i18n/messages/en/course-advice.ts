import type { courseAdvice as danish, severityWords as danishWords } from '../da/course-advice.ts'

const didYouMean = (hint: string, otherwise: string) => (hint ? `Did you mean ${hint}?` : otherwise)

export const severityWords: typeof danishWords = { error: 'error', warning: 'warning', tip: 'tip' }

export const courseAdvice: typeof danish = {
  W001: (found) => ({
    message: `The right answer is much longer than the others ("${found} …"), so it can be guessed.`,
    cure: 'Shorten it, or give the others as much to say. Move the explanation to the reason.',
  }),
  W002: (found) => ({
    message: `The answer "${found}" is about the other answers.`,
    cure: 'Write an answer that can stand alone, or let several answers be right.',
  }),
  W003: (found) => ({
    message: `The link "${found}" does not say where it leads.`,
    cure: 'Write the name of the page instead, so that it makes sense to one who hears the links read out.',
  }),
  W004: (found, hint) => ({
    message: `There is no page ${found}.`,
    cure: didYouMean(hint, 'Write the address of a course, a lesson, /ordbog or /bibliotek.'),
  }),
  W005: (found, hint) => ({
    message: `There is no place ${found} on the page.`,
    cure: didYouMean(
      hint && `#${hint}`,
      'Write # and the id of a question, a case or a checklist in the lesson.',
    ),
  }),
  W006: (found, hint) => ({
    message: `The source "${found}" has not been checked since ${hint}.`,
    cure: 'See whether figures and rules are still the same, and write the date of today in checked.',
  }),
  W007: (found, hint) => ({
    message: `The lesson is said to take ${found} min., but it takes about ${hint}.`,
    cure: `Write minutes: ${hint}, or make the text shorter or longer.`,
  }),
  W008: (found) => ({
    message: `The text is hard to read (LIX ${found}).`,
    cure: 'Write shorter sentences, and use short words. LIX should be 40 or less.',
  }),
  W009: (found) => ({
    message: `The sentence has ${found} words.`,
    cure: 'Split it in two.',
  }),
  W010: () => ({
    message: 'Something here looks like a CPR number.',
    cure: 'Delete it. An invented person needs no number.',
  }),
  W011: (found) => ({
    message: `There is an e-mail address here (${found}).`,
    cure: 'Delete it, or write a link with a name: [Write to the centre](mailto:…).',
  }),
  W012: (found) => ({
    message: `The description "${found}" does not say what the picture shows.`,
    cure: 'Write the most important thing one sees, such as "Three phases in which contact falls".',
  }),
  W013: (found, hint) => ({
    message: `The id ${found} was in the last version and is gone now. What people have answered hangs on it.`,
    cure: hint
      ? `If you have changed it to ${hint}, write ${found} again.`
      : 'Write the old id again if it was changed by mistake. If it was deleted on purpose, go on.',
  }),
  W014: (found) => ({
    message: `Something is still to be written here: ${found}`,
    cure: 'Write the text, and delete the square brackets.',
  }),
  S001: (found) => ({
    message: `The right answer is number ${found} for the fifth time running.`,
    cure: 'Change the order of the answers in some of the questions.',
  }),
  S002: (found) => ({
    message: `Questions in the lesson: ${found}.`,
    cure: 'Write at least three. One who answers along the way remembers better.',
  }),
  S003: () => ({
    message: 'The lesson has no case and no exercise.',
    cure: 'Write a <Case>, a <Reflect> or a list of <Tasks>.',
  }),
  S004: (found) => ({
    message: `The test has ${found} questions to draw from.`,
    cure: 'Write at least 24, so that a second attempt is not like the first.',
  }),
  S005: (found, hint) => ({
    message: `The word "${found}" is not in the dictionary.`,
    cure: didYouMean(hint, 'If it is spelled right, write it into courses/words.txt.'),
  }),
}
