import type { ExerciseDefinition, Localized } from '../contract/index.js'

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
  return [...structure, ...textsOf(exercise).flatMap(languageProblems)]
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
