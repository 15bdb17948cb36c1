import { quarterWords } from '../../../domain/rules/sampling-quarters.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import { LinePlot } from '../../components/plots/LinePlot.tsx'
import { burnDownOf } from './burn-down.ts'
import type { Overview } from './quarter-facts.ts'

/** What is left week by week, of a quarter or of one target of it; nothing where nothing has begun. */
export function BurnDownPlot({ quarter, targets, burn_down }: Pick<Overview, 'quarter' | 'targets' | 'burn_down'>) {
  if (!quarter || burn_down.length === 0) return null
  const start = civilDate(quarter.start_date)
  const plot = burnDownOf(burn_down, targets, start)
  return (
    <LinePlot
      title={`Left to inspect in ${quarterWords(start)}`}
      says={plot.says}
      points={plot.points}
      pointsName="Until"
      lines={plot.lines}
    />
  )
}
