import { expect, test, type Page } from '@playwright/test'
import { givenCompany } from '../fixtures/actors'

const inTenDays = () => new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)

test('a course says what comes first, a company lets its people begin at once, and gives a team a course by a day', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const { slug } = await givenCompany(page, 'Orderly')
  const company = `/o/${slug}`
  const lesson = `${company}/courses/making-it-run/many-machines`

  await page.goto(lesson)
  await expect(page.getByText('You are reading ahead')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The obvious way to divide' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Complete/ })).toHaveCount(0)
  await page.getByRole('link', { name: 'What comes first' }).click()
  await expect(page.getByRole('heading', { name: 'Something else comes first' })).toBeVisible()
  await page.getByRole('link', { name: 'To the course' }).click()
  await expect(page.getByRole('heading', { name: 'What AI is', level: 1 })).toBeVisible()

  await page.goto(`${company}/settings/paths`)
  await page.getByLabel('Finish “What AI is”').click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/^Saved\. It holds from now on/)).toBeVisible()
  await page.goto(lesson)
  await expect(page.getByRole('button', { name: 'Complete and go on' })).toBeVisible()
  await expect(page.getByText('You are reading ahead')).toHaveCount(0)

  await wantsRenewed(page, company)
  await takesUpPath(page, company)
  await givesTeam(page, company)
})

async function wantsRenewed(page: Page, company: string): Promise<void> {
  await page.goto(`${company}/settings/paths`)
  const renewed = page.getByRole('region', { name: 'Courses to be renewed' })
  await renewed.getByLabel('Course', { exact: true }).selectOption({ label: 'What AI is' })
  await renewed.getByLabel('Renew every … months').fill('2')
  await renewed.getByRole('button', { name: 'Have it renewed' }).click()
  await expect(renewed.getByText('Choose between 3 and 60 months.')).toBeVisible()
  await renewed.getByLabel('Renew every … months').fill('6')
  await renewed.getByRole('button', { name: 'Have it renewed' }).click()
  await expect(renewed.getByText('every 6 months · 14 days of grace')).toBeVisible()
  await renewed.getByRole('button', { name: 'Renew no longer' }).click()
  await expect(renewed.getByText(/^every 6 months/)).toHaveCount(0)
}

async function takesUpPath(page: Page, company: string): Promise<void> {
  await page.goto(company)
  await page.getByRole('button', { name: 'Take up this path' }).click()
  await page.getByRole('button', { name: 'Set a day' }).click()
  await page.getByLabel('By the end of').fill(inTenDays())
  await page.getByRole('button', { name: 'Save' }).click()
  const list = page.getByRole('region', { name: 'To be done' })
  await expect(list.getByText(/Due in \d+ days/)).toBeVisible()
  await expect(list.getByText(/^Your own goal, by /)).toBeVisible()
}

async function givesTeam(page: Page, company: string): Promise<void> {
  await page.goto(`${company}/people`)
  await page.getByLabel('New team').fill('Growth')
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Teams' }).getByText('Growth')).toBeVisible()
  await page.goto(`${company}/team/given`)
  await page.getByRole('button', { name: 'Give', exact: true }).click()
  await expect(page.getByText('This must not be empty').first()).toBeVisible()
  await page.getByLabel('Team').selectOption({ label: 'Growth' })
  await page.getByLabel('What to learn').selectOption({ label: 'What AI is' })
  await page.getByLabel('By the end of').fill(inTenDays())
  await page.getByRole('button', { name: 'Give', exact: true }).click()
  await expect(page.getByText(/^To Growth, by /)).toBeVisible()
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect(page.getByText('Nothing given yet')).toBeVisible()
}
