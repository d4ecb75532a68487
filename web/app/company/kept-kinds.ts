/** What a company keeps for some days, in the order it is shown; names of the api's fields. */
export const keptKinds = ['auditDays', 'addressDays', 'codeDays', 'listDays', 'letterDays'] as const

export type KeptKind = (typeof keptKinds)[number]
