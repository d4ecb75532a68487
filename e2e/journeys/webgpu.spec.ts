import { expect, test, type Page } from '@playwright/test'
import { givenCompany } from '../fixtures/actors'
import { exerciseFile, openExercise, writeCode } from '../fixtures/exercise'

// A card in software: the same WebGPU, slower.
test.use({
  launchOptions: {
    executablePath: process.env.CHROMIUM_PATH || undefined,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-dev-shm-usage',
      '--enable-unsafe-webgpu',
      '--use-webgpu-adapter=swiftshader',
    ],
  },
})

test('a run trains on WebGPU where the browser has a card, and on WebAssembly where it is none', async ({
  page,
}) => {
  const { slug } = await givenCompany(page, 'Browsers With Cards')
  await openExercise(page, slug, 'linear-regression')
  await writeCode(page, exerciseFile('linear-regression', 'solution.ts'))

  await runs(page)
  await expect(page.getByText(/wasm · TensorFlow\.js/)).toBeVisible()

  await passSoftwareOffAsCard(page)
  await runs(page)
  await expect(page.getByText(/webgpu · TensorFlow\.js/)).toBeVisible()
})

async function runs(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(page.getByText('All public checks pass').first()).toBeVisible({ timeout: 60_000 })
}

async function passSoftwareOffAsCard(page: Page): Promise<void> {
  await page.evaluate(() =>
    Object.defineProperty(GPUAdapterInfo.prototype, 'isFallbackAdapter', { get: () => false }),
  )
}
