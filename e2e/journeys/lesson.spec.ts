import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { demoPassword, signIn, givenCompany } from '../fixtures/actors'

const lesson = 'courses/how-a-model-learns/downhill-by-gradient'

test('a figure is played from the keyboard, says what one sees, shows its numbers and goes back to how it was', async ({
  page,
}) => {
  await signIn(page, { email: 'ada.nowak@example.com', password: demoPassword })
  await page.goto(`/o/northwind/${lesson}`)
  const figure = page.getByRole('figure', { name: /Gradient descent/ })
  const rate = figure.getByRole('slider', { name: 'Learning rate η' })
  await expect(figure.getByText(/After 10 steps the loss is 1\.26/).first()).toBeVisible()
  await expect(rate).toBeEnabled()
  await expectAccessible(page)

  await rate.focus()
  for (let press = 0; press < 20; press++) await page.keyboard.press('ArrowRight')

  await expect(figure.getByText(/lands higher: the rate is too large/).first()).toBeVisible()
  // Told to a screen reader once it has settled, and once alone.
  await expect(figure.locator('[aria-live=polite]')).toHaveText(/lands higher/)

  await figure.getByRole('slider', { name: 'Start of the descent' }).press('ArrowUp')
  await expect(figure.getByRole('slider', { name: 'Start of the descent' })).toHaveAttribute(
    'aria-valuetext',
    'w 0, b 0.5',
  )
  await figure.getByRole('button', { name: 'Show as table' }).click()
  await expect(figure.getByRole('table').first()).toBeVisible()
  await expectAccessible(page)

  await figure.getByRole('button', { name: 'Back to the start' }).click()
  await expect(figure.getByText(/After 10 steps the loss is 1\.26/).first()).toBeVisible()
})

test('a wrong answer is explained, a better one is taken, and both stay after a reload in either language', async ({
  page,
}) => {
  const company = await givenCompany(page, 'Own Answers')
  await page.goto(`/o/${company.slug}/${lesson}`)
  const check = page.getByRole('region', { name: 'Check yourself' })
  const knob = question(page, 'one-step')
  await expect(check.getByText('0 of 4 right')).toBeVisible()
  await expect(page.getByText('Whoever gets 2.6 has walked uphill')).toHaveCount(0)

  await knob.getByRole('textbox').fill('2,6')
  await knob.getByRole('button', { name: 'Check the answer' }).click()

  await expect(knob.getByText('Not yet.')).toBeFocused()
  await expect(knob.getByText('Whoever gets 2.6 has walked uphill')).toBeVisible()
  await expectAccessible(page)

  await knob.getByRole('link', { name: 'Try again' }).click()
  await knob.getByRole('textbox').fill('three')
  await knob.getByRole('textbox').press('Enter')
  await expect(knob.getByText('can’t be read as a number')).toBeVisible()
  await expect(knob.getByRole('textbox')).toHaveValue('three')
  await knob.getByRole('textbox').fill('3.4')
  await knob.getByRole('textbox').press('Enter')
  await expect(knob.getByText('That is right.')).toBeVisible()

  const sign = question(page, 'explodes-more-slowly')
  await sign.getByRole('radio', { name: /The amount of data/ }).check()
  await sign.getByRole('button', { name: 'Check the answer' }).click()
  await expect(sign.getByText('your answer')).toBeVisible()
  await expect(sign.getByText('Short steps uphill climb slowly')).toBeVisible()
  await orderSteps(page)
  await expect(check.getByText('2 of 4 right')).toBeVisible()

  await page.evaluate(() =>
    fetch('/preferences', { method: 'POST', body: new URLSearchParams({ locale: 'zh-CN' }) }),
  )
  await page.reload()
  await expect(page.getByRole('region', { name: '自我检查' }).getByText('答对 2 / 4')).toBeVisible()
  await expect(knob.getByText('得到 2.6 的人，走的是上坡')).toBeVisible()
})

test('without script the figure stands in its first state and questions are answered by forms', async ({
  page: withScript,
  browser,
}) => {
  const company = await givenCompany(withScript, 'Without Script')
  const storageState = await withScript.context().storageState()
  const context = await browser.newContext({ javaScriptEnabled: false, storageState })
  const page = await context.newPage()

  await page.goto(`/o/${company.slug}/${lesson}`)
  await expect(
    page
      .getByRole('figure', { name: /Gradient descent/ })
      .getByText(/1\.26/)
      .first(),
  ).toBeVisible()
  await question(page, 'one-step').getByRole('textbox').fill('2.6')
  await question(page, 'one-step').getByRole('button', { name: 'Check the answer' }).click()

  await expect(question(page, 'one-step').getByText('Not yet.')).toBeVisible()
  await question(page, 'one-step').getByRole('link', { name: 'Try again' }).click()
  await expect(question(page, 'one-step').getByRole('textbox')).toHaveValue('2.6')
  await context.close()
})

function question(page: Page, slug: string) {
  return page.locator(`#question-${slug}`)
}

/** By buttons, as from the keyboard: each step is moved up until it stands where it belongs. */
async function orderSteps(page: Page) {
  const ordering = question(page, 'one-round-of-training')
  const steps = [/Let the model predict/, /Subtract the truth/, /Work out the slope/, /Move all knobs/]
  for (const [place, step] of steps.entries()) {
    const row = ordering.getByRole('listitem').filter({ hasText: step })
    while (!(await ordering.getByRole('listitem').nth(place).textContent())?.match(step)) {
      await row.getByRole('button', { name: /Move up/ }).focus()
      await page.keyboard.press('Enter')
    }
  }
  await ordering.getByRole('button', { name: 'Check the answer' }).click()
  await expect(ordering.getByText('That is right.')).toBeVisible()
}
