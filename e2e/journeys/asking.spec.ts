import { expect, test } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { givenCompany } from '../fixtures/actors'

const lesson = 'courses/how-a-model-learns/downhill-by-gradient'

test('a passage is asked about below its lesson, and answered without script, where what is refused stays typed', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  const { slug, owner } = await givenCompany(page, 'Asking')
  await page.goto(`/o/${slug}/${lesson}`)
  await expect(page.getByRole('slider', { name: 'Learning rate η' })).toBeEnabled()
  await page.getByText('and with refinements it is how').evaluate((passage) => {
    getSelection()?.selectAllChildren(passage)
  })
  await page
    .getByRole('group', { name: 'Selected words' })
    .getByRole('button', { name: 'Ask about it' })
    .click()
  const questions = page.getByRole('region', { name: 'Questions', exact: true })
  await expect(questions.getByRole('textbox', { name: 'Your question, in one line' })).toBeFocused()
  await page.keyboard.type('What are the refinements?')
  await questions.getByLabel(/^What you have understood/).fill('<b>Momentum</b>, see `sgd`.')
  await questions.getByRole('button', { name: 'Ask', exact: true }).click()

  const asked = questions.getByRole('listitem').filter({ hasText: 'What are the refinements?' })
  await expect(asked.getByRole('paragraph').filter({ hasText: '<b>Momentum</b>, see' })).toBeVisible()
  await expect(asked.getByText('and with refinements it is how')).toBeVisible()
  await expect(questions.getByRole('textbox', { name: 'Your question, in one line' })).toHaveValue('')
  await expectAccessible(page)

  const storageState = await page.context().storageState()
  const context = await browser.newContext({ javaScriptEnabled: false, storageState })
  const plain = await context.newPage()
  await plain.goto(`/o/${slug}/questions`)
  await plain.getByText('Answer', { exact: true }).click()
  await plain.getByLabel('Your answer').fill('Momentum and Adam: https://example.org/adam.')
  await plain.getByRole('button', { name: 'Send the answer' }).click()
  await expect(plain.getByText('Every question has an answer.')).toBeVisible()
  await plain.getByRole('link', { name: 'Newest' }).click()
  await expect(plain.getByRole('link', { name: 'https://example.org/adam' })).toHaveAttribute(
    'rel',
    /noopener/,
  )
  await plain.getByRole('button', { name: 'This answers it' }).click()
  await expect(plain.getByText('Accepted', { exact: true })).toBeVisible()
  await plain.getByText('Change', { exact: true }).first().click()
  const title = plain.getByRole('textbox', { name: 'Your question, in one line' })
  await title.fill('   ')
  await plain.getByRole('button', { name: 'Save' }).first().click()
  await expect(plain.getByText('This must not be empty.')).toBeVisible()
  await expect(plain.getByText(owner.name).first()).toBeVisible()
})
