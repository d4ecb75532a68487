import { defineConfig } from '@playwright/test'
import { nameServerPort } from './fixtures/ports'

const port = Number(process.env.E2E_PORT ?? 3210)
const dataDir = process.env.SKILLGRAD_DATA ?? '.data/e2e'
const isRoot = process.getuid?.() === 0

/** A person's `.env` is for their installation; the journeys must never reach its database or its mail server. */
const unset = Object.fromEntries(
  ['DATABASE_URL', 'HOST', 'PUBLIC_ORIGIN', 'SMTP_URL', 'SKILLGRAD_SECRET', 'SKILLGRAD_DEMO'].map((name) => [
    name,
    '',
  ]),
)

/** Two submissions waiting are a company's share, so that a journey can meet a full queue. */
const smallQueue = { QUEUE_LIMIT: '8', QUEUE_COMPANY_SHARE: '0.25', GRADER_SLOTS: '2' }

/**
 * Identity providers and the name server of the journeys run beside the stack, and so do the proxies through which companies are
 * founded: each from an address of its own, since one address may found so many an hour.
 */
const nearby = {
  TRUSTED_PROXIES: '127.0.0.1,::1',
  ALLOW_PRIVATE_ADDRESSES: '127.0.0.0/8,::1/128',
  DNS_SERVERS: `127.0.0.1:${nameServerPort(port)}`,
}

/** They fill the queue, edit what everybody reads, kill parts of the stack that all specs share, or must compute within seconds. */
const alone = ['queue', 'progress', 'recovery', 'webgpu'].map((name) => `journeys/${name}.spec.ts`)

const pictures = { name: 'pictures', testMatch: 'pictures/*.spec.ts', workers: 1 }
const together = {
  name: 'side by side',
  testMatch: ['journeys/*.spec.ts', 'guards/*.spec.ts'],
  testIgnore: alone,
}

export default defineConfig({
  testDir: '.',
  // One stack, shared by all specs, each in a company of its own or as a person of the demo that no other writes as.
  workers: 2,
  fullyParallel: false,
  projects: process.env.PICTURES
    ? [pictures]
    : [together, { name: 'alone', testMatch: alone, workers: 1, dependencies: [together.name] }],
  // On a machine that stalls, a journey may miss its moment. What passed at the second try is named, to be mended.
  retries: 1,
  // Ends what hangs; how long a journey takes on a busy machine is not what it says.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? 'test-results/e2e.json' }],
  ],
  outputDir: 'test-results',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    actionTimeout: 60_000,
    // Costs a sixth of the processor; what the page said when a test failed is kept without it.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-dev-shm-usage',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: 'node ../scripts/start.mjs',
    url: `http://localhost:${port}/readyz`,
    timeout: 600_000,
    reuseExistingServer: !process.env.CI,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'ignore',
    env: { ...unset, ...smallQueue, ...nearby, PORT: String(port), SKILLGRAD_DATA: dataDir, NO_COLOR: '1' },
  },
})
