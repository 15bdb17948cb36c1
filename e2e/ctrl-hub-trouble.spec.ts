/** A Ctrl Hub that is down, slow or strange: the permits stay, each page says what is missing, and nobody waits to start. */
import { AilingCtrlHub, type Ailment } from './ailing-ctrl-hub.ts'
import { accounts, marlWater } from './given.ts'
import { expect, testOn } from './test.ts'

const ctrlHub = new AilingCtrlHub()
const test = testOn({ works: 20, settings: () => ctrlHub.settingsFor(marlWater) })

const troubles: [Ailment, RegExp][] = [
  ['down', /Ctrl Hub has a problem of its own\. Try again later/],
  ['slow', /Ctrl Hub did not answer in time\. Try again/],
  ['another shape', /Ctrl Hub answered in a way that this service does not know/],
]

for (const [ailment, words] of troubles) {
  test(`Ctrl Hub is ${ailment}: the board says so, the permit is whole, and works start`, async ({ as, given }) => {
    ctrlHub.is(ailment)
    const { wrn, prn } = await given.grantedPermit()
    const planner = await as(accounts.planner)
    await planner.open('/governance')
    await planner.seesHeading('Governance')
    await planner.sees(words)
    await planner.hasNoAxeProblems()
    await planner.open(`/works/${wrn}/permits/${prn}`)
    await planner.seesHeading(`Permit ${prn}`)
    await planner.sees(words)
    await planner.sees('Granted')
    await planner.hasNoAxeProblems()
    await expect(planner.page.getByText('a-token-that-nobody-sees')).toHaveCount(0)
    const onSite = await as(accounts.planner, { phone: true })
    await onSite.open(`/works/${wrn}/on-site`)
    await onSite.press('Start works')
    await onSite.sees(/^Works started/)
  })
}
