import { expect, test } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { demoPassword, signIn } from '../fixtures/actors'
import { letterTo } from '../fixtures/mail'

const manager = { email: 'grace.kim@example.com', password: demoPassword }

test('a manager sets a report up, tries it, and opens the file from the letter', async ({ page }) => {
  await signIn(page, manager)
  await page.goto('/o/northwind/team')
  await page.getByRole('button', { name: 'File or letter' }).click()
  await page.getByRole('menuitem', { name: 'Send it by letter…' }).click()

  const name = `Levels ${Date.now()}`
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('How often').selectOption('Every month')
  await page.getByLabel('Day of the month').selectOption('Last day')
  await page.getByRole('button', { name: 'Set it up' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Reports' })).toBeVisible()
  // The file that it makes has its name, too.
  const row = page
    .getByRole('listitem')
    .filter({ hasText: name })
    .filter({ hasText: 'On the last day of every month' })
  await expect(row).toBeVisible()
  await row.getByRole('button', { name: 'Try it now' }).click()
  await expect(page.getByRole('link', { name: 'Download (PDF)' })).toBeVisible({ timeout: 30_000 })

  const letter = await letterTo(page, manager.email)
  expect(letter).toContain(name)
  const [link] = /http\S+\/team\/reports\/[\w-]+/.exec(letter)!
  await page.goto(link)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download (PDF)' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^northwind-matrix-.*\.pdf$/)
  expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-')

  await page.goto('/o/northwind/team/reports')
  page.on('dialog', (dialog) => void dialog.accept())
  await row.getByRole('button', { name: 'Delete' }).click()
  await expect(row).toHaveCount(0)
})
