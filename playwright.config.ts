import { defineConfig, devices } from '@playwright/test'

const chromium = process.env['CHROMIUM_PATH'] || '/usr/bin/chromium'

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  retries: 0,
  reporter: 'list',
  // one picture for all machines: what differs between them is within the tolerance
  snapshotPathTemplate: 'e2e/pictures/{arg}{ext}',
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        // a camera with moving pictures, for whoever is given leave to use it
        '--use-fake-device-for-media-stream',
      ],
    },
  },
})
