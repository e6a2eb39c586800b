/** The sections of a report, in their order. */
export const REPORT_SECTIONS = ['standing', 'strengths', 'attention', 'development', 'basis'] as const
export type ReportSection = (typeof REPORT_SECTIONS)[number]

/** The words of a report, a text a section. An empty line parts paragraphs; nothing in it is markup. */
export type ReportText = Record<ReportSection, string>

/** How many characters a section may have: about a page. */
export const SECTION_LIMIT = 3_000
