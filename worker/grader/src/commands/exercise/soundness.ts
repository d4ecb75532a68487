import { readFile } from 'node:fs/promises'
import { readContent } from '@skillgrad/db/setup'
import { exerciseFile } from '@skillgrad/exercises/catalog'
import { locales, type ExerciseDefinition, type Localized } from '@skillgrad/exercises/contract'
import { previews } from '@skillgrad/exercises/preview'
import { figureProblems, textProblems } from '@skillgrad/exercises/soundness'

/** What is wrong with an exercise before anything is graded: its texts, the picture of its data, its skills. */
export async function soundnessProblems(exercise: ExerciseDefinition): Promise<string[]> {
  const [statement, preview, skills] = await Promise.all([
    statementOf(exercise.slug),
    previews[exercise.slug]?.(),
    knownSkills(),
  ])
  return [
    ...textProblems(exercise, statement),
    ...(preview ? figureProblems(preview.dataFigure()) : ['It is not listed in src/preview.ts']),
    ...Object.keys(exercise.skills)
      .filter((skill) => !skills.has(skill))
      .map((skill) => `There is no skill ${skill}`),
  ]
}

async function statementOf(slug: string): Promise<Localized> {
  const read = locales.map(
    async (locale) => [locale, await readFile(exerciseFile(slug, `statement.${locale}.md`), 'utf8')] as const,
  )
  return Object.fromEntries(await Promise.all(read)) as Localized
}

async function knownSkills(): Promise<ReadonlySet<string>> {
  const { skills } = await readContent()
  return new Set(skills.domains.flatMap((domain) => domain.skills.map(({ slug }) => slug)))
}
