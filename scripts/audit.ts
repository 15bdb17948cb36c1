/**
 * `npm run audit`: asks the package registry whether a fault of high severity is known in what the server and the app are
 * made of. A registry that cannot be asked is said, and fails nothing: tests run without a network too.
 */
import { spawnSync } from 'node:child_process'

const asked = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
})
const severities = countsIn(asked.stdout)
if (severities === undefined) {
  console.log('Not asked: the package registry does not answer here')
} else {
  const { high = 0, critical = 0 } = severities
  const all = Object.entries(severities).map(([severity, count]) => `${count} ${severity}`)
  console.log(`Known faults in dependencies: ${all.join(', ')}`)
  if (high + critical > 0) {
    console.log('`npm audit` names them')
    process.exitCode = 1
  }
}

function countsIn(text: string): Record<string, number> | undefined {
  try {
    const report = JSON.parse(text) as { metadata?: { vulnerabilities?: Record<string, number> } }
    return report.metadata?.vulnerabilities
  } catch {
    return undefined
  }
}
