import type { ProblemCode } from '#app/domain/courses/problem.ts'

/** What is wrong, and what to write instead. `found` is what stood there, `hint` what was meant or is wanted. */
type Words = (found: string, hint: string) => { message: string; cure: string }

const didYouMean = (hint: string, otherwise: string) => (hint ? `Mente du ${hint}?` : otherwise)

/** What each key of the front matter and of course.yaml may hold. */
const wanted: Record<string, string> = {
  id: 'små bogstaver a-z, tal og bindestreg, fx cti-1-l1',
  title: 'en titel i anførselstegn',
  minutes: 'et helt tal fra 1 til 60',
  goals: 'en liste med mindst ét mål, fx ["Du kan …"]',
  sources: 'en liste med title, url (https) og checked (fx 2026-10-01)',
  fidelity: 'en liste af punkter fra fidelitetsskemaet, fx [cti-a1], eller []',
  formerSlugs: 'en liste af tidligere adresser, fx [de-tre-faser]',
  version: 'tre tal med punktum imellem, fx 1.0.0',
  change: 'patch, minor eller major',
  methods: 'en eller flere af housing-first, cti, icm og m-act',
  audience: 'en liste, fx [bostøttemedarbejder]',
  language: 'da eller en',
  hours: 'et tal over 0',
  prerequisites: '{} eller fx { anyOf: [hf-1] }',
  pass: '{ draw: 15, mark: 0.8 }, hvor mark er højst 1',
  practiceTask: 'true eller false',
  days: 'et helt tal, fx 0',
  validity: '{ months: 24, renewal: { lessons: [cti-1-l7], test: true } }',
}

const whereItStands: Record<string, string> = {
  word: 'Skriv elementet inde i en sætning, på samme linje som teksten.',
  section: 'Skriv start- og sluttag på hver sin linje, uden indryk og uden for andre elementer.',
  box: 'Skriv start- og sluttag på hver sin linje, i selve lektionen eller i en <Case>.',
}

