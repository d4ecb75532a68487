import { createHmac } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { givenCompany } from '../fixtures/actors'
import { exerciseFile, expectVerdict, openExercise, submit, writeCode } from '../fixtures/exercise'
import { openReceiver } from '../fixtures/receiver'

test('an owner sets a webhook up, tries it, and is told of a real submission, signed', async ({ page }) => {
  const receiver = await openReceiver()
  const company = await givenCompany(page, 'Hook Works')
  await page.goto(`/o/${company.slug}/settings`)
  await page.getByRole('link', { name: 'Webhooks' }).click()
  await expect(page.getByText('No webhooks yet')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'New webhook' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Create webhook' }).click()
  await expect(dialog.getByText('Choose at least one event')).toBeVisible()
  await dialog.getByLabel('Address').fill(receiver.url)
  await dialog.getByLabel('What it is for').fill('Learning records')
  await dialog.getByLabel('A submission was graded').check()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Create webhook' }).click()
  const secret = await dialog.getByLabel('Secret').inputValue()
  expect(secret).toMatch(/^whsec_/)
  await dialog.getByRole('link', { name: 'I have kept it' }).click()

  await expect(page.getByRole('heading', { name: 'Learning records' })).toBeVisible()
  await page.getByRole('button', { name: 'Send a test' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Delivered' })).toContainText('200 in')
  const log = page.getByRole('list', { name: 'Deliveries, newest first' })
  await expect(log.getByRole('listitem')).toHaveCount(1)
  const webhook = page.url()

  await openExercise(page, company.slug, 'linear-regression')
  await writeCode(page, exerciseFile('linear-regression', 'wrong/no-intercept.ts'))
  await submit(page)
  await expectVerdict(page, /Not yet/)
  await expect.poll(() => receiver.received.length).toBe(2)

  const { raw, headers } = receiver.received[1]!
  const content = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${raw}`
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  expect(headers['webhook-signature']).toBe(
    `v1,${createHmac('sha256', key).update(content).digest('base64')}`,
  )
  expect(JSON.parse(raw)).toMatchObject({
    type: 'submission.graded',
    organization: { slug: company.slug },
    // A new company looks at levels alone, and so do its systems.
    data: { exercise: { slug: 'linear-regression' }, passed: null },
  })

  await page.goto(webhook)
  const graded = log.getByRole('listitem').filter({ hasText: 'A submission was graded' })
  await graded.locator('summary').click()
  await expect(graded).toContainText('"type": "submission.graded"')
  await expect(graded).toContainText('noted')
  await graded.getByRole('button', { name: 'Send again' }).click()
  await expect.poll(() => receiver.received.length).toBe(3)
  expect(receiver.received[2]!.headers['webhook-id']).toBe(headers['webhook-id'])
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Switch off' }).click()
  await expect(page.getByRole('button', { name: 'Switch on' })).toBeVisible()
  page.once('dialog', (question) => void question.accept())
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('No webhooks yet')).toBeVisible()
  receiver.close()
})
