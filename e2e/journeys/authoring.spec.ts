import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { givenCompany } from '../fixtures/actors'
import { expectVerdict, submit, writeCode } from '../fixtures/exercise'

const example = new URL('../../api/example-exercise/', import.meta.url)
const exampleFile = (path: string) => readFileSync(new URL(path, example), 'utf8')

test('a company writes an exercise of its own, proves it, and its people pass it', async ({ page }) => {
  test.setTimeout(240_000)
  const { slug } = await givenCompany(page, 'Own Exercises')
  await page.goto(`/o/${slug}/exercises`)
  await page.getByRole('link', { name: 'Write an exercise' }).click()

  const form = page.getByRole('form').or(page.locator('form')).filter({ hasText: 'Begin' })
  await form.getByLabel('Name').fill('How late will it be?')
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('heading', { name: 'How late will it be?' })).toBeVisible()
  await expectAccessible(page)

  const document = exampleFile('exercise.yaml').replace('__NAME__', 'How late will it be?')
  await test.step('a mistake in the files is told with its place, and mended there', async () => {
    await openFile(page, 'exercise.yaml')
    await replaceText(page, 'exercise.yaml', document.replace('metric: r2', 'metric: r3'))
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('heading', { name: '1 problem' })).toBeVisible()
    await expect(page.getByRole('button', { name: /criteria\.0\.metric must be one of/ })).toBeVisible()

    await replaceText(page, 'exercise.yaml', document)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('The files are sound.')).toBeVisible()
  })

  await test.step('a folder from the author’s computer takes the place of all files', async () => {
    const statement = exampleFile('statement.md').replace('a courier', 'a florist')
    const zip = zipOfExample({ 'exercise.yaml': document, 'statement.md': statement })
    await page
      .locator('input[name=zip]')
      .setInputFiles({ name: 'exercise.zip', mimeType: 'application/zip', buffer: zip })
    await expect(page.getByText('All files were replaced').first()).toBeVisible()
    await expect(page.getByText('The files are sound.')).toBeVisible()
  })

  await test.step('its trials are really graded, and then it can be published', async () => {
    await expect(page.getByRole('button', { name: 'Publish' })).toBeDisabled()
    await page.getByRole('button', { name: 'Try it' }).click()
    await expect(page.getByText('as expected', { exact: false })).toHaveCount(4, { timeout: 120_000 })
    await expect(page.getByText('not as expected')).toHaveCount(0)
    await page.getByRole('button', { name: 'Publish' }).click()
    await expect(page.getByText('Learners have this version (number 1).')).toBeVisible()
  })

  await page.getByRole('link', { name: 'Open as a learner' }).click()
  await test.step('a learner runs it in the browser and passes in the grader', async () => {
    await expect(page.getByText('Customers of a florist want to know')).toBeVisible()
    await writeCode(page, exampleFile('solution.ts'))
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await expect(page.getByText('All public checks pass').first()).toBeVisible({ timeout: 60_000 })
    await submit(page)
    await expectVerdict(page, /Passed/)
    await expect(page.getByRole('figure').first()).toBeVisible()
    await expectAccessible(page)
  })

  await page.goto(`/o/${slug}/exercises`)
  const own = page.getByRole('region', { name: 'By your company' })
  await expect(own.getByRole('link', { name: /How late will it be/ })).toContainText('Passed')
})

/** The example's folder as a zip, but for the files given here. */
function zipOfExample(changed: Readonly<Record<string, string>>): Buffer {
  const paths = readdirSync(example, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(fileURLToPath(example), join(entry.parentPath, entry.name)))
  const files = paths.map((path) => [path, strToU8(changed[path] ?? exampleFile(path))])
  return Buffer.from(zipSync(Object.fromEntries(files)))
}

async function openFile(page: Page, path: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Files' }).getByRole('button', { name: path }).click()
  await expect(page.getByRole('textbox', { name: `Text of ${path}` })).toBeVisible()
}

async function replaceText(page: Page, path: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: `Text of ${path}` }).click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('Delete')
  await page.keyboard.insertText(text)
}
