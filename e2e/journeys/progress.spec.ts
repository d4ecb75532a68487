import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { type Company, givenCompany } from '../fixtures/actors'
import { contentFolder, syncContent } from '../fixtures/stack'

const course = 'what-ai-is'
const folderOfCourse = 'courses/01-what-ai-is'

// Content put back is the version it was before.
test.afterAll(() => syncContent(contentFolder))

test('a learner in the middle of a course is offered its newer version, stays, moves, and sees what came along', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const company = await givenCompany(page, 'Newer Versions')
  for (const lesson of ['rules-or-examples', 'seventy-years-of-turns', 'four-ways-to-learn'])
    await completes(page, company, lesson)
  await page.goto(`/o/${company.slug}/courses/${course}`)
  await expect(page.getByText('60% · 3 of 5 steps')).toBeVisible()
  await page.getByText('Why 60%?').click()
  await expect(page.getByText('3 of 5 steps are done')).toBeVisible()
  await expect(page.getByText('Not done yet')).toHaveCount(2)
  await expectAccessible(page)

  await publishesEdited()

  const title = page.getByRole('heading', { name: 'There is a newer version of this course' })
  await expect(async () => {
    await page.reload()
    await expect(title).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 90_000 })
  await expect(
    page.getByText(
      'If you move, your progress goes from 60% to 33%, since 2 lessons are new and one lesson is gone.',
    ),
  ).toBeVisible()
  const changes = page.getByRole('list', { name: 'What changes' })
  for (const [lesson, difference, kept] of [
    ['Rules once more', 'New', 'To do'],
    ['Examples once more', 'New', 'To do'],
    ['Four ways to learn', 'Revised', 'Stays completed'],
    ['Seventy years of turns', 'Left out', 'No longer counts'],
  ] as const) {
    const change = changes.getByRole('listitem').filter({ hasText: lesson })
    await expect(change).toContainText(difference)
    await expect(change).toContainText(kept)
  }
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Stay on mine' }).click()
  await expect(page.getByText('You stay on your version; a newer one is there')).toBeVisible()
  await expect(page.getByText('60% · 3 of 5 steps')).toBeVisible()
  await page.getByText('You stay on your version; a newer one is there').click()
  await page.getByRole('button', { name: 'Move to the newer version' }).click()

  await expect(page.getByText('33% · 2 of 6 steps')).toBeVisible()
  await expect(page.getByText(/newer version|newer one/)).toHaveCount(0)
  await page.getByText('Why 33%?').click()
  await expect(page.getByText(/on version \d+$/)).toHaveCount(2)
  await expectAccessible(page)
  await page.goto(`/o/${company.slug}/courses`)
  await expect(page.getByText('33% · 2 of 6 steps')).toBeVisible()
  await page.goto(`/o/${company.slug}/audit`)
  await expect(page.getByText(/moved to a newer version of .*What AI is/)).toBeVisible()
})

async function completes(page: Page, { slug }: Company, lesson: string): Promise<void> {
  await page.goto(`/o/${slug}/courses/${course}/${lesson}`)
  await page.getByRole('button', { name: 'Complete and go on' }).click()
  await page.waitForURL((address) => !address.pathname.endsWith(lesson))
}

/** Two lessons are new, one is left out, one has another text. */
async function publishesEdited(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'skillgrad-edited-'))
  try {
    await cp(contentFolder, folder, { recursive: true })
    const inCourse = (file: string) => join(folder, folderOfCourse, file)
    await changes(inCourse('course.yaml'), (text) =>
      text.replace(/^lessons:[\s\S]*$/m, `lessons: [${lessons.join(', ')}]\n`),
    )
    await changes(inCourse('four-ways-to-learn.en.md'), (text) => `${text}\nOne sentence more.\n`)
    for (const [slug, title] of [
      ['rules-once-more', 'Rules once more'],
      ['examples-once-more', 'Examples once more'],
    ] as const) {
      await writeFile(inCourse(`${slug}.yaml`), 'minutes: 5\nskills: [deep-learning-basics]\n')
      for (const locale of ['en', 'zh-CN']) {
        await cp(inCourse(`rules-or-examples.${locale}.md`), inCourse(`${slug}.${locale}.md`))
        await changes(inCourse(`${slug}.${locale}.md`), (text) =>
          text.replace(/^title: .*$/m, `title: ${title}`),
        )
      }
    }
    syncContent(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const lessons = [
  'rules-or-examples',
  'rules-once-more',
  'four-ways-to-learn',
  'examples-once-more',
  'what-a-large-model-is',
  'the-loop-of-an-ai-product',
]

async function changes(file: string, edit: (text: string) => string): Promise<void> {
  await writeFile(file, edit(await readFile(file, 'utf8')))
}
