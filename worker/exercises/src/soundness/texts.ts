import { locales, type ExerciseDefinition, type Localized } from '../contract/index.js'

/** What is wrong with the texts of an exercise: one is missing, in one language alone, or told in another structure. */
export function textProblems(exercise: ExerciseDefinition, statement: Localized): string[] {
  const [en, zh] = [outlineOf(statement.en), outlineOf(statement['zh-CN'])]
  const differs = en.findIndex((part, at) => part !== zh[at])
  const structure =
    en.join() === zh.join()
      ? []
      : [
          `The statements differ in structure from part ${differs + 1} on (headings, formulas, steps, table rows)`,
        ]
  return [
    ...structure,
    ...pointsProblems(exercise, statement),
    ...textsOf(exercise).flatMap(languageProblems),
  ]
}

/** The table of the points names each criterion as the result does, or a learner looks for one that is not there. */
function pointsProblems({ criteria }: ExerciseDefinition, statement: Localized): string[] {
  return locales.flatMap((locale) =>
    criteria
      .filter(({ title, weight }) => !hasRow(statement[locale], title[locale], weight))
      .map(({ title }) => `No row of points for “${title[locale]}”`),
  )
}

function hasRow(statement: string, title: string, weight: number): boolean {
  const cells = statement.matchAll(/^\|([^|]+)\|([^|]+)\|/gm)
  return [...cells].some(([, name, points]) => name?.trim() === title && Number(points) === weight)
}

/** Heading levels, formulas, numbered steps and table rows in order: what both languages must share. */
function outlineOf(statement: string): string[] {
  return statement.match(/^#+ |\$\$|^\d\. |^\|/gm) ?? []
}

function textsOf({ title, summary, afterword, criteria, hints }: ExerciseDefinition): Localized[] {
  return [
    title,
    summary,
    afterword,
    ...criteria.map((criterion) => criterion.title),
    ...Object.values(hints).flatMap(({ nudge, explanation, nearSolution }) => [
      nudge,
      explanation,
      nearSolution,
    ]),
  ]
}

/** Words in each language, none of the other, and nothing that a computation left behind. */
export function languageProblems({ en, 'zh-CN': zh }: Localized): string[] {
  const problems: string[] = []
  if (!/[a-z]/i.test(en)) problems.push(`No English: “${en}”`)
  if (!/\p{Script=Han}/u.test(zh)) problems.push(`No Chinese: “${zh}”`)
  if (/\p{Script=Han}/u.test(en)) problems.push(`Chinese in an English text: “${en}”`)
  for (const text of [en, zh]) if (/NaN|undefined/.test(text)) problems.push(`Not a sentence: “${text}”`)
  return problems
}
