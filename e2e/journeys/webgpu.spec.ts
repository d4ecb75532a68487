import { expect, test } from '@playwright/test'
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
  const run = page.getByRole('button', { name: 'Run', exact: true })

  await run.click()
  await expect(page.getByText('All public checks pass').first()).toBeVisible()
  await expect(page.getByText(/wasm · TensorFlow\.js/)).toBeVisible()

  await page.evaluate(() => {
    const { requestAdapter } = GPU.prototype
    GPU.prototype.requestAdapter = async function (options) {
      const adapter = await requestAdapter.call(this, options)
      const info = { isFallbackAdapter: false }
      return (
        adapter && new Proxy(adapter, { get: (of, key) => (key === 'info' ? info : Reflect.get(of, key)) })
      )
    }
  })
  await run.click()
  await expect(page.getByText(/webgpu · TensorFlow\.js/)).toBeVisible({ timeout: 120_000 })
  await expect(page.getByText('All public checks pass').first()).toBeVisible({ timeout: 120_000 })
})
