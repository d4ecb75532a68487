import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { givenCompany } from '../fixtures/actors'
import { answeredADayAgo } from '../fixtures/stack'

const lesson = 'courses/how-a-model-learns/downhill-by-gradient'

test('what was missed in a lesson comes back the next day, and what was marked and noted in it is found again', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const { slug, owner } = await givenCompany(page, 'Keeping')
  const company = `/o/${slug}`
  await misses(page, `${company}/${lesson}`)
  await page.goto(company)
  await expect(page.getByRole('heading', { name: /^Next for you/ })).toBeVisible()
  await expect(page.getByText('to refresh')).toHaveCount(0)

  answeredADayAgo(owner.email)

  await page.goto(company)
  await expect(page.getByText('2 questions to refresh, about 2 minutes')).toBeVisible()
  await page.getByRole('link', { name: 'Refresh' }).click()
  await expect(page.getByText('2 due today')).toBeVisible()
  await expectAccessible(page)
  await answersFromKeyboard(page)
  await expect(page.getByText('Nothing is due today')).toBeVisible()
  await expect(page.getByRole('region', { name: 'What comes next' }).getByRole('listitem')).not.toHaveCount(0)

  await marksAndNotes(page, `${company}/${lesson}`)
  await page.goto(`${company}/notes`)
  await expect(page.getByRole('region', { name: 'Bookmarks' })).toContainText('Downhill by gradient')
  await expect(page.getByText('That is gradient descent, and with')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('combobox').fill('wombats')
  await page.getByRole('option', { name: /wombat/ }).click()
  await page.waitForURL(/downhill-by-gradient#notes$/)
  const notes = page.getByRole('region', { name: 'Your notes' })
  await notes.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(notes.getByRole('blockquote')).toHaveCount(0)
  await expect(notes.getByLabel('Note on the whole lesson')).toHaveValue('The sign.')
})

/** A passage with a note, which the browser paints; a bookmark; a note about the whole. */
async function marksAndNotes(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('slider', { name: 'Learning rate η' })).toBeEnabled()
  await page.getByText('and with refinements it is how').evaluate((passage) => {
    getSelection()?.selectAllChildren(passage)
  })
  const bar = page.getByRole('group', { name: 'Selected words' })
  await bar.getByRole('button', { name: 'Add a note' }).click()
  await page.keyboard.type('Even a wombat walks so.')
  await expectAccessible(page)
  await bar.getByRole('button', { name: 'Save' }).click()
  const notes = page.getByRole('region', { name: 'Your notes' })
  await expect(notes.getByRole('paragraph').filter({ hasText: 'Even a wombat' })).toBeVisible()
  await expect(notes.getByRole('button', { name: 'Show in the text' })).toBeVisible()
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('kept')?.size)).toBe(1)
  await page.getByRole('button', { name: 'Bookmark this lesson' }).click()
  await expect(page.getByRole('button', { name: 'Remove the bookmark' })).toBeVisible()
  await notes.getByLabel('Note on the whole lesson').fill('The sign.')
  await notes.getByRole('button', { name: 'Save the note' }).click()
  await expect(notes.getByRole('button', { name: 'Save', exact: true }).last()).toBeVisible()
}

/** A number and a choice. */
async function misses(page: Page, address: string): Promise<void> {
  await page.goto(address)
  const knob = page.locator('#question-one-step')
  await knob.getByRole('textbox').fill('2.6')
  await knob.getByRole('button', { name: 'Check the answer' }).click()
  await expect(knob.getByText('Not yet.')).toBeVisible()
  const sign = page.locator('#question-explodes-more-slowly')
  await sign.getByRole('radio', { name: /The amount of data/ }).check()
  await sign.getByRole('button', { name: 'Check the answer' }).click()
  await expect(sign.getByText('your answer')).toBeVisible()
}

/** The choice is said to be forgotten, the number comes from memory. */
async function answersFromKeyboard(page: Page): Promise<void> {
  await page.keyboard.press('1')
  await expect(page.getByRole('radio').first()).toBeChecked()
  await page.getByRole('button', { name: 'I don’t remember' }).press('Enter')
  await expect(page.getByText('Not yet. What is right is marked.')).toBeFocused()
  await expect(page.getByText('1 more today')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox').fill('3.4')
  await page.getByRole('textbox').press('Enter')
  await expect(page.getByText('That is right.')).toBeFocused()
  await expect(page.getByText(/^It comes back on /)).toBeVisible()
  await expect(page.getByText('The last one for today')).toBeVisible()
  await page.keyboard.press('Enter')
}
