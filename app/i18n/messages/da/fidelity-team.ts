const count = (number: number, one: string, many: string) => (number === 1 ? `1 ${one}` : `${number} ${many}`)

/** Where teams stand: the team's own page, and the overview of several. */
export const fidelityTeam = {
  title: (team: string) => `Fidelitet i ${team}`,
  methods: 'Metoder',
  report: (date: string) => `Rapporten fra ${date}`,
  toTeam: 'Se hele teamets fidelitet',
  csv: 'Hent tallene som CSV',
  csvOf: (what: string) => `Hent som CSV: ${what}`,

  /** The parts of the one sentence; the page joins them. */
  sentence: {
    level: (month: string, team: string, level: string, method: string, band: string, provisional: boolean) =>
      `I ${month} lå ${team} ${provisional ? 'foreløbigt ' : ''}på ${level} i ${method} (${band})`,
    selfLevel: (
      month: string,
      team: string,
      level: string,
      method: string,
      band: string,
      provisional: boolean,
    ) =>
      `I ${month} vurderede ${team} sig selv ${provisional ? 'foreløbigt ' : ''}til ${level} i ${method} (${band})`,
    noTotal: (month: string, team: string, method: string) =>
      `I ${month} fik ${team} ingen samlet score i ${method}`,
    selfNoTotal: (month: string, team: string, method: string) =>
      `I ${month} fik ${team} ingen samlet score ved sin selvvurdering i ${method}`,
    tooFewItems: (scored: number, relevant: number) =>
      `, for kun ${scored} af ${relevant} relevante punkter er bedømt`,
    notRelevant: ', for alle punkter er sat til "Ikke relevant"',
    higher: (by: string, when: string) => `, ${by} højere end ${when}`,
    lower: (by: string, when: string) => `, ${by} lavere end ${when}`,
    same: (when: string) => `, det samme som ${when}`,
    first: ' ved den første måling',
    firstFromOutside: ' ved den første måling udefra',
    newVersion: (version: string) => ` ved den første måling med version ${version} af skemaet`,
    noTotalBefore: (when: string) => `, men målingen ${when} havde ingen samlet score`,
    inMonth: (month: string) => `i ${month}`,
    onDay: (date: string) => `den ${date}`,
    asking: (items: number) =>
      items === 0
        ? '; ingen punkter kræver handling'
        : `; ${count(items, 'punkt', 'punkter')} kræver handling`,
  },
  notMeasured: (team: string, method: string) => `${team} er ikke målt i ${method} endnu.`,
  nothing: (team: string) => `${team} er ikke målt endnu, og ingen måling er planlagt.`,
  corrected: (items: number) =>
    items === 1
      ? 'Rettet: 1 score er ændret, siden rapporten blev godkendt. Tallene her er de rettede.'
      : `Rettet: ${items} scorer er ændret, siden rapporten blev godkendt. Tallene her er de rettede.`,

  extremes: {
    title: 'De stærkeste og de svageste punkter',
    hint: 'Scorerne handler om teamets praksis. Tryk på et punkt for at se det i rapporten.',
    strongest: 'Stærkest',
    weakest: 'Svagest',
    item: 'Punkt',
    score: 'Score',
    before: 'Før',
    cases: 'Forløb',
  },

  agreement: {
    title: 'Hvor enige vurdererne var fra start',
    figure: 'Mål',
    value: 'Tal',
    over: 'Enighed på tværs af målingerne',
    reviews: 'Målinger med to vurderere og samme version af skemaet',
    icc: 'ICC(2,1) på tværs af målingerne',
    levelDifference: 'Gennemsnitlig forskel på den samlede score, i trin',
    undefined: 'kan ikke beregnes',
    fewReviews: 'kræver mindst tre målinger med to vurderere og samme version af skemaet',
    oneRater: 'En selvvurdering har én vurderer, så der er ingen enighed at måle.',
    explained: 'ICC viser, hvor godt én vurderers tal skelner mellem målingerne.',
  },

  actions: {
    title: 'Handlinger',
    none: 'Ingen handlinger venter.',
    ownedBy: (owner: string, date: string) => `${owner}, senest ${date}`,
  },

  next: {
    title: 'Næste måling',
    planned: (date: string) => `Planlagt til ${date}.`,
    due: (date: string) => `Senest ${date}. Den er ikke planlagt endnu.`,
    overdue: 'Over fristen',
    none: 'Ingen måling er planlagt.',
    underWayItem: (mode: string, date: string) => `${mode}, ${date}`,
  },

  overview: {
    title: 'Fidelitet, team for team',
    intro: 'Teams står efter navn. Tallene handler om teamets praksis og aldrig om den enkelte.',
    filter: 'Vælg metode og periode',
    method: 'Metode',
    allMethods: 'Alle metoder',
    from: 'Målt fra',
    to: 'Målt til',
    monthHint: 'Måned og år, for eksempel 2026-05.',
    show: 'Vis',
    reset: 'Vis alt',
    problems: {
      method: 'Vælg en metode fra listen.',
      month: 'Skriv måned og år som 2026-05.',
      order: 'Den sidste måned skal ligge efter den første.',
    },
    teams: 'Teams',
    team: 'Team',
    organisation: 'Kommune eller organisation',
    score: 'Score',
    band: 'Niveau',
    change: 'Ændring',
    cases: 'Forløb',
    mode: 'Måde',
    version: 'Version',
    measuredOn: 'Målt',
    measuring: 'Måling',
    remarks: 'Bemærk',
    next: 'Næste måling',
    nextState: 'Om næste måling',
    planned: 'planlagt',
    notPlanned: 'ikke planlagt',
    overdue: 'over fristen',
    overdueActions: 'Handlinger over fristen',
    /** The same over a narrow column. */
    overdueShort: 'Over fristen',
    notMeasured: 'Ikke målt',
    noTotal: 'Ingen samlet score',
    noTeams: 'Der er ingen teams endnu.',
    noneNamed: 'Ingen teams hedder sådan.',
    find: 'Del af teamets navn',

    weak: 'Punkter, som flere teams har svært ved',
    weakHint:
      'Hvert teams nyeste måling udefra i perioden. Brug listen, når I vælger, hvad det næste kursus skal handle om.',
    lineOf: (method: string, version: string) => `${method}, version ${version}`,
    tooFewForItems: 'For få teams. Listen vises, når fem teams er målt.',
    noWeak: 'Ingen punkter kræver handling.',
    item: 'Punkt',
    measured: 'Teams med en score',
    asking: 'Teams, hvor punktet kræver handling',
    mean: 'Gennemsnit',
    noneMeasured: 'Ingen teams er målt udefra i perioden.',

    comparison: 'Sammenligning uden navne',
    comparisonHint:
      'Hvert teams nyeste måling udefra, uanset perioden ovenfor. Kun målinger med samme version af skemaet står sammen. Selvvurderinger er ikke med.',
    teamCount: 'Teams',
    median: 'Median',
    lowest: 'Lavest',
    highest: 'Højest',
    own: 'Jeres teams',
    tooFew: 'Vises først, når fem teams er målt',
    tooFewOthers: 'Vises først, når fem andre teams er målt',
    noComparison: 'Ingen af teamene er målt udefra endnu.',
  },

  /** The file with all numbers of the team's page: a row for each. */
  file: {
    section: 'Afsnit',
    what: 'Hvad',
    figure: 'Mål',
    date: 'Dato',
    value: 'Tal',
    text: 'Tekst',
    standing: 'Samlet',
    level: 'Samlet score',
    share: (min: number, max: number) => `Andel af skalaen fra ${min} til ${max}, i %`,
    sum: 'Point i alt',
    change: 'Ændring siden målingen før',
    casesSeen: 'Forløb set på',
    casesNeeded: 'Forløb efter reglen om stikprøven',
    asking: 'Punkter, der kræver handling',
    corrected: 'Rettede scorer',
    itemsScored: 'Punkter med score',
    itemsRelevant: 'Relevante punkter',
    fewestCases: 'Forløb, færrest',
    mostCases: 'Forløb, flest',
  },
}
