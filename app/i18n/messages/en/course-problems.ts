import type { courseProblems as danish } from '../da/course-problems.ts'
import { courseAdvice } from './course-advice.ts'

const didYouMean = (hint: string, otherwise: string) => (hint ? `Did you mean ${hint}?` : otherwise)

const whereItStands: Record<string, string> = {
  word: 'Write the element inside a sentence, on the same line as the text.',
  section:
    'Write the opening and the closing tag on lines of their own, not indented and outside other elements.',
  box: 'Write the opening and the closing tag on lines of their own, in the lesson itself, in a <Case> or in a <Step>.',
  step: 'Write <Step> on a line of its own, directly in a <Case>.',
  choice: 'Write <Choice> on a line of its own, directly in a <Step>.',
  card: 'Write <Card> on a line of its own, directly in <Cards>.',
  hint: 'Write <Hint> on a line of its own, last in a question.',
}

export const courseProblems: typeof danish = {
  T001: (found) => ({
    message: `The file is ${found} kB; a lesson may be at most 64 kB.`,
    cure: 'Split the text into several lessons.',
  }),
  T002: (found) => ({
    message: `An invisible character (${found}) stands here, and a lesson may not hold it.`,
    cure: 'Delete the line, write it again, and save the file as UTF-8 without a BOM.',
  }),
  T003: (found) => ({
    message: `The name "${found}" cannot be used.`,
    cure: 'Write small letters a-z, digits and hyphens instead, such as 03-de-tre-faser.mdx.',
  }),
  T004: () => ({
    message: 'The file takes too long to read.',
    cure: 'Split the text into several lessons, and look for very long lines of the same characters.',
  }),
  T005: (found) => ({
    message: `The file cannot be read (${found}).`,
    cure: 'Take back your last change and try again. Write to us if it goes on.',
  }),
  F001: () => ({
    message: 'The file does not begin with a line of three hyphens.',
    cure: 'Write --- alone on the first line, then id, title and the rest, and --- again.',
  }),
  F002: (found) => ({
    message: `Something stands after the three hyphens on the first line (${found}).`,
    cure: 'Write only --- on the first line.',
  }),
  F003: () => ({
    message: 'The facts at the top of the file do not end.',
    cure: 'Write --- alone on a line after the last of them.',
  }),
  F004: () => ({
    message: 'The line is not valid YAML.',
    cure: 'Write key, colon, space and value, and put quotes around text with a colon in it. Use no tabs.',
  }),
  F005: (found, hint) => ({
    message: `There is no key called "${found}".`,
    cure: didYouMean(hint, 'Delete the line.'),
  }),
  F006: (found) => ({
    message: `The key "${found}" is missing.`,
    cure: `Write ${found}: and its value; courses/README.md shows every key.`,
  }),
  F007: (found) => ({
    message: `The value of "${found}" cannot be used.`,
    cure: 'Write another; courses/README.md shows what each key may hold.',
  }),
  F008: (found) => ({
    message: `"${found}" is a YAML reference, and those may not be used here.`,
    cure: 'Write the value itself, in quotes.',
  }),
  F009: (found, hint) => ({
    message: `No fidelity instrument has an item called "${found}".`,
    cure: didYouMean(hint, 'Write an id from the instrument, such as cti-a1, or delete it.'),
  }),
  M001: (found) => ({
    message: `"${found}" is code (import or export), and a lesson has no code.`,
    cure: 'Delete the line. If a sentence begins with the word import or export, rewrite it.',
  }),
  M002: (found) => ({
    message: `"${found}" is read as code because of its braces.`,
    cure: String.raw`Write ordinary parentheses instead, or write \{ and \}.`,
  }),
  M003: (found) => ({ message: `"{${found}}" is code in an element.`, cure: 'Write name="value" instead.' }),
  M004: (found) => ({
    message: `"${found}" has no value in quotes.`,
    cure: 'Write name="value" instead, without braces.',
  }),
  M005: (found, hint) => ({
    message: `There is no element <${found}>.`,
    cure: didYouMean(hint && `<${hint}>`, 'See the elements there are in courses/README.md.'),
  }),
  M006: (found, hint) => ({
    message: `"${found}" cannot be used in this element.`,
    cure: didYouMean(hint, 'Delete it.'),
  }),
  M007: (found, hint) => ({
    message: `<${hint}> has no "${found}".`,
    cure: `Write <${hint} ${found}="…"> instead.`,
  }),
  M008: (found, hint) => ({
    message: `${found} cannot be used.`,
    cure: hint
      ? `Write one of these instead: ${hint}.`
      : 'Write a short text; an id is small letters, digits and hyphens.',
  }),
  M009: (found) => ({ message: `"${found}" is code, and a lesson has no code.`, cure: `Delete ${found}.` }),
  M010: (found, hint) => ({
    message: `"<${found}" is HTML, which cannot be used in a lesson.`,
    cure: hint
      ? `Did you mean <${hint}>?`
      : 'Write Markdown instead: **bold**, *italic*, ## heading. Delete comments.',
  }),
  M011: (found) => ({
    message: `The character < in "${found}" is read as the beginning of an element.`,
    cure: String.raw`Write under 5 instead of <5, or put \ before the <.`,
  }),
  M012: (found) => ({
    message: `<${found}> does not begin and end in the same place.`,
    cure: 'Write the closing tag on a line of its own, not indented, and close the innermost element first.',
  }),
  M013: () => ({
    message: "The lesson's title is the page's only heading of the first level.",
    cure: 'Write ## instead of #.',
  }),
  M014: (found, hint) => ({
    message: `The heading skips a level (${found}).`,
    cure: `Write ${hint} instead. There are two levels: ## and ###.`,
  }),
  M015: () => ({
    message: 'The text is nested in itself more than 50 times.',
    cure: 'Remove lists in lists and quotations in quotations, or write the values out.',
  }),
  M016: () => ({
    message: 'The lesson has more than 2,000 parts (paragraphs, items, cells and emphasised words).',
    cure: 'Split it into several lessons.',
  }),
  M017: (found, hint) => ({ message: `<${found}> cannot stand here.`, cure: whereItStands[hint] ?? '' }),
  M018: (found) => ({
    message: `The footnote ${found} is not written.`,
    cure: `Write ${found}: and the note on a line of its own, or delete the reference.`,
  }),
  M019: (found) => ({ message: `"${found}" stands twice in the same element.`, cure: 'Delete one of them.' }),
  M020: (found) => ({
    message: `This kind of Markdown (${found}) cannot be used in a lesson.`,
    cure: 'Write plain text, a list, a table or a picture ![description](file.svg) instead.',
  }),
  M021: () => ({
    message: 'The table has a column without a heading, or it has no rows.',
    cure: 'Write a first row with names, such as | Phase | Task |, and at least one row below the dashes.',
  }),
  M022: (found) => ({
    message: `The heading ${found} is empty.`,
    cure: 'Write the heading on the same line, or delete it.',
  }),
  M023: (found) => ({
    message: `<${found}> is empty.`,
    cure: `Write the text between <${found} …> and </${found}>.`,
  }),
  M024: (found) => ({
    message: `<${found}> stands alone.`,
    cure: `Write <${found} … /> with nothing inside and no closing tag.`,
  }),
  M025: () => ({
    message: 'The tasks are not a plain list.',
    cure: 'Write just a bullet list between the tags, with one short text in each item.',
  }),
  M026: () => ({
    message: 'A set of cards has 2-8 cards and nothing else.',
    cure: 'Write each card as <Card front="…">back</Card>.',
  }),
  M027: () => ({
    message: 'The phases are not a table with three columns and 2-6 rows.',
    cure: 'Write just one table: phase, length, and what happens.',
  }),
  M028: () => ({
    message: 'A comparison holds one table and nothing else.',
    cure: 'Move the other text above or below <Compare>.',
  }),
  M029: (found) => ({
    message: `<${found}> may not stand in the overview, which is for printing.`,
    cure: 'Move it to a lesson, or delete it.',
  }),
  A001: (found) => ({
    message: `The link to "${found}" is not allowed.`,
    cure: 'Write an address that begins with https://, mailto: or /kurser/.',
  }),
  A002: (found) => ({
    message: `The picture ${found} has no description for those who cannot see it.`,
    cure: `Write ![what the picture shows](${found}).`,
  }),
  A003: (found, hint) => ({
    message: `The file "${found}" does not lie beside the lesson, or is not of the right kind.`,
    cure: didYouMean(
      hint,
      "Put it in the course's folder and write its name alone: a picture is svg, png, jpg or webp, a film mp4 or webm, sound mp3 or m4a, captions vtt.",
    ),
  }),
  A004: (found, hint) => ({
    message: `The file cannot be used (${found}).`,
    cure: hint
      ? `Make it smaller: at most ${hint}.`
      : 'Save it in the format its name says. An svg is a plain drawing without scripts and references out of the file.',
  }),
  A005: (found) => ({
    message: `The picture ${found} stands together with other text.`,
    cure: 'Put an empty line before and after the picture.',
  }),
  A006: (found) => ({
    message: `The link to ${found} has no text.`,
    cure: `Write [where the link leads](${found}).`,
  }),
  Q001: () => ({
    message: 'The question has no list of options.',
    cure: 'Write each option as "- [ ] wrong answer" or "- [x] right answer".',
  }),
  Q002: () => ({
    message: 'The question has only one option.',
    cure: 'Write at least two; three or four are best.',
  }),
  Q003: () => ({ message: 'The question has no right answer.', cure: 'Put an x in the right one: - [x].' }),
  Q004: (found) => ({
    message: `The option "${found}" has no reason.`,
    cure: 'Write it on the next line, two spaces in: "  > Reason".',
  }),
  Q005: () => ({
    message: 'There is no question.',
    cure: 'Write the question above the options, with an empty line between.',
  }),
  Q006: (found) => ({
    message: `A question may not hold this (${found}).`,
    cure: 'Write only the question, one list of options and a reason in > below each. Use no link, picture or Term.',
  }),
  Q007: (found, hint) => ({
    message: `The id ${found} is already used${hint && ` in ${hint}`}.`,
    cure: 'Write a new id. An id that has been used must never change owner.',
  }),
  Q008: (found) => ({
    message: `A test may hold nothing but <Quiz> (here: ${found}).`,
    cure: 'Move the text to a lesson, or delete it.',
  }),
  Q009: () => ({
    message: 'What is to be put in order is not a numbered list of 3-7 items.',
    cure: 'Write the items as 1., 2., 3. in the right order, each with a reason in > below.',
  }),
  Q010: () => ({
    message: 'What is to be matched is not a table with three columns and 3-7 rows.',
    cure: 'Write | one | the other | why |, with no empty cells and at least two different answers in the middle.',
  }),
  Q011: () => ({
    message: 'The text has no gaps, more than four, or a gap without an answer.',
    cure: 'Write a gap as [[answer]] or [[answer|other answer]]. Each answer must have a letter or a digit.',
  }),
  Q012: (found) => ({
    message: `There must be one reason for each gap (${found} gaps).`,
    cure: 'Write them as a numbered list below the text, one for each gap.',
  }),
  Q013: () => ({
    message: 'The hint stands in the wrong place, or there are more than three.',
    cure: 'Write at most three <Hint>, last in the question.',
  }),
  Q014: (found) => ({
    message: `The answer "${found}" stands here twice.`,
    cure: 'Delete one, or rewrite it.',
  }),
  K001: (found) => ({
    message: `The step ${found} is there twice in this case.`,
    cure: 'Give one of them another id.',
  }),
  K002: (found, hint) => ({
    message: `The choice leads to the step ${found}, which is not there.`,
    cure: didYouMean(hint, 'Write the step, or correct to="…".'),
  }),
  K003: (found) => ({
    message: `No choice leads to the step ${found}.`,
    cure: 'Let a choice lead here, or delete the step.',
  }),
  K004: (found) => ({
    message: `The case can come back to the step ${found}, and then never ends.`,
    cure: 'Let the choice lead to a later step.',
  }),
  K005: (found) => ({
    message: `The case ${found} has an id but no steps.`,
    cure: 'Write <Step id="…"> with choices in it, or delete the id.',
  }),
  K006: (found) => ({
    message: `The step has ${found} choices.`,
    cure: 'Write two to four, or none where the case ends.',
  }),
  K007: (_, hint) => ({
    message:
      hint === 'meaning'
        ? 'The choice does not say what it means for the method.'
        : 'The choice has no text.',
    cure:
      hint === 'meaning'
        ? 'Write it in > below the choice. It is shown only when the case has ended.'
        : 'Write what one does, on a line of its own.',
  }),
  K008: () => ({
    message: 'Here is text after a choice or a step.',
    cure: 'Move it up: first the text, then the choices, and the steps last in the case.',
  }),
  K009: () => ({
    message: 'The case has only one ending.',
    cure: 'Let the choices lead to at least two different endings.',
  }),
  C001: () => ({
    message: 'The course has no file course.yaml.',
    cure: 'Copy it from another course and change it.',
  }),
  C002: (found, hint) => ({
    message: `There is no course ${found} to be completed first.`,
    cure: didYouMean(hint, "Write the id from the other course's course.yaml."),
  }),
  C003: (found, hint) => ({
    message: `The test draws ${found} questions, but the bank has ${hint}.`,
    cure: 'Write more questions in proeve.mdx, or lower draw.',
  }),
  C004: (found, hint) => ({
    message: `The course has no lesson ${found}.`,
    cure: didYouMean(hint, "Write the id from the lesson's first lines."),
  }),
  C005: (found) => ({
    message: `The address ${found} belongs to a page that every course has.`,
    cure: 'Give the file another name.',
  }),
  C006: (found, hint) => ({
    message: `The address ${found} is used by ${hint} too.`,
    cure: 'Give one of the files another name.',
  }),
  C007: (found, hint) => ({
    message: `The term "${found}" is not in terms.yaml.`,
    cure: didYouMean(hint, 'Write it into courses/terms.yaml.'),
  }),
  C008: (found) => ({
    message: `The list of versions cannot be read${found && ` (${found})`}.`,
    cure: 'Take the file as it was at the latest release. It is written by npm run courses:release, never by hand.',
  }),
  W101: (found) => ({
    message: `The text has changed since version ${found} was released, so learners are not told that it is new.`,
    cure: 'Write a higher version and what the change is (change), and run npm run courses:release.',
  }),
  C009: (found, hint) => ({
    message: `The source "${found}" is not among the sources of the lesson.`,
    cure: didYouMean(hint, 'Write id: before title in the source at the top of the file.'),
  }),
  I001: (found) => ({
    message: `The instrument cannot be used (${found}).`,
    cure: 'Correct what stands in the parentheses, or write to us.',
  }),
  I002: (found) => ({
    message: `Reviews were made with the instrument ${found}, and the file is no longer as it was then.`,
    cure: 'Put the file back as it was, and make a new version of what is new. A common module that has changed needs a new version too.',
  }),
  ...courseAdvice,
}