export const courseProblems: Record<ProblemCode, Words> = {
  T001: (found) => ({
    message: `Filen fylder ${found} kB; en lektion må højst fylde 64 kB.`,
    cure: 'Del teksten i flere lektioner.',
  }),
  T002: (found) => ({
    message: `Her står et usynligt tegn (${found}), som ikke må være i en lektion.`,
    cure: 'Slet linjen, skriv den igen, og gem filen som UTF-8 uden BOM.',
  }),
  T003: (found) => ({
    message: `Navnet "${found}" kan ikke bruges.`,
    cure: 'Skriv små bogstaver a-z, tal og bindestreg i stedet, fx 03-de-tre-faser.mdx.',
  }),
  T004: () => ({
    message: 'Filen tager for lang tid at læse.',
    cure: 'Del teksten i flere lektioner, og se efter meget lange linjer med de samme tegn.',
  }),
  T005: (found) => ({
    message: `Filen kan ikke læses (${found}).`,
    cure: 'Fjern det sidste, du har ændret, og prøv igen. Skriv til os, hvis det bliver ved.',
  }),
  F001: () => ({
    message: 'Filen begynder ikke med en linje med tre bindestreger.',
    cure: 'Skriv --- alene på første linje, derefter id, title og resten, og --- igen.',
  }),
  F002: (found) => ({
    message: `Efter de tre bindestreger på første linje står der noget (${found}).`,
    cure: 'Skriv kun --- på første linje.',
  }),
  F003: () => ({
    message: 'Oplysningerne øverst i filen slutter ikke.',
    cure: 'Skriv --- alene på en linje efter den sidste oplysning.',
  }),
  F004: () => ({
    message: 'Linjen er ikke gyldig YAML.',
    cure: 'Skriv nøgle, kolon, mellemrum og værdi, og sæt anførselstegn om tekst med kolon i. Brug ikke tabulator.',
  }),
  F005: (found, hint) => ({
    message: `Nøglen "${found}" findes ikke.`,
    cure: didYouMean(hint, 'Slet linjen.'),
  }),
  F006: (found) => ({
    message: `Nøglen "${found}" mangler.`,
    cure: `Skriv ${found}: og derefter ${wanted[found] ?? 'en værdi'}.`,
  }),
  F007: (found, hint) => ({
    message: `Værdien af "${found}" kan ikke bruges.`,
    cure: `Skriv ${wanted[hint] ?? 'en anden værdi'} i stedet.`,
  }),
  F008: (found) => ({
    message: `"${found}" er en YAML-henvisning, og den slags må ikke bruges her.`,
    cure: 'Skriv værdien selv, i anførselstegn.',
  }),
  F009: (found, hint) => ({
    message: `Punktet "${found}" findes ikke i noget fidelitetsskema.`,
    cure: didYouMean(hint, 'Skriv et id fra skemaet, fx cti-a1, eller slet det.'),
  }),
  M001: (found) => ({
    message: `"${found}" er kode (import eller export), og en lektion har ingen kode.`,
    cure: 'Slet linjen. Begynder en sætning med ordet import eller export, så skriv den om.',
  }),
  M002: (found) => ({
    message: `"${found}" læses som kode på grund af krøllet parentes.`,
    cure: String.raw`Skriv almindelig parentes i stedet, eller skriv \{ og \}.`,
  }),
  M003: (found) => ({
    message: `"{${found}}" er kode i et element.`,
    cure: 'Skriv navn="værdi" i stedet.',
  }),
  M004: (found) => ({
    message: `"${found}" har ikke en værdi i anførselstegn.`,
    cure: 'Skriv navn="værdi" i stedet, uden krøllet parentes.',
  }),
  M005: (found, hint) => ({
    message: `Elementet <${found}> findes ikke.`,
    cure: didYouMean(hint && `<${hint}>`, 'Skriv Note, Case, Quiz, Reflect, Tasks eller Term i stedet.'),
  }),
  M006: (found, hint) => ({
    message: `"${found}" kan ikke bruges i dette element.`,
    cure: didYouMean(hint, 'Slet det.'),
  }),
  M007: (found, hint) => ({
    message: `<${hint}> mangler "${found}".`,
    cure: `Skriv <${hint} ${found}="…"> i stedet.`,
  }),
  M008: (found, hint) => ({
    message: `${found} kan ikke bruges.`,
    cure: hint
      ? `Skriv en af disse i stedet: ${hint}.`
      : 'Skriv en kort tekst; et id er små bogstaver, tal og bindestreg.',
  }),
  M009: (found) => ({
    message: `"${found}" er kode, og en lektion har ingen kode.`,
    cure: `Slet ${found}.`,
  }),
  M010: (found, hint) => ({
    message: `"<${found}" er HTML, og det kan ikke bruges i en lektion.`,
    cure: hint
      ? `Mente du <${hint}>?`
      : 'Skriv Markdown i stedet: **fed**, *kursiv*, ## overskrift. Slet kommentarer.',
  }),
  M011: (found) => ({
    message: `Tegnet < i "${found}" læses som begyndelsen på et element.`,
    cure: String.raw`Skriv under 5 i stedet for <5, eller skriv \< foran.`,
  }),
  M012: (found) => ({
    message: `<${found}> begynder og slutter ikke samme sted.`,
    cure: `Skriv sluttagget med skråstreg på sin egen linje, uden indryk, og luk det inderste element først.`,
  }),
  M013: () => ({
    message: 'Lektionens titel er sidens eneste overskrift på øverste niveau.',
    cure: 'Skriv ## i stedet for #.',
  }),
  M014: (found, hint) => ({
    message: `Overskriften springer et niveau over (${found}).`,
    cure: `Skriv ${hint} i stedet. Der er to niveauer: ## og ###.`,
  }),
  M015: () => ({
    message: 'Teksten er indlejret mere end 50 gange i sig selv.',
    cure: 'Fjern lister i lister og citater i citater, eller skriv værdierne ud.',
  }),
  M016: () => ({
    message: 'Lektionen har mere end 2.000 dele (afsnit, punkter, celler og ord med fremhævning).',
    cure: 'Del den i flere lektioner.',
  }),
  M017: (found, hint) => ({
    message: `<${found}> kan ikke stå her.`,
    cure: whereItStands[hint] ?? '',
  }),
  M018: (found) => ({
    message: `Fodnoten ${found} er ikke skrevet.`,
    cure: `Skriv ${found}: og noten på en linje for sig, eller slet henvisningen.`,
  }),
  M019: (found) => ({
    message: `"${found}" står to gange i samme element.`,
    cure: 'Slet den ene.',
  }),
  M020: (found) => ({
    message: `Denne slags Markdown (${found}) kan ikke bruges i en lektion.`,
    cure: 'Skriv almindelig tekst, en liste, en tabel eller et billede ![beskrivelse](fil.svg) i stedet.',
  }),
  M021: () => ({
    message: 'Tabellen mangler en overskrift over hver kolonne, eller den har ingen rækker.',
    cure: 'Skriv en første række med navne, fx | Fase | Opgave |, og mindst én række under stregerne.',
  }),
  M022: (found) => ({
    message: `Overskriften ${found} er tom.`,
    cure: 'Skriv overskriften på samme linje, eller slet den.',
  }),
  M023: (found) => ({
    message: `<${found}> er tom.`,
    cure: `Skriv teksten mellem <${found} …> og </${found}>.`,
  }),
  A001: (found) => ({
    message: `Linket til "${found}" er ikke tilladt.`,
    cure: 'Skriv en adresse, der begynder med https://, mailto: eller /kurser/.',
  }),
  A002: (found) => ({
    message: `Billedet ${found} mangler en beskrivelse til dem, der ikke kan se det.`,
    cure: `Skriv ![hvad billedet viser](${found}).`,
  }),
  A003: (found, hint) => ({
    message: `Billedet "${found}" ligger ikke ved siden af lektionen.`,
    cure: didYouMean(hint, 'Læg filen i kursets mappe (svg, png, jpg eller webp), og skriv kun dens navn.'),
  }),
  A004: (found) => ({
    message: `Billedfilen kan ikke bruges (${found}).`,
    cure: 'Gem den som en enkel svg, png, jpg eller webp på højst 1 MB, uden scripts og henvisninger ud af filen.',
  }),
  A005: (found) => ({
    message: `Billedet ${found} står sammen med anden tekst.`,
    cure: 'Sæt en tom linje før og efter billedet.',
  }),
  A006: (found) => ({
    message: `Linket til ${found} har ingen tekst.`,
    cure: `Skriv [hvor linket fører hen](${found}).`,
  }),
  Q001: () => ({
    message: 'Spørgsmålet har ikke en liste med svarmuligheder.',
    cure: 'Skriv hver mulighed som "- [ ] forkert svar" eller "- [x] rigtigt svar".',
  }),
  Q002: () => ({
    message: 'Spørgsmålet har kun én svarmulighed.',
    cure: 'Skriv mindst to; tre eller fire er bedst.',
  }),
  Q003: () => ({ message: 'Spørgsmålet har intet rigtigt svar.', cure: 'Sæt x i den rigtige: - [x].' }),
  Q004: (found) => ({
    message: `Svaret "${found}" har ingen begrundelse.`,
    cure: 'Skriv den på næste linje, indrykket to mellemrum: "  > Begrundelse".',
  }),
  Q005: () => ({
    message: 'Der står ikke noget spørgsmål.',
    cure: 'Skriv spørgsmålet over svarmulighederne, med en tom linje imellem.',
  }),
  Q006: (found) => ({
    message: `Et spørgsmål må ikke indeholde dette (${found}).`,
    cure: 'Skriv kun spørgsmålet, én liste med svar og en begrundelse i > under hvert. Brug ikke link, billede eller Term.',
  }),
  Q007: (found, hint) => ({
    message: `Id'et ${found} bruges allerede${hint && ` i ${hint}`}.`,
    cure: 'Skriv et nyt id. Et id, der er brugt, må aldrig skifte ejer.',
  }),
  Q008: (found) => ({
    message: `En prøve må kun indeholde <Quiz> (her står: ${found}).`,
    cure: 'Flyt teksten til en lektion, eller slet den.',
  }),
  C001: () => ({
    message: 'Kurset mangler filen course.yaml.',
    cure: 'Kopiér den fra et andet kursus, og ret den til.',
  }),
  C002: (found, hint) => ({
    message: `Kurset ${found}, der skal være gennemført først, findes ikke.`,
    cure: didYouMean(hint, "Skriv id'et fra det andet kursus' course.yaml."),
  }),
  C003: (found, hint) => ({
    message: `Prøven trækker ${found} spørgsmål, men banken har ${hint}.`,
    cure: 'Skriv flere spørgsmål i proeve.mdx, eller sæt draw ned.',
  }),
  C004: (found, hint) => ({
    message: `Lektionen ${found} findes ikke i kurset.`,
    cure: didYouMean(hint, "Skriv id'et fra lektionens øverste linjer."),
  }),
  C005: () => ({
    message: 'Adressen proeve er optaget af den afsluttende prøve.',
    cure: 'Giv filen et andet navn.',
  }),
  C006: (found, hint) => ({
    message: `Adressen ${found} bruges også af ${hint}.`,
    cure: 'Giv den ene fil et andet navn.',
  }),
  C007: (found, hint) => ({
    message: `Begrebet "${found}" står ikke i terms.yaml.`,
    cure: didYouMean(hint, 'Skriv det ind i courses/terms.yaml.'),
  }),
  I001: (found) => ({
    message: `Skemaet kan ikke bruges (${found}).`,
    cure: 'Ret det, der står i parentesen, eller skriv til os.',
  }),
  I002: (found) => ({
    message: `Der er målinger med skemaet ${found}, og det findes ikke længere.`,
    cure: 'Læg filen tilbage, som den var. Et skema, der er målt med, skal blive liggende.',
  }),
}
