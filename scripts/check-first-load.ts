import { benchFirstLoad } from '../bench/first-load.ts'

const rows = benchFirstLoad()
for (const { name, value, budget } of rows) console.log(`${name}: ${value.toFixed(1)} kB of ${budget} kB`)
if (rows.some(({ value, budget }) => value > (budget ?? Infinity))) process.exitCode = 1
