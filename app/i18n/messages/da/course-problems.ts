import type { ProblemCode } from '#app/domain/courses/problem.ts'
import { courseAdvice } from './course-advice.ts'

/** What is wrong, and what to write instead. `found` is what stood there, `hint` what was meant or is wanted. */
export type Words = (found: string, hint: string) => { message: string; cure: string }

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
  redo: '[lessons], [test] eller [lessons, test]',
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
  box: 'Skriv start- og sluttag på hver sin linje, i selve lektionen, i en <Case> eller i et <Step>.',
  step: 'Skriv <Step> på en linje for sig, direkte i en <Case>.',
  choice: 'Skriv <Choice> på en linje for sig, direkte i et <Step>.',
  card: 'Skriv <Card> på en linje for sig, direkte i <Cards>.',
  hint: 'Skriv <Hint> på en linje for sig, sidst i et spørgsmål.',
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
    cure: didYouMean(hint && `<${hint}>`, 'Se de elementer, der findes, i courses/README.md.'),
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
  M024: (found) => ({
    message: `<${found}> skal stå alene.`,
    cure: `Skriv <${found} … /> uden indhold og uden sluttag.`,
  }),
  M025: () => ({
    message: 'Opgaverne er ikke en enkel liste.',
    cure: 'Skriv kun en punktliste mellem start- og sluttag, med én kort tekst i hvert punkt.',
  }),
  M026: () => ({
    message: 'Et sæt kort skal have 2-8 kort og intet andet.',
    cure: 'Skriv hvert kort som <Card front="…">bagside</Card>.',
  }),
  M027: () => ({
    message: 'Faserne er ikke en tabel med tre kolonner og 2-6 rækker.',
    cure: 'Skriv kun én tabel: fase, varighed, og hvad der sker.',
  }),
  M028: () => ({
    message: 'En sammenligning skal indeholde én tabel og intet andet.',
    cure: 'Flyt den øvrige tekst ud over eller under <Compare>.',
  }),
  M029: (found) => ({
    message: `<${found}> kan ikke stå i overblikket, som er til at skrive ud.`,
    cure: 'Flyt det til en lektion, eller slet det.',
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
    message: `Filen "${found}" ligger ikke ved siden af lektionen, eller den er ikke af den rigtige slags.`,
    cure: didYouMean(
      hint,
      'Læg den i kursets mappe, og skriv kun dens navn: et billede er svg, png, jpg eller webp, en film mp4 eller webm, lyd mp3 eller m4a, undertekster vtt.',
    ),
  }),
  A004: (found, hint) => ({
    message: `Filen kan ikke bruges (${found}).`,
    cure: hint
      ? `Gør den mindre: højst ${hint}.`
      : 'Gem den i det format, som navnet siger. En svg er en enkel tegning uden scripts og uden henvisninger ud af filen.',
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
  Q009: () => ({
    message: 'Det, der skal i rækkefølge, er ikke en nummereret liste med 3-7 punkter.',
    cure: 'Skriv punkterne som 1., 2., 3. i den rigtige rækkefølge, hvert med en begrundelse i > under.',
  }),
  Q010: () => ({
    message: 'Det, der skal parres, er ikke en tabel med tre kolonner og 3-7 rækker.',
    cure: 'Skriv | det ene | det andet | hvorfor |, uden tomme felter og med mindst to forskellige svar i midten.',
  }),
  Q011: () => ({
    message: 'Teksten har ingen huller, mere end fire, eller et hul uden svar.',
    cure: 'Skriv et hul som [[svar]] eller [[svar|andet svar]]. Hvert svar skal have et bogstav eller et tal.',
  }),
  Q012: (found) => ({
    message: `Der skal være én begrundelse til hvert hul (${found} huller).`,
    cure: 'Skriv dem som en nummereret liste under teksten, én til hvert hul.',
  }),
  Q013: () => ({
    message: 'Vinket står forkert, eller der er mere end tre.',
    cure: 'Skriv højst tre <Hint>, sidst i spørgsmålet.',
  }),
  Q014: (found) => ({
    message: `Svaret "${found}" står to gange.`,
    cure: 'Slet det ene, eller skriv det om.',
  }),
  K001: (found) => ({
    message: `Trinnet ${found} findes to gange i casen.`,
    cure: 'Giv det ene et andet id.',
  }),
  K002: (found, hint) => ({
    message: `Valget fører til trinnet ${found}, som ikke findes.`,
    cure: didYouMean(hint, 'Skriv trinnet, eller ret to="…".'),
  }),
  K003: (found) => ({
    message: `Ingen valg fører til trinnet ${found}.`,
    cure: 'Lad et valg føre hertil, eller slet trinnet.',
  }),
  K004: (found) => ({
    message: `Casen kan komme tilbage til trinnet ${found} og slutter så aldrig.`,
    cure: 'Lad valget føre til et senere trin.',
  }),
  K005: (found) => ({
    message: `Casen ${found} har et id, men ingen trin.`,
    cure: 'Skriv <Step id="…"> med valg i, eller slet id.',
  }),
  K006: (found) => ({
    message: `Trinnet har ${found} valg.`,
    cure: 'Skriv to til fire, eller ingen, hvis casen slutter her.',
  }),
  K007: (_, hint) => ({
    message:
      hint === 'meaning' ? 'Valget siger ikke, hvad det betyder for metoden.' : 'Valget har ingen tekst.',
    cure:
      hint === 'meaning'
        ? 'Skriv det i > under valget. Det vises først, når casen er slut.'
        : 'Skriv, hvad man gør, på en linje for sig.',
  }),
  K008: () => ({
    message: 'Her står tekst efter et valg eller et trin.',
    cure: 'Flyt den op: først teksten, så valgene, og trinnene sidst i casen.',
  }),
  K009: () => ({
    message: 'Casen har kun én slutning.',
    cure: 'Lad valgene føre til mindst to forskellige slutninger.',
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
  C005: (found) => ({
    message: `Adressen ${found} er optaget af en side, som alle kurser har.`,
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
  C008: (found) => ({
    message: `Listen over versioner kan ikke læses${found && ` (${found})`}.`,
    cure: 'Hent filen, som den var ved den seneste udgivelse. Den skrives af npm run courses:release, aldrig i hånden.',
  }),
  W101: (found) => ({
    message: `Teksten er ændret, siden version ${found} blev udgivet, så deltagerne får ikke at vide, at den er ny.`,
    cure: 'Skriv en højere version og hvad ændringen er (change), og kør npm run courses:release.',
  }),
  C009: (found, hint) => ({
    message: `Kilden "${found}" står ikke i lektionens sources.`,
    cure: didYouMean(hint, 'Skriv id: foran title i kilden øverst i filen.'),
  }),
  I001: (found) => ({
    message: `Skemaet kan ikke bruges (${found}).`,
    cure: 'Ret det, der står i parentesen, eller skriv til os.',
  }),
  I002: (found) => ({
    message: `Der er målinger med skemaet ${found}, og filen er ikke længere, som den var da.`,
    cure: 'Læg filen tilbage, som den var, og lav en ny version med det nye i. Et fælles modul, der er ændret, skal også have en ny version.',
  }),
  ...courseAdvice,
}
