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

/** Identity providers and the name server of the journeys run beside the stack. */
const nearby = {
  ALLOW_PRIVATE_ADDRESSES: '127.0.0.0/8,::1/128',
  DNS_SERVERS: `127.0.0.1:${nameServerPort(port)}`,
}

export default defineConfig({
  testDir: '.',
  testMatch: process.env.PICTURES ? ['pictures/*.spec.ts'] : ['journeys/*.spec.ts', 'guards/*.spec.ts'],
  // One stack, shared by all specs; the ones that kill processes run last, alone.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? 'test-results/e2e.json' }],
  ],
  outputDir: 'test-results',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    // Without a film of each page, which would cost a fifth of the time; DOM snapshots tell as much.
    trace: { mode: 'retain-on-failure', screenshots: false },
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
    url: `http://localhost:${port}/healthz`,
    timeout: 600_000,
    reuseExistingServer: !process.env.CI,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'ignore',
    env: { ...unset, ...smallQueue, ...nearby, PORT: String(port), SKILLGRAD_DATA: dataDir, NO_COLOR: '1' },
  },
})
