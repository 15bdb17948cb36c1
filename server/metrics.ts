/** Counts what the server does, in the text that Prometheus reads. Nothing in it names a person, a record or an address. */
import { monitorEventLoopDelay } from 'node:perf_hooks'

/** Seconds; the budgets of lists and writes lie between them. */
const buckets = [0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2.5, 5, 10]

export interface Metrics {
  /** One answer: by the route as it is declared, never by the path as it was asked. */
  answered(method: string, route: string, status: number, seconds: number): void
  /** The whole text. `gauges` are values of this moment by their name. */
  text(gauges: Readonly<Record<string, number>>): string
}

interface Series {
  readonly labels: string
  readonly counts: number[]
  sum: number
  total: number
}

export function makeMetrics(): Metrics {
  const requests = new Map<string, number>()
  const durations = new Map<string, Series>()
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()

  return {
    answered: (method, route, status, seconds) => {
      const labels = `method="${quoted(method)}",route="${quoted(route)}"`
      const counted = `${labels},status="${status}"`
      requests.set(counted, (requests.get(counted) ?? 0) + 1)
      const series = durations.get(labels) ?? { labels, counts: buckets.map(() => 0), sum: 0, total: 0 }
      durations.set(labels, series)
      for (const [at, bucket] of buckets.entries())
        if (seconds <= bucket) series.counts[at] = (series.counts[at] ?? 0) + 1
      series.sum += seconds
      series.total += 1
    },
    text: (gauges) => {
      const memory = process.memoryUsage()
      const lines = [
        ...head('http_requests_total', 'counter', 'Answers by route and status'),
        ...[...requests].map(([labels, count]) => `http_requests_total{${labels}} ${count}`),
        ...head('http_request_duration_seconds', 'histogram', 'Time to answer by route'),
        ...[...durations.values()].flatMap(linesOf),
        ...gauge('process_resident_memory_bytes', memory.rss, 'Memory of the process'),
        ...gauge('nodejs_heap_used_bytes', memory.heapUsed, 'Memory of its objects'),
        ...gauge(
          'nodejs_eventloop_delay_p99_seconds',
          delay.percentile(99) / 1e9,
          'How late timers were since the last look',
        ),
        ...gauge('process_uptime_seconds', process.uptime(), 'Since the process began'),
        ...Object.entries(gauges).flatMap(([name, value]) => gauge(name, value)),
      ]
      delay.reset()
      return `${lines.join('\n')}\n`
    },
  }
}

function linesOf({ labels, counts, sum, total }: Series): string[] {
  const name = 'http_request_duration_seconds'
  return [
    ...buckets.map((bucket, at) => `${name}_bucket{${labels},le="${bucket}"} ${counts[at] ?? 0}`),
    `${name}_bucket{${labels},le="+Inf"} ${total}`,
    `${name}_sum{${labels}} ${sum}`,
    `${name}_count{${labels}} ${total}`,
  ]
}

const head = (name: string, type: string, help: string) => [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`]

const gauge = (name: string, value: number, help?: string) => [
  ...(help === undefined ? [`# TYPE ${name} gauge`] : head(name, 'gauge', help)),
  `${name} ${Number.isFinite(value) ? value : 0}`,
]

const quoted = (text: string) => text.replaceAll(/["\\\n]/g, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`))
