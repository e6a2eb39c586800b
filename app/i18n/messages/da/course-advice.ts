import type { AdviceCode } from '#app/domain/courses/advice/advice-codes.ts'
import type { Severity } from '#app/domain/courses/problem.ts'
import type { Words } from './course-problems.ts'

const didYouMean = (hint: string, otherwise: string) => (hint ? `Mente du ${hint}?` : otherwise)

/** How bad it is, as one word. */
export const severityWords: Record<Severity, string> = { error: 'fejl', warning: 'advarsel', tip: 'tip' }

/** What could be better in a course, and how. W may make a reader stumble; S is a tip. */
export const courseAdvice: Record<AdviceCode, Words> = {
  W001: (found) => ({
    message: `Det rigtige svar er meget længere end de andre ("${found} …"), og så kan man gætte det.`,
    cure: 'Kort det af, eller gør de andre lige så fyldige. Flyt forklaringen til begrundelsen.',
  }),
  W002: (found) => ({
    message: `Svaret "${found}" handler om de andre svar.`,
    cure: 'Skriv et svar, der kan stå alene, eller lad flere svar være rigtige.',
  }),
  W003: (found) => ({
    message: `Linket "${found}" siger ikke, hvor det fører hen.`,
    cure: 'Skriv navnet på siden i stedet, så det giver mening for en, der får linkene læst op.',
  }),
  W004: (found, hint) => ({
    message: `Siden ${found} findes ikke.`,
    cure: didYouMean(hint, 'Skriv adressen på et kursus, en lektion, /ordbog eller /bibliotek.'),
  }),
  W005: (found, hint) => ({
    message: `Stedet ${found} findes ikke på siden.`,
    cure: didYouMean(
      hint && `#${hint}`,
      "Skriv # og id'et på et spørgsmål, en case eller en tjekliste i lektionen.",
    ),
  }),
  W006: (found, hint) => ({
    message: `Kilden "${found}" er ikke tjekket siden ${hint}.`,
    cure: 'Se efter, om tal og regler stadig er de samme, og skriv dagens dato i checked.',
  }),
  W007: (found, hint) => ({
    message: `Lektionen er sat til ${found} min., men tager omkring ${hint}.`,
    cure: `Skriv minutes: ${hint}, eller gør teksten kortere eller længere.`,
  }),
  W008: (found) => ({
    message: `Teksten er svær at læse (LIX ${found}).`,
    cure: 'Skriv kortere sætninger, og brug korte ord. LIX skal helst være 40 eller mindre.',
  }),
  W009: (found) => ({
    message: `Sætningen har ${found} ord.`,
    cure: 'Del den i to.',
  }),
  W010: () => ({
    message: 'Her står noget, der ligner et CPR-nummer.',
    cure: 'Slet det. En opdigtet borger har ikke brug for et nummer.',
  }),
  W011: (found) => ({
    message: `Her står en e-mailadresse (${found}).`,
    cure: 'Slet den, eller skriv et link med et navn: [Skriv til videnscentret](mailto:…).',
  }),
  W012: (found) => ({
    message: `Beskrivelsen "${found}" siger ikke, hvad billedet viser.`,
    cure: 'Skriv det vigtigste, man ser, fx "Tre faser, hvor kontakten falder".',
  }),
  W013: (found, hint) => ({
    message: `Id'et ${found} var i den seneste version og er væk nu. Det, folk har svaret, hænger på det.`,
    cure: hint
      ? `Har du ændret det til ${hint}, så skriv ${found} igen.`
      : 'Skriv det gamle id igen, hvis det er ændret ved en fejl. Er det slettet med vilje, så gå videre.',
  }),
  W014: (found) => ({
    message: `Her mangler du at skrive: ${found}`,
    cure: 'Skriv teksten, og slet den skarpe parentes.',
  }),
  S001: (found) => ({
    message: `Det rigtige svar er nummer ${found} for femte gang i træk.`,
    cure: 'Byt om på svarene i nogle af spørgsmålene.',
  }),
  S002: (found) => ({
    message: `Lektionen har ${found} spørgsmål.`,
    cure: 'Skriv mindst tre. Den, der svarer undervejs, husker bedre.',
  }),
  S003: () => ({
    message: 'Lektionen har ingen case og ingen øvelse.',
    cure: 'Skriv en <Case>, en <Reflect> eller en liste med <Tasks>.',
  }),
  S004: (found) => ({
    message: `Prøven har ${found} spørgsmål at trække af.`,
    cure: 'Skriv mindst 24, så andet forsøg ikke ligner det første.',
  }),
  S005: (found, hint) => ({
    message: `Ordet "${found}" står ikke i ordbogen.`,
    cure: didYouMean(hint, 'Er det stavet rigtigt, så skriv det ind i courses/words.txt.'),
  }),
}
